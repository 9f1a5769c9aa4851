import type { LayerMeasurement, Measurement } from '../model/measurement.ts'
import type { LayersCompression, SizePoint } from '../model/size-point.ts'

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

/** An image without layers is not packed at all; in which way layers are that cannot be read is not known. */
export function compressionOf(layers: readonly Pick<LayerMeasurement, 'compression'>[]): LayersCompression {
  const [first = 'none', ...others] = new Set(layers.map(({ compression }) => compression))
  return others.length === 0 && first !== 'unknown' ? first : 'mixed'
}
