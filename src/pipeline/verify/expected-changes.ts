import { adviceRule } from '../../advise/advice-rules.ts'
import type { SourceFiles } from '../../edit/source-files.ts'
import type { Advice } from '../../model/advice.ts'
import { type Bytes, sumBytes } from '../../model/bytes.ts'
import type { FileRecord } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { ConfigExpected } from './compare-configs.ts'
import type { Expected } from './compare-trees.ts'

/** Packages whose scripts write files that no package owns. */
const WITH_SCRIPTS = new Set(['dpkg', 'apk', 'rpm'])

/** What pnpm writes for the programs of packages. npm makes links, which lead nowhere when a package is gone. */
const PROGRAM = /(?:^|\/)node_modules\/\.bin\/[^/]+$/

/** Where such scripts write. */
const SYSTEM = /^(?:etc|lib|usr(?!\/local\/)|var)\//

/** What some changes may make of the final file system besides what they are about. */
export function expectedTree(image: PlatformMeasurement, changes: readonly Advice[]): Expected {
  const all = image.files
  const claimed = changes.flatMap(({ files = [], altered = [] }) => [...files, ...altered])
  const paths = new Set(claimed.map(file => all.path(file)))
  const owned = new Set(all.filter(file => all.owner(file) !== null).map(file => all.path(file)))
  const scripts = new Set(claimed.filter(isOf(image, WITH_SCRIPTS)).map(file => all.layer(file)))
  const modules = new Set(claimed.filter(isOf(image, new Set(['npm']))).map(file => all.layer(file)))
  return {
    isClaimed: path => paths.has(path),
    isOfScripts: (path, layer) =>
      !owned.has(path) &&
      ((scripts.has(layer) && SYSTEM.test(path)) || (modules.has(layer) && PROGRAM.test(path))),
    mayLose: changes.some(rewrites) ? 'anything' : changes.some(exchangesBase) ? 'base' : 'nothing',
    baseLayers: image.layers.filter(({ origin }) => origin === 'base').length,
  }
}

function isOf(
  { files, packages }: PlatformMeasurement,
  ecosystems: ReadonlySet<string>,
): (file: number) => boolean {
  return file => ecosystems.has(packages[files.owner(file) ?? -1]?.ecosystem ?? '')
}

/** What some changes may make of the config. */
export function expectedConfig({ dockerfiles }: SourceFiles, changes: readonly Advice[]): ConfigExpected {
  if (!changes.some(each => exchangesBase(each) || rewrites(each))) return { own: null, mayRestate: false }
  const set = [...dockerfiles.values()].flatMap(({ text, instructions }) =>
    instructions
      .filter(({ keyword }) => keyword === 'ENV' || keyword === 'LABEL')
      .map(({ arguments: { start, end } }) => text.slice(start, end)),
  )
  return {
    // The search path is the base image's own.
    own: name => name !== 'PATH' && set.some(text => text.includes(name)),
    mayRestate: changes.some(rewrites),
  }
}

/** Whether what a change saves is told by its files; a base image is exchanged for one that has bytes of its own. */
export function goneOf(
  change: Advice,
  before: PlatformMeasurement,
  after: PlatformMeasurement,
): Bytes | null {
  if (exchangesBase(change) || rewrites(change)) return null
  const { files } = before
  const left = Map.groupBy(after.files, keyOf)
  const own = new Set(change.files)
  // Of two copies, the one that the change is not about is the one that is left.
  for (let file = 0; file < files.length; file++)
    if (!own.has(file)) left.get(keyOf(files.record(file)))?.pop()
  const shown = after.files.filter(file => !after.files.isHidden(file))
  const visible = new Map(shown.map(file => [after.files.path(file), after.files.bytes(file)]))
  return sumBytes(
    (change.files ?? []).flatMap((file): Bytes[] => {
      if (left.get(keyOf(files.record(file)))?.pop() !== undefined) return []
      const now = files.isHidden(file) ? undefined : visible.get(files.path(file))
      return [
        {
          compressed: Math.max(0, files.compressed(file) - (now?.compressed ?? 0)),
          unpacked: Math.max(0, files.unpacked(file) - (now?.unpacked ?? 0)),
        },
      ]
    }),
  )
}

function keyOf({ path, content }: FileRecord): string {
  return `${path}\0${content}`
}

function exchangesBase({ rule }: Advice): boolean {
  return adviceRule(rule)?.exchangesBase === true
}

function rewrites({ rule }: Advice): boolean {
  return adviceRule(rule)?.rewrites === true
}
