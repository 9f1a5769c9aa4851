import { LayerFault } from '../layer-fault.ts'
import { messages } from '../messages.ts'

/** What the records of a PAX extended header say, as far as measuring needs it. Absent or empty: not said. */
export interface PaxRecords {
  readonly values: ReadonlyMap<string, Buffer>
  /** The offsets and lengths of `GNU.sparse.offset` and `GNU.sparse.numbytes`, in their order (sparse format 0.0). */
  readonly sparsePairs: readonly number[]
}

const WANTED = new Set([
  'path',
  'linkpath',
  'size',
  'uid',
  'gid',
  'GNU.sparse.major',
  'GNU.sparse.minor',
  'GNU.sparse.name',
  'GNU.sparse.size',
  'GNU.sparse.realsize',
  'GNU.sparse.map',
])

/**
 * Parses PAX records, `length key=value\n` each (POSIX.1-2001, pax, "pax Extended Header"). Of a key that stands there
 * twice the last one counts.
 *
 * @throws LayerFault when a record is not as long as it says or has no key.
 */
export function parsePax(content: Buffer): PaxRecords {
  const values = new Map<string, Buffer>()
  const sparsePairs: number[] = []
  for (let at = 0; at < content.length;) {
    const { key, value, end } = parseRecord(content, at)
    at = end
    if (key === 'GNU.sparse.offset' || key === 'GNU.sparse.numbytes') {
      if ((sparsePairs.length % 2 === 0) !== (key === 'GNU.sparse.offset')) throw malformed()
      sparsePairs.push(parseDecimal(value))
    } else if (WANTED.has(key)) values.set(key, value)
  }
  return { values, sparsePairs }
}

/**
 * A whole number in a PAX record or a sparse map.
 *
 * @throws LayerFault for anything but decimal digits that make an exact number.
 */
export function parseDecimal(bytes: Buffer): number {
  const text = bytes.toString('latin1')
  const value = /^[0-9]{1,16}$/.test(text) ? Number(text) : NaN
  if (!Number.isSafeInteger(value)) throw malformed()
  return value
}

function parseRecord(content: Buffer, start: number) {
  const blank = content.indexOf(0x20, start)
  if (blank === -1 || blank - start > 16) throw malformed()
  const end = start + parseDecimal(content.subarray(start, blank))
  const equals = content.indexOf(0x3d, blank)
  if (end > content.length || equals <= blank + 1 || equals >= end - 1 || content[end - 1] !== 0x0a) {
    throw malformed()
  }
  const key = content.toString('latin1', blank + 1, equals)
  const value = content.subarray(equals + 1, end - 1)
  // A NUL would end the name for some readers and not for others.
  if (NAMES.has(key) && value.includes(0)) throw malformed()
  return { key, value, end }
}

const NAMES = new Set(['path', 'linkpath', 'GNU.sparse.name'])

function malformed(): LayerFault {
  return new LayerFault(messages.paxMalformed)
}
