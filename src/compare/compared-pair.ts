import type { LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import type { LayerPair } from './align-layers.ts'
import type { LinePair } from './align-lines.ts'
import type { BaseChange } from './base-change.ts'

/** Both images and how they lie side by side: all that blaming looks at. */
export interface ComparedPair {
  readonly baseline: PlatformMeasurement
  readonly head: PlatformMeasurement
  readonly lines: readonly LinePair[]
  readonly layers: readonly LayerPair[]
  readonly base: BaseChange
}

/** A layer by an index that may be missing. */
export function layerAt(platform: PlatformMeasurement, index: number | null): LayerMeasurement | undefined {
  return index === null ? undefined : platform.layers[index]
}

export type Side = 'baseline' | 'head'

/** Something of each side. */
export type PerSide<T> = Readonly<Record<Side, T>>

export const OTHER_SIDE = { baseline: 'head', head: 'baseline' } as const
