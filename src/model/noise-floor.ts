/** How small a change is nothing to speak of: below the larger of the two. */
export interface NoiseFloor {
  readonly bytes: number
  /** Of the baseline's size. */
  readonly percent: number
}

/** What a rebuild without a change may make by itself. */
export const DEFAULT_NOISE_FLOOR: NoiseFloor = { bytes: 10_000, percent: 0.1 }
