import { addBytes, NO_BYTES, subtractBytes, sumBytes, type Bytes } from '../../units/bytes.ts'
import type { LayerRow, Place, PlatformReport } from '../report.ts'

/** One part of an image: its base, one Dockerfile line, one layer of no known line, or the rest. They add up. */
export interface Part extends Bytes {
  readonly kind: 'base' | 'line' | 'layer' | 'rest'
  readonly where: Place | null
  /** What the image's history says of a layer of no known line. */
  readonly createdBy: string | null
  /** Parts that a `rest` sums up. */
  readonly count: number
}

/** What an image is made of: the base image, then its biggest lines, then the rest. */
export function partsOf({ layers }: PlatformReport, most: number): readonly Part[] {
  const parts = new Map<string, Part>()
  for (const [index, layer] of layers.entries()) {
    const key = keyOf(layer, index)
    const kind = layer.origin === 'base' ? 'base' : layer.where === null ? 'layer' : 'line'
    const part = parts.get(key) ?? {
      kind,
      where: layer.where,
      createdBy: layer.createdBy,
      count: 1,
      ...NO_BYTES,
    }
    parts.set(key, { ...part, ...addBytes(part, layer) })
  }
  const [base, others] = [
    parts.get('base'),
    [...parts].filter(([key]) => key !== 'base').map(([, part]) => part),
  ]
  others.sort((a, b) => b.compressed - a.compressed || b.unpacked - a.unpacked)
  const shown = [...(base === undefined ? [] : [base]), ...others.slice(0, most)]
  const left = others.length - Math.min(most, others.length)
  if (left === 0) return shown
  const rest = subtractBytes(sumBytes(layers), sumBytes(shown))
  return [...shown, { kind: 'rest', where: null, createdBy: null, count: left, ...rest }]
}

function keyOf({ origin, where }: LayerRow, index: number): string {
  if (origin === 'base') return 'base'
  return where === null ? `layer ${index}` : JSON.stringify([where.dockerfile, where.line])
}
