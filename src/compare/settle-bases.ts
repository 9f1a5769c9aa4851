import type { BaseMeasurement, LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'

/** Two images whose layers count as a base image's by one rule. */
export interface SettledBases {
  readonly baseline: PlatformMeasurement
  readonly head: PlatformMeasurement
  /** The side whose base image is not known, where that keeps the other's from being told apart. */
  readonly unknown: 'baseline' | 'head' | null
}

/**
 * Where only one of two images knows its base image, the other stands on it, too, if its lowest layers hold the same. If they do not,
 * neither has layers of a base image: else what both have would leave the packages of the one and enter the base image of the other.
 */
export function settleBases(baseline: PlatformMeasurement, head: PlatformMeasurement): SettledBases {
  if (knowsLayers(head) && baseline.base.kind === 'unknown') {
    const same = standingOn(baseline, head)
    return same === null
      ? { baseline, head: withoutBase(head, baseline.base), unknown: 'baseline' }
      : { baseline: same, head, unknown: null }
  }
  if (knowsLayers(baseline) && head.base.kind === 'unknown') {
    const same = standingOn(head, baseline)
    return same === null
      ? { baseline: withoutBase(baseline, head.base), head, unknown: 'head' }
      : { baseline, head: same, unknown: null }
  }
  return { baseline, head, unknown: null }
}

function knowsLayers({ base }: PlatformMeasurement): boolean {
  return base.kind === 'known' && base.layers > 0
}

/** An image as one that stands on what another stands on; null where its lowest layers are others. */
function standingOn(image: PlatformMeasurement, other: PlatformMeasurement): PlatformMeasurement | null {
  const below = other.layers.filter(isBase)
  if (!below.every(({ diffId }, index) => image.layers[index]?.diffId === diffId)) return null
  const layers = image.layers.map((layer, index): LayerMeasurement => {
    return { ...layer, origin: index < below.length ? 'base' : 'own' }
  })
  return { ...image, base: other.base, layers }
}

function withoutBase(image: PlatformMeasurement, base: BaseMeasurement): PlatformMeasurement {
  const layers = image.layers.map((layer): LayerMeasurement => {
    return isBase(layer) ? { ...layer, origin: 'unknown' } : layer
  })
  return { ...image, base, layers }
}

function isBase({ origin }: LayerMeasurement): boolean {
  return origin === 'base'
}
