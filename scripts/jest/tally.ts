/** How many tests ended how. */
export interface Tally {
  readonly passed: number
  /** A file that cannot start, or breaks outside of its tests, is one that failed. */
  readonly failed: number
  readonly skipped: number
  /** What failed, by file and name, to be repeated at the end. */
  readonly failures: readonly string[]
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }

/** Both together. */
export function addTallies(first: Tally, second: Tally): Tally {
  return {
    passed: first.passed + second.passed,
    failed: first.failed + second.failed,
    skipped: first.skipped + second.skipped,
    failures: [...first.failures, ...second.failures],
  }
}

/** What could not be run at all. */
export function notRun(what: string, reason: string): Tally {
  return { ...NO_TESTS, failed: 1, failures: [`${what} was not run: ${reason}`] }
}

/** The closing lines; the very last is `12 passed, 0 failed`. Skipped tests are never counted as passed. */
export function formatTally({ passed, failed, skipped, failures }: Tally): string {
  const lines = [
    ...failures.map(failure => `failed: ${failure}`),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${passed} passed, ${failed} failed`,
  ]
  return lines.join('\n')
}
