import type { PlatformMeasurement } from '../measure/measurement.ts'

export interface LineFiles {
  /** The line that made their layer; null where it is not known. */
  readonly line: number | null
  /** Indexes in the platform's `files`. */
  readonly files: readonly number[]
}

/**
 * The files that are wanted, by the line whose layer they are in. Files of the base image are left out: no line of the Dockerfile can
 * take their bytes back.
 */
export function groupByLine(image: PlatformMeasurement, isWanted: (file: number) => boolean): LineFiles[] {
  const groups = new Map<number | null, number[]>()
  for (const [index, { layer }] of image.files.entries()) {
    const maker = image.layers[layer]
    if (maker === undefined || maker.origin === 'base' || !isWanted(index)) continue
    const files = groups.get(maker.line) ?? []
    groups.set(maker.line, files)
    files.push(index)
  }
  return [...groups].map(([line, files]) => ({ line, files }))
}
