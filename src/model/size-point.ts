import type { Bytes } from './bytes.ts'
import type { Compression } from './layer-index.ts'

/** What is worth keeping of an image that was measured once, to see later how it grew. */
export interface SizePoint {
  /** The commit that it was built of, in full. */
  readonly commit: string
  /** RFC 3339; null: not known. */
  readonly measuredAt: string | null
  readonly platforms: readonly PlatformSize[]
}

export interface PlatformSize extends Bytes {
  readonly platform: string
  readonly compression: LayersCompression
  /** Whether the base image was a stand-in for the one of its name. */
  readonly standIn: boolean
}

/** How all layers of an image are packed; compressed sizes of one kind and another do not compare. */
export type LayersCompression = Compression | 'mixed'
