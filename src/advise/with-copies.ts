import type { PlatformMeasurement } from '../model/measurement.ts'

/**
 * Adds to files the copies of them below: what is not made is not copied to change its owner or mode either. Those of the base image
 * stay, whatever the lines do.
 */
export function withCopies(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
): (files: readonly number[]) => readonly number[] {
  let known: ReadonlyMap<string, number> | null = null
  return files => {
    known ??= copiesBelow(image)
    const copies = known
    if (copies.size === 0) return files
    const all = new Set(files)
    // What is added while a set is gone through is gone through, too: a copy may have one below.
    for (const file of all) {
      const below = copies.get(`${image.files.layer(file)} ${image.files.path(file)}`)
      if (below !== undefined && isFree(below)) all.add(below)
    }
    return [...all]
  }
}

/** What a later layer copied to change its owner or mode, by that layer and its path. */
function copiesBelow({ files, layers }: PlatformMeasurement): Map<string, number> {
  const copies = new Map<string, number>()
  for (const file of files.hiddenFiles()) {
    const hidden = files.hidden(file)
    if (hidden?.why !== 'metadata' || layers[files.layer(file)]?.origin === 'base') continue
    if (hidden.by !== files.layer(file)) copies.set(`${hidden.by} ${files.path(file)}`, file)
  }
  return copies
}
