import type { PlatformMeasurement } from '../model/measurement.ts'

export interface LineFiles {
  /** The line that made them; null where it is not known. */
  readonly line: number | null
  /** Indexes in the platform's `files`. */
  readonly files: readonly number[]
}

/**
 * The files that are wanted, by the line that made them or, where none is known, by their layer: of a copy that a later line made only to change owner or mode, the line that
 * made the first. Files of the base image are left out: no line of the Dockerfile can take their bytes back.
 *
 * @param among those that may be wanted, in their order, where that is known; else all.
 */
export function groupByLine(
  image: PlatformMeasurement,
  isWanted: (file: number) => boolean,
  among?: readonly number[],
): LineFiles[] {
  const layerOf = firstLayers(image)
  const isBase = image.layers.map(({ origin }) => origin === 'base')
  const groups = new Map<number, { line: number | null; files: number[] }>()
  const count = among?.length ?? image.files.length
  for (let at = 0; at < count; at++) {
    const file = among?.[at] ?? at
    if (isBase[image.files.layer(file)] === true || !isWanted(file)) continue
    const first = layerOf(file)
    const line = image.layers[first]?.line ?? null
    // Both count from 0: a layer is told from a line by its sign.
    const key = line ?? -1 - first
    const group = groups.get(key) ?? { line, files: [] }
    groups.set(key, group)
    group.files.push(file)
  }
  return [...groups.values()]
}

type LayerOfFile = (file: number) => number

const KNOWN = new WeakMap<PlatformMeasurement, LayerOfFile>()

/** {@link findFirstLayers}, once an image: most rules ask. */
function firstLayers(image: PlatformMeasurement): LayerOfFile {
  const known = KNOWN.get(image) ?? findFirstLayers(image)
  KNOWN.set(image, known)
  return known
}

/**
 * The layer that had a file first. A change of owner or mode that copies a file parts it from its hard links, too: what has no copy
 * below, but the content of one that the same layer covers, is taken for its other name.
 */
function findFirstLayers(image: PlatformMeasurement): LayerOfFile {
  const covered = copiesBelow(image)
  if (covered.size === 0) return file => image.files.layer(file)
  const first = new Map<number, number>()
  // Files stand in layer order, so that the copy below is settled before the one above.
  const { files } = image
  for (let file = 0; file < files.length; file++) {
    const below = covered.get(files.layer(file))
    if (below === undefined) continue
    const lower = below.get(`path ${files.path(file)}`) ?? below.get(`content ${files.content(file)}`)
    if (lower !== undefined && lower < file) first.set(file, first.get(lower) ?? lower)
  }
  return file => image.files.layer(first.get(file) ?? file)
}

/** The files that a change of owner or mode covers, by path and by content, for each layer that does so. */
function copiesBelow({ files, layers }: PlatformMeasurement): Map<number, Map<string, number>> {
  const covered = new Map<number, Map<string, number>>()
  for (const file of files.hiddenFiles()) {
    const hidden = files.hidden(file)
    if (hidden?.why !== 'metadata' || layers[files.layer(file)]?.origin === 'base') continue
    const below = covered.get(hidden.by) ?? new Map<string, number>()
    covered.set(
      hidden.by,
      below.set(`path ${files.path(file)}`, file).set(`content ${files.content(file)}`, file),
    )
  }
  return covered
}
