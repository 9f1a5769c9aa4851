import type { FileRecord, PlatformMeasurement } from '../model/measurement.ts'
import { OPTIMIZED } from './byte-code-saving.ts'
import { lineOriginOf } from './line-origin.ts'
import { startCommand } from './start-command.ts'

/** What a line leaves that no running image needs. */
export type Leftover =
  | 'source map'
  | 'object file'
  | 'source'
  | 'temporary file'
  | 'log'
  | 'repository'
  | 'byte code'
  | 'test of a package'
  | 'installer'

/** A line that builds something. */
export const BUILDS =
  /\b(?:npm|yarn|pnpm|bun|npx|tsc|vite|webpack|make|cmake|ninja|gcc|g\+\+|cc|cargo|pip|node-gyp|configure)\b/

/** Says of a file what is left over with it, or null. */
export function leftoverKinds(image: PlatformMeasurement): (file: FileRecord) => Leftover | null {
  const shown = new Set(image.files.filter(({ hidden }) => hidden === undefined).map(({ path }) => path))
  const built = image.layers.map(({ line }) => lineOriginOf(image, line, BUILDS)?.how === 'run')
  const ran = image.layers.map(({ line }) => lineOriginOf(image, line, /\S/)?.how === 'run')
  const isPython = pythonKinds(image)
  return file => {
    const { path, layer } = file
    if (path.endsWith('.map')) return shown.has(path.slice(0, -'.map'.length)) ? 'source map' : null
    if (built[layer] === true && isObject(file)) return 'object file'
    if (isCompiled(file, shown)) return 'source'
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

/** `src/server.ts`, where there is a `dist/server.js` beside `src`. */
function isCompiled({ path, owner }: FileRecord, shown: ReadonlySet<string>): boolean {
  // First by its end: in a path of nothing but `src/` every one of them would be tried to its end.
  if (!/\.tsx?$/.test(path)) return false
  const [, project, inside] = /^(|.*\/)src\/(.+)\.tsx?$/.exec(path) ?? []
  if (project === undefined || inside === undefined || owner !== null || path.includes('node_modules/'))
    return false
  return ['dist', 'build', 'lib', 'out'].some(output => shown.has(`${project}${output}/${inside}.js`))
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
 * Byte code of Python that only `-O` reads, tests that packages bring, and what installed them into an environment that ships. Of a
 * distribution's own packages nothing is said: its tools keep books of their files.
 */
function pythonKinds(image: PlatformMeasurement): (file: FileRecord) => Leftover | null {
  const isOptimized =
    /\s-OO?\s|PYTHONOPTIMIZE/.test(startCommand(image)) ||
    image.lines.some(({ instruction }) => instruction.includes('PYTHONOPTIMIZE'))
  const isSystems = ({ owner }: FileRecord): boolean =>
    /^(?:dpkg|apk|rpm|conda)$/.test(image.packages[owner ?? -1]?.ecosystem ?? '')
  return file => {
    if (isSystems(file)) return null
    if (!isOptimized && file.path.includes('/__pycache__/') && OPTIMIZED.test(file.path)) return 'byte code'
    const inside = /\/site-packages\/(.*)$/.exec(file.path)?.[1] ?? ''
    if (/^[^/]+\/(?:[^/]+\/)*tests\//.test(inside) && !/^(?:tests|pytest|unittest)\//.test(inside))
      return 'test of a package'
    const isEnvironment = !/^usr\/(?:local\/)?lib\//.test(file.path)
    const isInstaller =
      /^(?:pip|setuptools|wheel|pkg_resources|_distutils_hack)(?:-[\d.]+\.dist-info)?\//.test(inside)
    return isEnvironment && isInstaller ? 'installer' : null
  }
}
