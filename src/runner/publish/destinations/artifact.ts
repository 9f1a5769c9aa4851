import type { Destination } from '../destination.ts'

/** The artifact from which the other jobs of the run, and whoever collects it, hear of this step. */
export const artifact: Destination = {
  name: 'the artifact for other jobs',
  async publish({ artifact }) {
    await artifact()
  },
}
