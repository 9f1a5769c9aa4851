/** How time passes for whoever waits for GitHub. The outsides own the clock; nothing in this room does. */
export interface Patience {
  /** Milliseconds since some moment. */
  readonly now: () => number
  /**
   * @param milliseconds to wait.
   * @throws ToolError when the run is cancelled.
   */
  readonly wait: (milliseconds: number) => Promise<void>
  /** From 0 to 1, as `Math.random`: what keeps jobs that end together apart. */
  readonly random: () => number
}

/** Milliseconds between two tries, at most. */
const LONGEST = 15_000

/** Milliseconds until the next try: twice as many after each failure, and up to half of that more. */
export function backoff(failures: number, { random }: Patience): number {
  return Math.min(LONGEST, 1000 * 2 ** (failures - 1)) * (1 + random() / 2)
}
