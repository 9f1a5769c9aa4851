/** The bytes in chunks of these lengths. */
export function* cutUp(bytes: Buffer, cuts: readonly number[] = [Infinity]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const chunk = bytes.subarray(at, at + Math.max(1, cuts[turn % cuts.length] ?? 1))
    yield chunk
    at += chunk.length
  }
}

/** Each piece in the memory of the one before, which is overwritten: whoever keeps a piece longer is found out. */
export function* inOnePlace(pieces: Iterable<Buffer>): Generator<Buffer> {
  let place = Buffer.alloc(0)
  for (const piece of pieces) {
    if (place.length < piece.length) place = Buffer.alloc(piece.length)
    piece.copy(place)
    yield place.subarray(0, piece.length)
    place.fill(0xa5)
  }
}
