import type { Descriptor } from '../model/descriptor.ts'
import type { Compression } from '../model/layer-index.ts'
import type { LayerMeasurement } from '../model/measurement.ts'

/** What is kept of a layer once it is stacked. */
export interface StackedLayer {
  readonly descriptor: Descriptor
  readonly diffId: LayerMeasurement['diffId']
  readonly compression: Compression
  readonly known: boolean
  readonly notStored: string | null
}
