import { type ImageFiles, NOBODY } from '../model/image-files.ts'
import type { LayerPair } from './align-layers.ts'
import type { PerSide } from './compared-pair.ts'
import type { ImageLayers } from './image-layers.ts'

/** By the index of a file on each side, that of its counterpart on the other side; {@link NOBODY}: it has none. */
export type Twins = PerSide<Int32Array>

/** Files of layers that hold the same on both sides. */
export interface UnchangedFiles {
  /** The counterpart of a file has its path and its content. */
  readonly twins: Twins
  /** Layers that are the same blob, and all of whose files have counterparts. */
  readonly settled: ReadonlySet<LayerPair>
}

/** Pairs each file of a layer that holds the same on both sides with its counterpart. */
export function pairUnchangedFiles(
  layers: readonly LayerPair[],
  baseline: ImageLayers,
  head: ImageLayers,
): UnchangedFiles {
  const twins = { baseline: noneOf(baseline.files), head: noneOf(head.files) }
  const settled = new Set<LayerPair>()
  const isSame = head.files.runComparer(baseline.files)
  for (const pair of layers) {
    if (pair.baseline === null || pair.head === null) continue
    if (pair.kind !== 'same' && pair.kind !== 'repacked') continue
    const [was, is] = [onlyRun(baseline, pair.baseline), onlyRun(head, pair.head)]
    // Most often both sides list the same files in the same order; then no keys need to be made.
    if (was !== null && is?.count === was.count && isSame(is.start, was.start, is.count)) {
      pairInOrder(twins, was.start, is.start, is.count)
      if (pair.kind === 'same') settled.add(pair)
    } else pairByKey(twins, baseline, baseline.filesOf(pair.baseline), head, head.filesOf(pair.head))
  }
  return { twins, settled }
}

function noneOf({ length }: ImageFiles): Int32Array {
  return new Int32Array(length).fill(NOBODY)
}

/** The files of a layer where they stand one behind the other. */
function onlyRun(layers: ImageLayers, index: number): { start: number; count: number } | null {
  const [run, ...others] = layers.runsOf(index)
  return run === undefined || others.length > 0 ? null : { start: run.start, count: run.end - run.start }
}

function pairInOrder(twins: Twins, baseline: number, head: number, count: number): void {
  for (let at = 0; at < count; at++) {
    twins.baseline[baseline + at] = head + at
    twins.head[head + at] = baseline + at
  }
}

function pairByKey(
  twins: Twins,
  left: ImageLayers,
  baseline: readonly number[],
  right: ImageLayers,
  head: readonly number[],
): void {
  const waiting = Map.groupBy(baseline, file => keyOf(left.files, file))
  for (const file of head) {
    const twin = waiting.get(keyOf(right.files, file))?.shift()
    if (twin === undefined) continue
    twins.baseline[twin] = file
    twins.head[file] = twin
  }
}

function keyOf(files: ImageFiles, file: number): string {
  return `${files.content(file)} ${files.unpacked(file)} ${files.path(file)}`
}
