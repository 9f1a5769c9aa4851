import { storeLayers } from '../../cache/store-layers.ts'
import { storeMeasurement } from '../../cache/store-measurement.ts'
import type { Destination } from '../destination.ts'

/** The cache of measurements, in which later runs find what they compare with, and beside them what they need not read again. */
export const measurementStore: Destination = {
  name: 'the store of measurements',
  async publish({ made, inputs }, context, log) {
    if (made === null) return
    const storeEach = async () => {
      for (const { built, image, request } of made.result.images)
        await storeMeasurement(built, { ...inputs, image, request }, context, log)
    }
    await Promise.all([storeLayers(made.result, inputs, context, log), storeEach()])
  },
}
