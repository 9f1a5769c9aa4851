import type { Blame } from '../model/comparison.ts'
import type { BaseMeasurement, LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'

/**
 * What happened to the base image.
 *
 * - `same`: the same image, or nothing on both sides.
 * - `moved`: the same FROM reference, another digest; where a digest is unknown, other layers.
 * - `changed`: the FROM line says something else.
 * - `unknown`: one side does not know what it stands on, so no move can be shown.
 */
export type BaseChange = 'same' | 'moved' | 'changed' | 'unknown'

/** Compares what two images stand on. */
export function compareBases(baseline: PlatformMeasurement, head: PlatformMeasurement): BaseChange {
  const [was, is] = [baseline.base, head.base]
  if (was.kind === 'unknown' || is.kind === 'unknown') return 'unknown'
  if (was.kind === 'scratch' || is.kind === 'scratch') return was.kind === is.kind ? 'same' : 'changed'
  if (was.reference !== is.reference) return 'changed'
  if (was.digest !== null && is.digest !== null) return was.digest === is.digest ? 'same' : 'moved'
  return baseDigests(baseline) === baseDigests(head) ? 'same' : 'moved'
}

function baseDigests({ layers }: PlatformMeasurement): string {
  return layers
    .filter(isBase)
    .map(layer => layer.digest)
    .join()
}

function isBase(layer: LayerMeasurement): boolean {
  return layer.origin === 'base'
}

/** The base image's digest when it moved, else its reference: what a change of base is told by. */
export function nameBase(base: BaseMeasurement, change: BaseChange): string {
  if (base.kind === 'scratch') return 'scratch'
  if (base.kind === 'unknown') return 'unknown'
  return change === 'moved' ? (base.digest ?? 'unknown digest') : base.reference
}

/** Whose a change of the base image is. */
export function blameBase(base: BaseChange): Blame | null {
  if (base === 'moved') return 'base-moved'
  return base === 'changed' ? 'yours' : null
}
