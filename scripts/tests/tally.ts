/** How many tests ended how. A suite is no test; a file that crashes is one that failed. */
export interface Tally {
  passed: number
  /** Failed, or ended by a time-out. */
  failed: number
  skipped: number
}

/** The closing line: `12 passed, 0 failed`. Skipped tests are told of above it, never counted as passed. */
export function formatTally(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`
}
