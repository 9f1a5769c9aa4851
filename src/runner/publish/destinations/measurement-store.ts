import { storeMeasurement } from '../../cache/store-measurement.ts'
import type { Destination } from '../destination.ts'

/** The cache of measurements, in which later runs find what they compare with. */
export const measurementStore: Destination = {
  name: 'the store of measurements',
  async publish({ made, inputs }, context, log) {
    for (const { built, image, request } of made?.result.images ?? [])
      await storeMeasurement(built, { ...inputs, image, request }, context, log)
  },
}
