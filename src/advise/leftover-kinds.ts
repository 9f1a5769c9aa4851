import type { ImageFiles } from '../model/image-files.ts'
import type { PackageMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import { OPTIMIZED } from './byte-code-saving.ts'
import { commandOf, lineOriginOf } from './line-origin.ts'
import { startCommand } from './start-command.ts'
import { instructionTexts } from './stage-settings.ts'
import type { AdviceContext } from './finding.ts'

/** What a line leaves that no running image needs. */
export type Leftover =
  | 'source map'
  | 'object file'
  | 'source'
  | 'temporary file'
  | 'log'
  | 'repository'
  | 'byte code'
  | 'unwanted byte code'
  | 'test of a package'
  | 'installer'
  | 'build system'

/** A line that builds something. */
export const BUILDS =
  /\b(?:npm|yarn|pnpm|bun|npx|tsc|vite|webpack|make|cmake|ninja|gcc|g\+\+|cc|cargo|pip|node-gyp|configure)\b/

export interface LeftoverKinds {
  /** Says of a file what is left over with it, or null. */
  readonly kindOf: (file: number) => Leftover | null
  /** The files that may be left over, where no line is known that ran a command; undefined: any. */
  readonly among: readonly number[] | undefined
}

/** What is left over in an image. */
export function leftoverKinds(image: PlatformMeasurement, context: AdviceContext): LeftoverKinds {
  const { files } = image
  const explaining = files.withEnding(EXPLAINING)
  const shown = shownOutputs(image, explaining)
  const built = image.layers.map(({ line }) => lineOriginOf(image, line, BUILDS)?.how === 'run')
  const ran = image.layers.map(({ line }) => lineOriginOf(image, line, /\S/)?.how === 'run')
  const isPython = pythonKinds(image, context)
  const kindOf = (file: number): Leftover | null => {
    const layer = files.layer(file)
    const isBesideOutput = outputsOf(files, file)?.some(output => shown.has(output)) === true
    if (files.endsWith(file, '.map')) return isBesideOutput ? 'source map' : null
    if (built[layer] === true && isObject(files, file)) return 'object file'
    if (isBesideOutput) return 'source'
    return ran[layer] === true ? (madeByRun(files, file) ?? isPython(file)) : null
  }
  return { kindOf, among: ran.includes(true) || built.includes(true) ? undefined : explaining }
}

/** In directories of node-gyp and cargo all is in between; elsewhere only what compilers alone read. Toolchains need theirs. */
function isObject(files: ImageFiles, file: number): boolean {
  const path = files.path(file)
  if (/(?:^|\/)build\/Release\/(?:obj\.target|\.deps)\//.test(path)) return true
  if (files.owner(file) !== null || /(?:^|\/)(?:rustlib|toolchains|go|gcc|sdk|sysroot)\//.test(path))
    return false
  return /(?:^|\/)target\/(?:debug|release)\/(?:deps|build|incremental|\.fingerprint)\/|\.(?:o|a|la)$/.test(
    path,
  )
}

/** How the names of files end that {@link outputsOf} may say something of. */
const EXPLAINING = ['.map', '.ts', '.tsx']

/** What of {@link outputsOf} all files shows: most images have few of these, and a set of all paths would take 100 MB of half a million. */
function shownOutputs({ files }: PlatformMeasurement, explaining: readonly number[]): ReadonlySet<string> {
  const outputs = new Set(explaining.flatMap(file => outputsOf(files, file) ?? []))
  if (outputs.size === 0) return outputs
  const names = new Set(outputs.values().map(output => output.slice(output.lastIndexOf('/') + 1)))
  const found = files.filter(file => !files.isHidden(file) && names.has(files.name(file)))
  return new Set(found.map(file => files.path(file)).filter(path => outputs.has(path)))
}

/** Paths at which what a file only explains, or was compiled to, would stand: `dist/server.js` of `dist/server.js.map` and of `src/server.ts`; null of nearly all files. */
function outputsOf(files: ImageFiles, file: number): readonly string[] | null {
  if (files.endsWith(file, '.map')) return [files.path(file).slice(0, -'.map'.length)]
  // First by its end: in a path of nothing but `src/` every one of them would be tried to its end.
  if (files.owner(file) !== null || !(files.endsWith(file, '.ts') || files.endsWith(file, '.tsx')))
    return null
  const path = files.path(file)
  const [, project, inside] = /^(|.*\/)src\/(.+)\.tsx?$/.exec(path) ?? []
  if (project === undefined || inside === undefined || path.includes('node_modules/')) return null
  return ['dist', 'build', 'lib', 'out'].map(output => `${project}${output}/${inside}.js`)
}

/** Where programs and packages stand, wherever that is. */
const INSTALLED = /\/(?:s?bin|lib\d*|[\w.-]*packages|node_modules|venv)\//

/** What commands write beside what they are run for. A file of a package is part of it. */
function madeByRun(files: ImageFiles, file: number): Leftover | null {
  if (files.owner(file) !== null) return null
  const path = files.path(file)
  // What was installed there (`pip install --target`) is run from there.
  if (/^(?:var\/)?tmp\//.test(path)) return INSTALLED.test(path) ? null : 'temporary file'
  if (/^var\/log\/|\.log$/.test(path)) return 'log'
  return /(?:^|\/)\.(?:git|hg|svn)\//.test(path) ? 'repository' : null
}

/**
 * Byte code of Python that only `-O` reads, or that a variable says no one wants; tests that packages bring, and what installed them into an
 * environment that ships. Of a distribution's own packages nothing is said: its tools keep books of their files.
 */
function pythonKinds(image: PlatformMeasurement, context: AdviceContext): (file: number) => Leftover | null {
  const { files, packages } = image
  const isOptimized =
    /\s-OO?\s|PYTHONOPTIMIZE/.test(startCommand(image)) ||
    image.lines.some(({ instruction }) => instruction.includes('PYTHONOPTIMIZE'))
  const isUnwanted = byteCodeOfPip(image, context)
  const isSystems = (file: number): boolean =>
    /^(?:dpkg|apk|rpm|conda)$/.test(packages[files.owner(file) ?? -1]?.ecosystem ?? '')
  return file => {
    if (isSystems(file)) return null
    const path = files.path(file)
    if (!isOptimized && path.includes('/__pycache__/') && OPTIMIZED.test(path)) return 'byte code'
    const inside = /\/(?:site|dist)-packages\/(.*)$/.exec(path)?.[1] ?? ''
    if (isTest(inside)) return 'test of a package'
    return (
      installerOf(packages[files.owner(file) ?? -1], path, inside) ??
      (isUnwanted(file) ? 'unwanted byte code' : null)
    )
  }
}

/** By the path below all packages. */
function isTest(inside: string): boolean {
  return /^[^/]+\/(?:[^/]+\/)*tests\//.test(inside) && !/^(?:tests|pytest|unittest)\//.test(inside)
}

/** Of a file of an environment: pip, or what builds packages. */
function installerOf(owner: PackageMeasurement | undefined, path: string, inside: string): Leftover | null {
  const { ecosystem, name } = owner ?? {}
  if (/^usr\/(?:local\/)?(?:lib|bin)\//.test(path)) return null
  if ((ecosystem === 'python' && name === 'pip') || /^pip(?:-[\d.]+\.dist-info)?\//.test(inside))
    return 'installer'
  return /^(?:setuptools|wheel|pkg_resources|_distutils_hack)(?:-[\d.]+\.dist-info)?\//.test(inside)
    ? 'build system'
    : null
}

/** Whether pip wrote byte code although the image says that Python is to write none, which pip does not ask. */
function byteCodeOfPip(image: PlatformMeasurement, context: AdviceContext): (file: number) => boolean {
  const isSaid = instructionTexts(image, context).some(text =>
    /\bPYTHONDONTWRITEBYTECODE(?:=["']?|\s)(?=[^\s"'])/.test(text),
  )
  const isPip = image.layers.map(({ line }) => {
    const command = isSaid ? commandOf(image, lineOriginOf(image, line, BUILDS)?.line ?? null) : ''
    return /\bpip[\d.]*\s.*\binstall\b/.test(command) && !/--(?:no-)?compile\b|\bcompileall\b/.test(command)
  })
  return file => isPip[image.files.layer(file)] === true && image.files.endsWith(file, '.pyc')
}
