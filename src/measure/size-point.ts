import type { Bytes } from '../units/bytes.ts'
import type { Compression } from './layer-index.ts'
import type { LayerMeasurement, Measurement } from './measurement.ts'

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

export function sizePoint(measurement: Measurement, commit: string, measuredAt: string | null): SizePoint {
  return {
    commit,
    measuredAt,
    platforms: measurement.platforms.map(({ platform, compressed, unpacked, layers, base }) => ({
      platform,
      compressed,
      unpacked,
      compression: compressionOf(layers),
      standIn: base.kind === 'known' && base.standIn !== null,
    })),
  }
}

/** An image without layers is not packed at all. */
export function compressionOf(layers: readonly Pick<LayerMeasurement, 'compression'>[]): LayersCompression {
  const [first = 'none', ...others] = new Set(layers.map(({ compression }) => compression))
  return others.length === 0 ? first : 'mixed'
}
