import type { Descriptor } from '../model/descriptor.ts'
import type { FilePart } from '../oci/file-part.ts'
import type { IndexLayerOptions } from './index-layer.ts'

/**
 * Reads a layer as `indexLayer` does, with all catalogs, somewhere else.
 *
 * @param blob is closed in the end.
 * @returns the index as `packIndex` packs it.
 * @throws what `indexLayer` throws; ToolError when the reader comes to an early end.
 */
export type ReadElsewhere = (
  blob: FilePart,
  descriptor: Descriptor,
  options: Omit<IndexLayerOptions, 'catalogs' | 'signal'>,
) => Promise<Buffer>

/** Readers of layers that work at the same time as this thread does. */
export interface LayerReaders {
  /** How many layers they read at a time; nobody asks for more, and the biggest are asked for first. */
  readonly width: number
  readonly read: ReadElsewhere
  /** Ends them, whatever they are at. */
  close(): Promise<void>
}
