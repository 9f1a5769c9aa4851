import type { Descriptor } from './descriptor.ts'

/** An image manifest, OCI or Docker schema 2: the same three fields matter in both. */
export interface Manifest {
  readonly mediaType: string
  readonly config: Descriptor
  /** Bottom layer first. The same digest may stand here more than once. */
  readonly layers: readonly Descriptor[]
  readonly annotations: Readonly<Record<string, string>>
}
