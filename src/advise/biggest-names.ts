import type { PlatformMeasurement } from '../model/measurement.ts'

const MOST_EXAMPLES = 5

export interface Names {
  /** How many different names there are. */
  readonly count: number
  /** Those that have the most compressed bytes, at most five, biggest first. */
  readonly biggest: readonly string[]
}

/** The names that a reader knows some files by. */
export function biggestNames(
  image: PlatformMeasurement,
  files: readonly number[],
  nameOf: (file: number) => string | null,
): Names {
  const weights = new Map<string, number>()
  for (const file of files) {
    const name = nameOf(file)
    if (name !== null) weights.set(name, (weights.get(name) ?? 0) + image.files.compressed(file))
  }
  const sorted = [...weights].sort(([, a], [, b]) => b - a)
  return { count: weights.size, biggest: sorted.slice(0, MOST_EXAMPLES).map(([name]) => name) }
}
