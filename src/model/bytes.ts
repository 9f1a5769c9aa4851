/**
 * The two sizes of a thing in an image. Both in bytes; neither is ever shown without saying which of the two it is.
 *
 * - `compressed`: its share of the layer blobs, what a node pulls.
 * - `unpacked`: the sizes of regular files, what it takes on disk (a hard link counts 0).
 */
export interface Bytes {
  readonly compressed: number
  readonly unpacked: number
}

export const NO_BYTES: Bytes = { compressed: 0, unpacked: 0 }

/** Sum of both kinds, each with its own. */
export function addBytes(a: Bytes, b: Bytes): Bytes {
  return { compressed: a.compressed + b.compressed, unpacked: a.unpacked + b.unpacked }
}

/** `a − b`, each kind with its own. */
export function subtractBytes(a: Bytes, b: Bytes): Bytes {
  return { compressed: a.compressed - b.compressed, unpacked: a.unpacked - b.unpacked }
}

/** Sum over any number of byte pairs. */
export function sumBytes(all: Iterable<Bytes>): Bytes {
  let compressed = 0
  let unpacked = 0
  for (const bytes of all) {
    compressed += bytes.compressed
    unpacked += bytes.unpacked
  }
  return { compressed, unpacked }
}
