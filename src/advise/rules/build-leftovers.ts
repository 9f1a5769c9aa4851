import type { Words } from '../../model/advice.ts'
import type { FileRecord, PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { type LineOrigin, lineOriginOf } from '../line-origin.ts'
import { sharedDirectory } from '../shared-directory.ts'
import { countOf, shellPath } from '../wording.ts'

type Leftover = 'source map' | 'object file' | 'source'

/** A line that builds something. */
const BUILDS =
  /\b(?:npm|yarn|pnpm|bun|npx|tsc|vite|webpack|make|cmake|ninja|gcc|g\+\+|cc|cargo|pip|node-gyp|configure)\b/

/** What is left of compiling, by line and kind. */
export const buildLeftovers: Rule = {
  id: 'build-leftovers',
  finds: 'source maps, object files, archives, and sources beside their compiled output',
  saves: 'those files',
  inGeneral: {
    fix: 'leave out what only the build needs',
    reason: 'source maps, or sources beside what was made of them, are in the image',
  },
  example: {
    before: 'RUN npm run build',
    after: `RUN npm run build && find dist -name '*.map' -exec rm {} +`,
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const kindOf = leftovers(image)
  const kinds = new Map<number, Leftover>()
  const isLeftover = (index: number): boolean => {
    const file = image.files[index]
    // Of a file with other names (cargo's target/release/app and deps/app-1f2e) the bytes would stay.
    if (file === undefined || file.hidden !== undefined || file.links !== undefined || !isFree(index))
      return false
    const kind = kindOf(file)
    if (kind !== null) kinds.set(index, kind)
    return kind !== null
  }
  return groupByLine(image, isLeftover).flatMap(({ line, files }) =>
    [...Map.groupBy(files, file => kinds.get(file) ?? 'source')].flatMap(([kind, own]) =>
      findingOn(image, line, kind, own),
    ),
  )
}

function findingOn(
  image: PlatformMeasurement,
  line: number | null,
  kind: Leftover,
  files: readonly number[],
): Finding[] {
  const maker = lineOriginOf(image, line, BUILDS)
  return [
    {
      files,
      line: maker?.line ?? line,
      fix: fixOf(image, kind, maker, files),
      reason: [
        kind === 'source'
          ? 'sources are in the image beside their compiled output'
          : `${countOf(files.length, kind)} in the image`,
      ],
      examples: biggestNames(image, files, ({ path }) => `/${path}`).biggest,
    },
  ]
}

function fixOf(
  image: PlatformMeasurement,
  kind: Leftover,
  maker: LineOrigin | null,
  files: readonly number[],
): Words {
  if (kind !== 'source map')
    return ['build in a separate stage, then ', { code: 'COPY --from' }, ' only what runs']
  if (maker?.how === 'context') return [{ code: '**/*.map' }, ' in ', { code: '.dockerignore' }]
  // What stands here in the image stands elsewhere in a stage that it is copied from.
  const directory =
    maker?.copied == null ? `/${sharedDirectory(files.map(file => image.files[file]?.path ?? ''))}` : '.'
  return [
    { code: `find ${shellPath(directory)} -name '*.map' -exec rm {} +` },
    ' in the same RUN, unless you need them for stack traces',
  ]
}

function leftovers(image: PlatformMeasurement): (file: FileRecord) => Leftover | null {
  const shown = new Set(image.files.filter(({ hidden }) => hidden === undefined).map(({ path }) => path))
  const built = image.layers.map(({ line }) => lineOriginOf(image, line, BUILDS)?.how === 'run')
  return file => {
    const { path, layer } = file
    if (path.endsWith('.map')) return shown.has(path.slice(0, -'.map'.length)) ? 'source map' : null
    if (built[layer] === true && isObject(file)) return 'object file'
    return isCompiled(file, shown) ? 'source' : null
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
