import type { Destination } from '../destination.ts'
import { setOutputs } from '../set-outputs.ts'

/** The outputs of the step. */
export const outputs: Destination = {
  name: 'the outputs',
  isRequired: true,
  publish({ made }) {
    if (made !== null) setOutputs(made.result, made.files)
  },
}
