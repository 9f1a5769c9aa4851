import type { Destination } from '../destination.ts'
import { writeSummary } from '../write-summary.ts'

/** The job summary. */
export const jobSummary: Destination = {
  name: 'the job summary',
  async publish({ overview, commit }, { env }, log) {
    await writeSummary(overview, commit, env, log)
  },
}
