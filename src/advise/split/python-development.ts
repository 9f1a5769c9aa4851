import type { PlatformMeasurement } from '../../model/measurement.ts'
import { visibleOwn } from './own-files.ts'
import type { Application } from './plan.ts'

/** Names of files that list what only development needs. */
const DEVELOPMENT =
  /(?:^|[/_.-])(?:dev|develop|development|test|tests|testing|lint|ci)(?:[/_.-][\w.-]{0,200})?\.txt$/

const INSTALL = /^(?:python[\d.]*\s+-m\s+)?pip[\d.]*\s+install((?:\s+-\S+)*)$/

/** How development's packages are taken away again. */
export interface Pruning {
  readonly commands: readonly string[]
  /** Indexes of the files that are gone then. */
  readonly files: ReadonlySet<number>
}

const NOTHING: Pruning = { commands: [], files: new Set() }

interface Requirements {
  readonly command: string
  readonly file: string
}

/**
 * Takes away what a list of requirements for development has: pip installs from the other list again what both have. Nothing where there
 * are not exactly two lists, or one cannot be read.
 */
export function pruneDevelopment(
  { image, stage, context: { contextFile } }: Application,
  commands: readonly string[],
): Pruning {
  // What is installed with a secret cannot be installed again without it.
  if (stage.building.some(({ flags }) => flags.some(flag => /type=(?:secret|ssh)/.test(flag)))) return NOTHING
  const lists = commands.flatMap(requirementsOf)
  const pips = commands.filter(command => /\bpip[\d.]*\s+install\b/.test(command))
  const [development, ...moreDevelopment] = lists.filter(({ file }) => DEVELOPMENT.test(file))
  const [production, ...moreProduction] = lists.filter(({ file }) => !DEVELOPMENT.test(file))
  const isAll =
    lists.length === 2 && pips.length === 2 && moreDevelopment.length + moreProduction.length === 0
  if (!isAll || development === undefined || production === undefined || stage.folder === null) return NOTHING
  const [gone, kept] = [development, production].map(({ file }) => namesIn(contextFile?.(file) ?? null))
  if (gone == null || kept == null) return NOTHING
  const files = filesOf(image, gone, requiredBy(image, kept))
  if (files.size === 0 || startsWithOne(image, files)) return NOTHING
  return {
    commands: [`pip uninstall -y -r ${development.file} && ${production.command}`],
    files,
  }
}

/** `pip install -r requirements.txt`, of one list and nothing else. */
function requirementsOf(command: string): Requirements[] {
  const [, before = '', file, after = ''] =
    /^(.*?)\s(?:-r|--requirement)[\s=](?:\.\/)?([\w./-]+\.txt)((?:\s+-\S+)*)$/.exec(command) ?? []
  return file !== undefined && INSTALL.test(before + after) && !file.startsWith('/')
    ? [{ command, file }]
    : []
}

/** Names of packages, as they are compared; null where the list has more than names and versions. */
function namesIn(text: string | null): Set<string> | null {
  const names = new Set<string>()
  for (const line of (text ?? '').replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const entry = line.replace(/(?:^|\s)#.*$/, '').trim()
    if (entry === '') continue
    const name = /^([\w][\w.-]*)(?:\[[\w,\s-]*\])?\s*(?:[=<>!~;]|--hash|$)/.exec(entry)?.[1]
    if (name === undefined) return null
    names.add(plainName(name))
  }
  return text === null ? null : names
}

/** Names are compared without case, and each of their marks is a dash (PEP 503). */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

/** Indexes of packages that some need, they themselves among them. */
function requiredBy({ packages }: PlatformMeasurement, names: ReadonlySet<string>): Set<number> {
  const found = new Set(
    [...packages.keys()].filter(index => {
      const { ecosystem, name = '' } = packages[index] ?? {}
      return ecosystem === 'python' && names.has(plainName(name))
    }),
  )
  for (const index of found) for (const each of packages[index]?.requires ?? []) found.add(each)
  return found
}

function filesOf(
  image: PlatformMeasurement,
  gone: ReadonlySet<string>,
  kept: ReadonlySet<number>,
): Set<number> {
  const found = visibleOwn(image).filter(index => {
    const owner = image.files.owner(index) ?? -1
    const { ecosystem, name = '' } = image.packages[owner] ?? {}
    return ecosystem === 'python' && gone.has(plainName(name)) && !kept.has(owner)
  })
  return new Set(found)
}

/** Whether a container starts with a program, or a module, of what would be gone. */
function startsWithOne(
  { command = [], files, packages }: PlatformMeasurement,
  gone: ReadonlySet<number>,
): boolean {
  const words = new Set(command.flatMap(word => word.split(/[\s/:]+/)))
  return [...gone].some(index => {
    return words.has(files.name(index)) || words.has(packages[files.owner(index) ?? -1]?.name ?? '')
  })
}
