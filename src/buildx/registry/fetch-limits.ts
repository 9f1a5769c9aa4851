import type { TimeLimits } from '../../tools/timeout.ts'

/** How long registries and the engine are waited for. BuildKit has no limits of its own. Milliseconds. */
export interface FetchLimits extends TimeLimits {
  /** For a question about an image: what has not answered by then does not any more. */
  readonly answer: number
}

/** For an image that was asked for by name. */
export const FETCH_LIMITS: FetchLimits = { answer: 30_000, idle: 300_000, total: 3_600_000 }

/** For a baseline that the run can do without: it does not hold up a build for longer than most builds take. */
export const OPTIONAL_FETCH_LIMITS: FetchLimits = { answer: 30_000, idle: 120_000, total: 600_000 }
