import type { Hidden } from '../model/file-record.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { copiesContext } from './line-graph.ts'

/** Files of one layer's line that another's hides. */
export interface HiddenGroup {
  /** Indexes in the platform's `lines`; null where they are not known. */
  readonly maker: number | null
  readonly hider: number | null
  /** Indexes in the platform's `files`. */
  readonly files: readonly number[]
}

/**
 * Hidden files by the two lines that are the matter. Advice stands at the one that made them, as in the causes of a change, and names the
 * other. Left out are those of the base image, which ship whatever the lines do, those
 * that the very layer that has them hides, and those that would show again if what hides them were gone as earlier advice has it.
 */
export function hiddenGroups(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  reasons: readonly Hidden['why'][],
): HiddenGroup[] {
  const comesBack = isCoveredByTaken(image, isFree)
  const groups = new Map<string, { maker: number | null; hider: number | null; files: number[] }>()
  for (const file of image.files.hiddenFiles()) {
    const [layer, hidden] = [image.files.layer(file), image.files.hidden(file)]
    if (hidden === undefined || !reasons.includes(hidden.why) || hidden.by === layer) continue
    if (image.layers[layer]?.origin === 'base' || !isFree(file) || comesBack(file)) continue
    const [maker, hider] = [lineOfLayer(image, layer), lineOfLayer(image, hidden.by)]
    const key = `${maker ?? `layer ${layer}`} ${hider ?? `layer ${hidden.by}`}`
    const group = groups.get(key) ?? { maker, hider, files: [] }
    groups.set(key, group)
    group.files.push(file)
  }
  return [...groups.values()]
}

function lineOfLayer(image: PlatformMeasurement, layer: number): number | null {
  return image.layers[layer]?.line ?? null
}

/** Whether what covers a file came with the build context and is to stay out of it: the file below would show again. */
function isCoveredByTaken(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
): (file: number) => boolean {
  const ofContext = image.layers.map(({ line }) => {
    const made = image.lines[line ?? -1]
    return made !== undefined && copiesContext(made)
  })
  if (!ofContext.includes(true)) return () => false
  const covers = new Set<string>()
  const { files } = image
  for (let file = 0; file < files.length; file++) {
    const layer = files.layer(file)
    if (ofContext[layer] === true && !isFree(file)) covers.add(`${layer} ${files.path(file)}`)
  }
  return file => files.isHidden(file) && covers.has(`${files.hiddenBy(file)} ${files.path(file)}`)
}
