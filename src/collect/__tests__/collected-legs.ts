import type { Collected, RunJob } from '../collected.ts'
import { parseExpected } from '../expected.ts'
import type { JobReport } from '../job-report.ts'
import { overviewOfRun } from '../overview-of-run.ts'

/** What was collected of a run: these legs, and nothing else unless it is given. */
export function collected(legs: readonly JobReport[], more: Partial<Collected> = {}): Collected {
  return { legs: legs.map((leg, index) => ({ id: index + 1, leg })), refused: [], jobs: null, ...more }
}

/** The rows of the overview: images with a report, and those without. */
export function shown(from: Collected, expected = ''): { reports: string[]; unmeasured: string[] } {
  const { reports, unmeasured } = overviewOfRun(from, parseExpected(expected))
  return {
    reports: reports.map(({ image }) => image.name),
    unmeasured: unmeasured.map(({ name, state }) => `${name} ${state}`),
  }
}

/** A job as the list of jobs has it. */
export const job = (name: string, conclusion: string | null, attempt = 1): RunJob => ({
  name,
  conclusion,
  attempt,
})
