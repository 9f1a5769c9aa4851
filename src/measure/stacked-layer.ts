import type { Descriptor } from '../model/descriptor.ts'
import type { LayerMeasurement } from '../model/measurement.ts'

/** What is kept of a layer once it is stacked. */
export interface StackedLayer {
  readonly descriptor: Descriptor
  readonly diffId: LayerMeasurement['diffId']
  readonly compression: LayerMeasurement['compression']
  readonly known: boolean
  readonly notStored: string | null
  /** Why what is in it cannot be told; null when it can. */
  readonly unread: string | null
}
