import type { FileRecord, PlatformMeasurement } from '../model/measurement.ts'
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

/** Says of a file what is left over with it, or null. */
export function leftoverKinds(
  image: PlatformMeasurement,
  context: AdviceContext,
): (file: FileRecord) => Leftover | null {
  const shown = shownOutputs(image)
  const built = image.layers.map(({ line }) => lineOriginOf(image, line, BUILDS)?.how === 'run')
  const ran = image.layers.map(({ line }) => lineOriginOf(image, line, /\S/)?.how === 'run')
  const isPython = pythonKinds(image, context)
  return file => {
    const { path, layer } = file
    const isBesideOutput = outputsOf(file)?.some(output => shown.has(output)) === true
    if (path.endsWith('.map')) return isBesideOutput ? 'source map' : null
    if (built[layer] === true && isObject(file)) return 'object file'
    if (isBesideOutput) return 'source'
    return ran[layer] === true ? (madeByRun(file) ?? isPython(file)) : null
  }
}

/** In directories of node-gyp and cargo all is in between; elsewhere only what compilers alone read. Toolchains need theirs. */
function isObject({ path, owner }: FileRecord): boolean {
  if (/(?:^|\/)build\/Release\/(?:obj\.target|\.deps)\//.test(path)) return true
  if (owner !== null || /(?:^|\/)(?:rustlib|toolchains|go|gcc|sdk|sysroot)\//.test(path)) return false
  return /(?:^|\/)target\/(?:debug|release)\/(?:deps|build|incremental|\.fingerprint)\/|\.(?:o|a|la)$/.test(
    path,
  )
}

/** What of {@link outputsOf} all files shows: most images have few of these, and a set of all paths would take 100 MB of half a million. */
function shownOutputs({ files }: PlatformMeasurement): ReadonlySet<string> {
  const outputs = new Set<string>()
  files.forEach(file => outputsOf(file)?.forEach(output => outputs.add(output)))
  if (outputs.size === 0) return outputs
  return new Set(
    files.filter(({ path, hidden }) => hidden === undefined && outputs.has(path)).map(({ path }) => path),
  )
}

/** Paths at which what a file only explains, or was compiled to, would stand: `dist/server.js` of `dist/server.js.map` and of `src/server.ts`; null of nearly all files. */
function outputsOf({ path, owner }: FileRecord): readonly string[] | null {
  if (path.endsWith('.map')) return [path.slice(0, -'.map'.length)]
  // First by its end: in a path of nothing but `src/` every one of them would be tried to its end.
  if (!path.endsWith('.ts') && !path.endsWith('.tsx')) return null
  const [, project, inside] = /^(|.*\/)src\/(.+)\.tsx?$/.exec(path) ?? []
  if (project === undefined || inside === undefined || owner !== null || path.includes('node_modules/'))
    return null
  return ['dist', 'build', 'lib', 'out'].map(output => `${project}${output}/${inside}.js`)
}

/** Where programs and packages stand, wherever that is. */
const INSTALLED = /\/(?:s?bin|lib\d*|[\w.-]*packages|node_modules|venv)\//

/** What commands write beside what they are run for. A file of a package is part of it. */
function madeByRun({ path, owner }: FileRecord): Leftover | null {
  if (owner !== null) return null
  // What was installed there (`pip install --target`) is run from there.
  if (/^(?:var\/)?tmp\//.test(path)) return INSTALLED.test(path) ? null : 'temporary file'
  if (/^var\/log\/|\.log$/.test(path)) return 'log'
  return /(?:^|\/)\.(?:git|hg|svn)\//.test(path) ? 'repository' : null
}

/**
 * Byte code of Python that only `-O` reads, or that a variable says no one wants; tests that packages bring, and what installed them into an
 * environment that ships. Of a distribution's own packages nothing is said: its tools keep books of their files.
 */
function pythonKinds(
  image: PlatformMeasurement,
  context: AdviceContext,
): (file: FileRecord) => Leftover | null {
  const isOptimized =
    /\s-OO?\s|PYTHONOPTIMIZE/.test(startCommand(image)) ||
    image.lines.some(({ instruction }) => instruction.includes('PYTHONOPTIMIZE'))
  const isUnwanted = byteCodeOfPip(image, context)
  const isSystems = ({ owner }: FileRecord): boolean =>
    /^(?:dpkg|apk|rpm|conda)$/.test(image.packages[owner ?? -1]?.ecosystem ?? '')
  return file => {
    if (isSystems(file)) return null
    if (!isOptimized && file.path.includes('/__pycache__/') && OPTIMIZED.test(file.path)) return 'byte code'
    const inside = /\/(?:site|dist)-packages\/(.*)$/.exec(file.path)?.[1] ?? ''
    if (isTest(inside)) return 'test of a package'
    return installerOf(image, file, inside) ?? (isUnwanted(file) ? 'unwanted byte code' : null)
  }
}

/** By the path below all packages. */
function isTest(inside: string): boolean {
  return /^[^/]+\/(?:[^/]+\/)*tests\//.test(inside) && !/^(?:tests|pytest|unittest)\//.test(inside)
}

/** Of a file of an environment: pip, or what builds packages. */
function installerOf(
  { packages }: PlatformMeasurement,
  { owner, path }: FileRecord,
  inside: string,
): Leftover | null {
  const { ecosystem, name } = packages[owner ?? -1] ?? {}
  if (/^usr\/(?:local\/)?(?:lib|bin)\//.test(path)) return null
  if ((ecosystem === 'python' && name === 'pip') || /^pip(?:-[\d.]+\.dist-info)?\//.test(inside))
    return 'installer'
  return /^(?:setuptools|wheel|pkg_resources|_distutils_hack)(?:-[\d.]+\.dist-info)?\//.test(inside)
    ? 'build system'
    : null
}

/** Whether pip wrote byte code although the image says that Python is to write none, which pip does not ask. */
function byteCodeOfPip(image: PlatformMeasurement, context: AdviceContext): (file: FileRecord) => boolean {
  const isSaid = instructionTexts(image, context).some(text =>
    /\bPYTHONDONTWRITEBYTECODE(?:=["']?|\s)(?=[^\s"'])/.test(text),
  )
  const isPip = image.layers.map(({ line }) => {
    const command = isSaid ? commandOf(image, lineOriginOf(image, line, BUILDS)?.line ?? null) : ''
    return /\bpip[\d.]*\s.*\binstall\b/.test(command) && !/--(?:no-)?compile\b|\bcompileall\b/.test(command)
  })
  return ({ layer, path }) => isPip[layer] === true && path.endsWith('.pyc')
}
