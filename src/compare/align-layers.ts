import type { LayerChangeKind } from '../model/comparison.ts'
import type { LayerMeasurement } from '../model/measurement.ts'
import type { LinePair } from './align-lines.ts'
import { alignSequences } from './align-sequences.ts'
import type { BaseChange } from './base-change.ts'
import type { ImageLayers } from './image-layers.ts'
import { textSimilarity } from './text-similarity.ts'

/** A layer on both sides, or on the one side that has it. Indexes into each side's layers. */
export interface LayerPair {
  readonly kind: LayerChangeKind
  readonly baseline: number | null
  readonly head: number | null
}

/**
 * Brings the layers of two images side by side, by what they hold and never by their position. In this order, each layer
 * once:
 *
 * 1. equal digests;
 * 2. equal files (paths and contents), or the same tar: the same layer, repacked;
 * 3. layers that the same Dockerfile line made, in order;
 * 4. what is left of the base images, when the base moved, and of layers without a known line: by their history texts.
 *
 * The head's layers come in order, then what left.
 *
 * @param left those of the baseline.
 * @param right those of the head.
 */
export function alignLayers(
  left: ImageLayers,
  right: ImageLayers,
  lines: readonly LinePair[],
  base: BaseChange,
): LayerPair[] {
  const matching = new Matching()
  matching.addEqual(left, right, (side, layer) => side.digestKey(layer))
  const mayBeEqual = matching.freeSums(left, right)
  matching.addEqual(left, right, (side, layer) => {
    return mayBeEqual.has(side.contentSum(layer)) ? side.contentKey(layer) : null
  })
  for (const line of lines) {
    if (line.baseline === null || line.head === null) continue
    const [was, is] = [line.baseline, line.head]
    matching.addInOrder(
      left.indexes(layer => layer.origin !== 'base' && layer.line === was),
      right.indexes(layer => layer.origin !== 'base' && layer.line === is),
    )
  }
  if (base !== 'changed') matching.addByHistory(left, right, layer => layer.origin === 'base')
  matching.addByHistory(left, right, layer => layer.origin !== 'base' && layer.line === null)
  return matching.pairs(left, right)
}

class Matching {
  private readonly headOf = new Map<number, number>()
  private readonly baselineOf = new Map<number, number>()

  add(baseline: number, head: number): void {
    this.headOf.set(baseline, head)
    this.baselineOf.set(head, baseline)
  }

  /** Pairs free layers of equal keys, first with first. */
  addEqual(
    left: ImageLayers,
    right: ImageLayers,
    keyOf: (side: ImageLayers, layer: number) => string | null,
  ): void {
    const waiting = new Map<string, number[]>()
    for (const index of this.freeOf(left, this.headOf)) {
      const key = keyOf(left, index)
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), index])
    }
    if (waiting.size === 0) return
    for (const index of this.freeOf(right, this.baselineOf)) {
      const key = keyOf(right, index)
      const found = key === null ? undefined : waiting.get(key)?.shift()
      if (found !== undefined) this.add(found, index)
    }
  }

  /** What is in free layers of both sides, as far as their sums tell. */
  freeSums(left: ImageLayers, right: ImageLayers): ReadonlySet<string | null> {
    const was = new Set(this.freeOf(left, this.headOf).map(index => left.contentSum(index)))
    const is = this.freeOf(right, this.baselineOf).map(index => right.contentSum(index))
    return new Set(is.filter(sum => was.has(sum)))
  }

  private freeOf({ all }: ImageLayers, taken: ReadonlyMap<number, number>): number[] {
    return [...all.keys()].filter(index => !taken.has(index))
  }

  addInOrder(baseline: readonly number[], head: readonly number[]): void {
    const free = head.filter(index => !this.baselineOf.has(index))
    const waiting = baseline.filter(index => !this.headOf.has(index))
    waiting.slice(0, free.length).forEach((index, at) => {
      const other = free[at]
      if (other !== undefined) this.add(index, other)
    })
  }

  addByHistory(left: ImageLayers, right: ImageLayers, wanted: (layer: LayerMeasurement) => boolean): void {
    const was = left.indexes(wanted).filter(index => !this.headOf.has(index))
    const is = right.indexes(wanted).filter(index => !this.baselineOf.has(index))
    const aligned = alignSequences(
      was.map(index => left.all[index]?.createdBy ?? ''),
      is.map(index => right.all[index]?.createdBy ?? ''),
      { key: text => text, similarity: textSimilarity },
    )
    for (const [a, b] of aligned) {
      const [baseline, head] = [was[a], is[b]]
      if (baseline !== undefined && head !== undefined) this.add(baseline, head)
    }
  }

  pairs(left: ImageLayers, right: ImageLayers): LayerPair[] {
    const present = [...right.all.keys()].map((head): LayerPair => {
      const baseline = this.baselineOf.get(head) ?? null
      const kind = baseline === null ? 'added' : kindOf(left, baseline, right, head)
      return { kind, baseline, head }
    })
    const gone = [...left.all.keys()].filter(index => !this.headOf.has(index))
    return [...present, ...gone.map((index): LayerPair => ({ kind: 'removed', baseline: index, head: null }))]
  }
}

function kindOf(left: ImageLayers, baseline: number, right: ImageLayers, head: number): LayerChangeKind {
  if (left.digestKey(baseline) === right.digestKey(head)) return 'same'
  return left.hasSameFiles(baseline, right, head) ? 'repacked' : 'modified'
}
