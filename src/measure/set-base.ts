import type { BaseMeasurement, PlatformMeasurement } from '../model/measurement.ts'

/** A measurement of an image whose base was found out afterwards: its lowest layers are the base's, all others its own. */
export function setBase(
  image: PlatformMeasurement,
  base: Extract<BaseMeasurement, { readonly kind: 'known' }>,
): PlatformMeasurement {
  const layers = image.layers.map(
    (layer, index) => ({ ...layer, origin: index < base.layers ? 'base' : 'own' }) as const,
  )
  return { ...image, base, layers }
}
