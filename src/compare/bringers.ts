import type { ImageFiles } from '../model/image-files.ts'

/** Says which layer brought a file, of files that are copies which later layers made for the owner or mode; null of all others. */
export function findBringers(files: ImageFiles): (file: number) => number | null {
  const bringers = new Map<string, number>()
  // In the order of their layers, so that a copy of a copy is known by its first.
  for (const file of files.hiddenFiles()) {
    const hidden = files.hidden(file)
    if (hidden?.why !== 'metadata') continue
    const [layer, path] = [files.layer(file), files.path(file)]
    bringers.set(placeOf(hidden.by, path), bringers.get(placeOf(layer, path)) ?? layer)
  }
  if (bringers.size === 0) return () => null
  return file => bringers.get(placeOf(files.layer(file), files.path(file))) ?? null
}

function placeOf(layer: number, path: string): string {
  return `${layer} ${path}`
}
