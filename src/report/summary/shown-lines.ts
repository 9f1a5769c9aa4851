import { type Bytes, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { LineRow, Place, PlatformReport } from '../../model/report.ts'

/** A Dockerfile line, or (where is null) all layers of which no line is known. */
export interface ShownLine extends Bytes {
  readonly where: Place | null
  readonly layers: number
  readonly seconds: number | null
  readonly cached: boolean | null
  /** Against the baseline; null when there is none. */
  readonly delta: Bytes | null
}

export interface ShownLines {
  /** In the Dockerfile's order; rows + rest = the whole image. */
  readonly rows: readonly ShownLine[]
  readonly rest: Bytes & { readonly count: number }
}

/** The lines that made a layer or took time: of more than `most`, the heaviest and then the slowest. */
export function shownLines({ lines, withoutLine, change }: PlatformReport, most: number): ShownLines {
  const deltas = new Map(change?.lines.map(line => [line.head, line]) ?? [])
  const deltaOf = (index: number | null): Bytes | null => {
    if (change === null) return null
    const { compressed = 0, unpacked = 0 } = deltas.get(index) ?? {}
    return { compressed, unpacked }
  }
  const worthy = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.layers > 0 || (line.seconds ?? 0) >= 0.05)
  const chosen = new Set(worthy.toSorted((a, b) => compareLines(a.line, b.line)).slice(0, most))
  const rows = worthy
    .filter(each => chosen.has(each))
    .map(({ line, index }): ShownLine => ({ ...line, where: line, delta: deltaOf(index) }))
  const unlined: ShownLine[] =
    withoutLine.layers === 0
      ? []
      : [{ ...withoutLine, where: null, seconds: null, cached: null, delta: null }]
  const shown = [...unlined, ...rows]
  const whole = sumBytes([...lines, withoutLine])
  const count = worthy.length - rows.length
  return { rows: shown, rest: { ...subtractBytes(whole, sumBytes(shown)), count } }
}

function compareLines(a: LineRow, b: LineRow): number {
  return b.compressed - a.compressed || b.unpacked - a.unpacked || (b.seconds ?? 0) - (a.seconds ?? 0)
}
