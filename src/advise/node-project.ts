import type { AdviceContext } from './finding.ts'

/** What a `package.json` says that advice on installing depends on. Untrusted text. */
export interface NodeProject {
  readonly scripts: Readonly<Record<string, string>>
}

/** All that installing depends on. Untrusted text. */
export interface NodeManifest extends NodeProject {
  readonly text: string
  /** Folders of its workspace, as patterns; null where they are not written as such. */
  readonly workspaces: readonly string[] | null
  /** Where each package is from: `^1.0.0`, `file:vendor/lib.tgz`. */
  readonly specs: readonly string[]
  /** Files that change packages. */
  readonly patches: readonly string[]
  /** Whether it names programs, which are linked where they are there. */
  readonly hasPrograms: boolean
  /** What else decides which packages are installed, as JSON. */
  readonly others: string
}

/** Scripts that installing runs for the project itself (npm docs, scripts, life cycle of `npm ci`). */
const LIFE_CYCLE = [
  'preinstall',
  'install',
  'postinstall',
  'preprepare',
  'prepublish',
  'prepare',
  'postprepare',
  'dependencies',
]

/** The project whose `package.json` stands in a folder of the build context; null where that cannot be read. */
export function readNodeProject({ contextFile }: AdviceContext, folder = ''): NodeProject | null {
  return parseNodeManifest(contextFile?.(folder === '' ? 'package.json' : `${folder}/package.json`) ?? null)
}

/** Reads the text of a `package.json`; null where there is none, or it cannot be read. */
export function parseNodeManifest(text: string | null): NodeManifest | null {
  const json = text === null ? null : parseObject(text)
  if (text === null || json === null) return null
  const pnpm = asObject(json.pnpm)
  const { workspaces = [] } = json
  const folders = Array.isArray(workspaces) ? workspaces : asObject(workspaces).packages
  const sections = [json.dependencies, json.devDependencies, json.optionalDependencies]
  return {
    text,
    scripts: Object.fromEntries(textsOf(json.scripts)),
    workspaces: Array.isArray(folders) ? folders.map(String) : null,
    specs: sections.flatMap(section => textsOf(section).map(([, spec]) => spec)),
    patches: [json.patchedDependencies, pnpm.patchedDependencies].flatMap(section =>
      textsOf(section).map(([, path]) => path),
    ),
    hasPrograms: json.bin !== undefined || asObject(json.directories).bin !== undefined,
    others: JSON.stringify([json.overrides, json.resolutions, { ...pnpm, patchedDependencies: undefined }]),
  }
}

function textsOf(section: unknown): [string, string][] {
  return Object.entries(asObject(section)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
}

/** Whether installing runs scripts of the project, which may read its sources and call what only development needs. */
export function runsScripts({ scripts }: NodeProject, command: string): boolean {
  return !/--ignore-scripts\b/.test(command) && LIFE_CYCLE.some(name => Object.hasOwn(scripts, name))
}

/** The scripts that a command runs by their names, one through the other. */
export function scriptsOf({ scripts }: NodeProject, command: string): string[] {
  const found = new Set<string>()
  const todo = [command]
  for (const text of todo) {
    for (const [, name = ''] of text.matchAll(
      /\b(?:npm|pnpm|yarn|bun)\s+(?:-\S+\s+){0,20}(?:run(?:-script)?\s+)?(?:-\S+\s+){0,20}([\w:.-]+)/g,
    )) {
      for (const each of [`pre${name}`, name, `post${name}`]) {
        const script = Object.hasOwn(scripts, each) ? scripts[each] : undefined
        if (script === undefined || found.has(script)) continue
        found.add(script)
        todo.push(script)
      }
    }
  }
  return [...found]
}

type Json = Readonly<Record<string, unknown>>

function parseObject(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch {
    return null
  }
}

function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}
