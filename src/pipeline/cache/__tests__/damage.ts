import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import fc from '../../../../test-kit/properties.ts'

/** What is changed in a stored file. */
export interface Change {
  /** Lays over the first line. */
  readonly header?: object
  readonly body?: (body: Buffer) => Buffer
}

/** The body of a stored file, unpacked. */
function bodyOf(stored: Buffer): Buffer {
  return zstdDecompressSync(stored.subarray(stored.indexOf('\n') + 1, -32))
}

/** A stored file with a checksum that is right for what it is changed into: what is in it must hold all the same. */
export function changed(stored: Buffer, { header = {}, body }: Change): Buffer {
  const before = bodyOf(stored)
  const after = body?.(before) ?? before
  const line = JSON.parse(stored.toString('utf8', 0, stored.indexOf('\n'))) as object
  const first = { ...line, body: after.length, ...header }
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`), zstdCompressSync(after)])
  return Buffer.concat([whole, createHash('sha256').update(whole).digest()])
}

/** A stored file that was cut off, or changed anywhere, without a checksum that is right for it; or anything in its place. */
export function anyDamage(stored: Buffer): fc.Arbitrary<Buffer> {
  const place = fc.nat(stored.length - 1)
  const cut = place.map(at => stored.subarray(0, at))
  const flip = fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
    const copy = Buffer.from(stored)
    copy[at] = copy[at]! ^ bits
    return copy
  })
  const noise = fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes))
  return fc.oneof(cut, flip, noise)
}
