import { addBytes, type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { Blame, LineChange } from '../model/comparison.ts'
import type { ComparedPair } from './compared-pair.ts'
import { dominantBlame } from './dominant-blame.ts'

/**
 * What each Dockerfile line makes more or less than before, in the order of `sides.lines`; layers without a known line follow
 * in one row for each blame. The rows add up to the delta.
 *
 * A row's blame is the strongest among the changes of its layers. When the layers are the same and only made by another line
 * than before, that is `yours`.
 */
export function compareLines(sides: ComparedPair, blames: readonly (Blame | null)[]): LineChange[] {
  const rows = sides.lines.map(pair => new Row(pair.baseline, pair.head))
  const rowOf = {
    baseline: new Map(rows.map(row => [row.baseline, row])),
    head: new Map(rows.map(row => [row.head, row])),
  }
  const lineless = new Map<Blame | null, Row>()
  sides.layers.forEach((pair, index) => {
    const blame = blames[index] ?? null
    for (const side of ['baseline', 'head'] as const) {
      const at = pair[side]
      const layer = at === null ? undefined : sides[side].layers[at]
      if (layer === undefined) continue
      const bytes = side === 'head' ? layer : subtractBytes(NO_BYTES, layer)
      const row = layer.line === null ? undefined : rowOf[side].get(layer.line)
      const target = row ?? lineless.get(blame) ?? new Row(null, null)
      if (row === undefined) lineless.set(blame, target)
      target.add(bytes, blame)
    }
  })
  const unknown = [...lineless.values()].filter(row => row.isChanged())
  return [...rows, ...unknown].map(row => row.toChange())
}

class Row {
  readonly baseline: number | null
  readonly head: number | null
  private delta = NO_BYTES
  private readonly blames = new Set<Blame | null>()

  constructor(baseline: number | null, head: number | null) {
    this.baseline = baseline
    this.head = head
  }

  add(bytes: Bytes, blame: Blame | null): void {
    this.delta = addBytes(this.delta, bytes)
    this.blames.add(blame)
  }

  isChanged(): boolean {
    return this.delta.compressed !== 0 || this.delta.unpacked !== 0 || dominantBlame(this.blames) !== null
  }

  toChange(): LineChange {
    const { baseline, head, delta } = this
    const blame = dominantBlame(this.blames) ?? (this.isChanged() ? 'yours' : null)
    return { baseline, head, delta, blame }
  }
}
