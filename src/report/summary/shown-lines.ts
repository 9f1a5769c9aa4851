import { type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { LineChangeRow } from '../../model/report-change.ts'
import type { SourceLocation } from '../../model/report-rows.ts'
import type { PlatformReport } from '../../model/report.ts'

/** A Dockerfile line, or (where is null) all layers of which no line is known. */
export interface ShownLine extends Bytes {
  readonly where: SourceLocation | null
  /** Whether only the baseline's Dockerfile has it; it takes no bytes, and its delta is what it took. */
  readonly gone: boolean
  readonly layers: number
  readonly seconds: number | null
  readonly cached: boolean | null
  /** Against the baseline; null when there is none. */
  readonly delta: Bytes | null
}

export interface ShownLines {
  /** How many lines have a row, or are in the rest. */
  readonly count: number
  /** In the Dockerfile's order, and then what is gone. Rows + rest = the whole image, and their deltas are its delta. */
  readonly rows: readonly ShownLine[]
  readonly rest: Bytes & { readonly count: number; readonly delta: Bytes | null }
}

/** The lines that made a layer, took time or changed: of more than `most`, the heaviest and then the slowest. */
export function shownLines(image: PlatformReport, most: number): ShownLines {
  const worthy = [...presentLines(image), ...goneLines(image)].filter(isWorthARow)
  const chosen = new Set(worthy.toSorted(compareLines).slice(0, most))
  const shown = [...unlined(image), ...worthy.filter(line => chosen.has(line))]
  const whole = sumBytes([...image.lines, image.withoutLine])
  const delta =
    image.change === null ? null : subtractBytes(sumBytes(image.change.lines), sumBytes(deltasOf(shown)))
  const rest = { ...subtractBytes(whole, sumBytes(shown)), count: worthy.length - chosen.size, delta }
  return { count: worthy.length, rows: shown, rest }
}

function presentLines({ lines, change }: PlatformReport): ShownLine[] {
  const deltas = new Map(change?.lines.map(line => [line.head, line]) ?? [])
  return lines
    .map((line, index): ShownLine => {
      const delta = change === null ? null : (deltas.get(index) ?? NO_BYTES)
      return { ...line, where: line, gone: false, delta }
    })
    .toSorted(compareMembership)
}

function goneLines({ change }: PlatformReport): ShownLine[] {
  return (change?.lines ?? [])
    .filter(line => line.head === null && line.baseline !== null)
    .map(delta => ({
      ...NO_BYTES,
      where: delta.where,
      gone: true,
      layers: 0,
      seconds: null,
      cached: null,
      delta,
    }))
    .toSorted(compareMembership)
}

/** One row for all of it: there is nothing to tell the layers apart by. */
function unlined({ withoutLine, change }: PlatformReport): ShownLine[] {
  const delta = change === null ? null : sumBytes(change.lines.filter(isUnlined))
  if (withoutLine.layers === 0 && !isSome(delta)) return []
  return [{ ...withoutLine, where: null, gone: false, seconds: null, cached: null, delta }]
}

function isUnlined({ head, baseline }: LineChangeRow): boolean {
  return head === null && baseline === null
}

function deltasOf(lines: readonly ShownLine[]): Bytes[] {
  return lines.flatMap(({ delta }) => delta ?? [])
}

function isWorthARow({ layers, seconds, delta }: ShownLine): boolean {
  return layers > 0 || (seconds ?? 0) >= 0.05 || isSome(delta)
}

function isSome(bytes: Bytes | null): boolean {
  return bytes !== null && (bytes.compressed !== 0 || bytes.unpacked !== 0)
}

/** Lines of one Dockerfile by their numbers; BuildKit hands stages out in the order in which it builds them. */
function compareMembership({ where: a }: ShownLine, { where: b }: ShownLine): number {
  return a !== null && a.dockerfile === b?.dockerfile ? a.line - b.line : 0
}

/** The heaviest first: a line that is gone by what it took. */
function compareLines(a: ShownLine, b: ShownLine): number {
  const [x, y] = [weightOf(a), weightOf(b)]
  return y.compressed - x.compressed || y.unpacked - x.unpacked || (b.seconds ?? 0) - (a.seconds ?? 0)
}

function weightOf({ gone, delta, compressed, unpacked }: ShownLine): Bytes {
  return gone && delta !== null ? subtractBytes(NO_BYTES, delta) : { compressed, unpacked }
}
