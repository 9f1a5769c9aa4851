import { addBytes, type Bytes, NO_BYTES } from '../model/bytes.ts'
import type { Blame, Cause } from '../model/comparison.ts'

/** Bytes of a file or package that is on one side or on both, by one line, for one reason. */
interface Part {
  readonly match: { readonly baseline: unknown; readonly head: unknown }
  readonly side: 'baseline' | 'head'
  readonly blame: Blame
  readonly line: Cause['line']
  readonly bytes: Bytes
}

/**
 * The same parts, those of what both sides have all by the line that brings it now: what moved from one line to another neither left the
 * one nor came with the other. Whose the bytes are stays.
 */
export function attributeToHead<P extends Part>(parts: readonly P[]): readonly P[] {
  const left = parts.filter(({ match, side }) => side === 'baseline' && match.head !== null)
  if (left.length === 0) return parts
  const present = parts.filter(({ match, side }) => side === 'head' && match.baseline !== null)
  const lines = new Map(
    [...Map.groupBy(present, part => part.match)].map(([match, own]) => [match, linesByBlame(own)]),
  )
  return parts.map(part => {
    const line = part.side === 'baseline' ? lines.get(part.match)?.get(part.blame) : undefined
    return line === undefined ? part : { ...part, line }
  })
}

/** For each blame the line that brings the most. */
function linesByBlame(parts: readonly Part[]): Map<Blame, Cause['line']> {
  return new Map(
    [...Map.groupBy(parts, part => part.blame)].map(([blame, own]) => [blame, heaviestLine(own)]),
  )
}

function heaviestLine(parts: readonly Part[]): Cause['line'] {
  const sums = new Map<string, { line: Cause['line']; bytes: Bytes }>()
  for (const { line, bytes } of parts) {
    const key = JSON.stringify(line)
    sums.set(key, { line, bytes: addBytes(sums.get(key)?.bytes ?? NO_BYTES, bytes) })
  }
  const [first] = [...sums.values()].sort(
    (a, b) => b.bytes.compressed - a.bytes.compressed || b.bytes.unpacked - a.bytes.unpacked,
  )
  return first?.line ?? null
}
