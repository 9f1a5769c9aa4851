import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { filesByPath, ownFiles, pathOf } from './own-files.ts'
import type { Application } from './plan.ts'
import { startOfRunner } from './python-runners.ts'
import { stepsOf } from './single-stage.ts'
import { healthText, placesOfProgram, startPrograms } from './start-programs.ts'
import { variablesOf } from './variables.ts'

/** An environment of Python that own lines made, and that a container runs in. */
export interface Environment {
  /** Its folder: `/app/.venv`. */
  readonly root: string
  /** Whether nothing outside of it is imported or called, but the interpreter and what comes with that. */
  readonly isSealed: boolean
  /** What the container starts with in it, where that is said by what looks for the environment; null: it starts as it is. */
  readonly start: readonly string[] | null
}

/** The interpreter is a link in an environment, which no list of files shows. */
const PYTHON = /^python(?:3(?:\.\d+)?)?$/

/** The folders of all environments that own lines made and that show: each has a `pyvenv.cfg`. */
export function environmentsOf(image: PlatformMeasurement): string[] {
  return ownFiles(image)
    .map(file => pathOf(image, file))
    .filter(path => posix.basename(path) === 'pyvenv.cfg')
    .map(path => posix.dirname(path))
}

/**
 * The environment that a container runs in; null where it runs in none, or in several.
 *
 * @param startsPrograms whether the sources start any, which may be of elsewhere.
 */
export function startedEnvironment(application: Application, startsPrograms: boolean): Environment | null {
  const roots = environmentsOf(application.image)
  const files = filesByPath(application.image)
  const run = startsPrograms ? null : startOfRunner(application, roots)
  const words = run ?? application.start.words
  const started = startPrograms({ ...application, start: { ...application.start, words } })
  const [root = null, ...others] = new Set(
    started.map(program => rootOf(application, { roots, files }, program)),
  )
  if (root === null || others.length > 0) return null
  const [healthProgram = ''] = healthText(application)
    .replace(/[[\]",]/g, ' ')
    .trim()
    .split(/\s+/)
  const isAsked = healthProgram !== '' && rootOf(application, { roots, files }, healthProgram) !== root
  return { root, isSealed: !isAsked && !startsPrograms && !seesOthers(application), start: run }
}

/** What is known of the files of an image. */
interface Known {
  readonly roots: readonly string[]
  readonly files: ReadonlyMap<string, number>
}

/** The environment that has a program of the start; null for programs of elsewhere. */
function rootOf(application: Application, { roots, files }: Known, program: string): string | null {
  for (const place of placesOfProgram(application, program)) {
    const folder = posix.dirname(place)
    const root = posix.basename(folder) === 'bin' ? posix.dirname(folder) : ''
    const isHere = files.has(place) || PYTHON.test(posix.basename(place))
    if (isHere && roots.includes(root)) return root
    // The interpreter of the image.
    if (files.has(place) || (isHere && /^\/usr\/(?:local\/)?bin$/.test(folder))) return null
  }
  return null
}

/** Whether an environment may import what is installed for all. */
function seesOthers({ stage, context }: Application): boolean {
  const texts = [...stepsOf(stage).map(({ rest }) => rest), context.contextFile?.('poetry.toml') ?? '']
  return (
    texts.some(text => /system[-_]site[-_]packages/i.test(text)) ||
    (variablesOf(stage).get('PYTHONPATH') ?? '').includes('-packages')
  )
}

/** Interpreters that uv fetched, each in a folder of its own: the folder of all of them, and the version. */
const FETCHED = /^(.*)\/cpython-3\.\d+\.[^/]+\/bin\/python(3\.\d+)$/

/** The folders of interpreters that own lines fetched. */
export function fetchedInterpreters(image: PlatformMeasurement): string[] {
  return [...new Set(ownFiles(image).flatMap(file => FETCHED.exec(pathOf(image, file))?.[1] ?? []))]
}

/**
 * Whether the interpreter of an environment is there in the last stage: the base image has that version, or it was fetched and is copied, too. An
 * environment that was made by Debian's own interpreter, or has links into a cache, goes nowhere.
 */
export function hasInterpreter({ image, stage }: Application, { root }: Environment): boolean {
  const paths = image.files.filter(file => !image.files.isHidden(file)).map(file => pathOf(image, file))
  const inside = `${root}/lib/python`
  const version = paths
    .filter(path => path.startsWith(inside))
    .map(path => /^(3\.\d+)\/site-packages\//.exec(path.slice(inside.length))?.[1])
    .find(each => each !== undefined)
  const texts = stepsOf(stage).map(({ rest }) => rest)
  const isElsewhere = texts.some(text =>
    /\/usr\/bin\/python|\bUV_LINK_MODE[= ]["']?symlink|--link-mode[= ]symlink/.test(text),
  )
  if (version === undefined || isElsewhere) return false
  return [...interpretersOfBase(image), ...fetchedVersions(paths)].includes(version)
}

/** Python's own images have Debian's interpreter beside theirs, which is none of the last stage. */
function interpretersOfBase({ files, layers }: PlatformMeasurement): string[] {
  const shown = files.filter(file => !files.isHidden(file) && layers[files.layer(file)]?.origin === 'base')
  const found = shown.flatMap(file => {
    const [, local, version] = /^usr\/(local\/)?bin\/python(3\.\d+)$/.exec(files.path(file)) ?? []
    return version !== undefined ? [{ isLocal: local !== undefined, version }] : []
  })
  const local = found.filter(({ isLocal }) => isLocal)
  return (local.length > 0 ? local : found).map(({ version }) => version)
}

function fetchedVersions(paths: readonly string[]): string[] {
  return paths.flatMap(path => FETCHED.exec(path)?.[2] ?? [])
}
