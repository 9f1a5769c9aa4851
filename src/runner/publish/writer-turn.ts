/** Where a job is among those of its attempt that have reported. */
export interface Standing {
  /** Of all of them. */
  readonly count: number
  /** Of those that reported later. */
  readonly later: number
  /** Whether none of those writes the same comment. */
  readonly isLast: boolean
}

/** Jobs of which each looks at the comment at once; more wait first, to spare the requests that a token has in an hour. */
const FEW = 8

/**
 * Milliseconds after its report until a job writes the comment that all jobs write: at once when it is the only one. Of several the last
 * one that has reported does, a moment later, since jobs that end together are still on their way. All others have it told by that one,
 * and write in the order of their reports when it does not.
 *
 * @param random from 0 to 1.
 */
export function ownTurn({ count, later, isLast }: Standing, random: number): number {
  if (count <= 1) return 0
  if (isLast) return Math.min(4000, 1000 + 150 * count) * (0.75 + random / 2)
  return 10_000 + Math.min(later, 8) * 3000 + random * 2000
}

/** Milliseconds between two looks of a job that has it told by another one. */
export function betweenLooks(random: number): number {
  return 5000 + random * 2000
}

/** Whether a job looks at the comment before it waits for the first time. */
export function looksFirst({ count }: Standing): boolean {
  return count <= FEW
}
