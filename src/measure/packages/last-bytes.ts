/** A copy of the last `length` bytes of two that follow each other; fewer where there are fewer. */
export function lastBytes(before: Buffer, piece: Buffer, length: number): Buffer {
  if (piece.length >= length) return Buffer.from(piece.subarray(piece.length - length))
  return Buffer.concat([before.subarray(Math.max(0, before.length + piece.length - length)), piece])
}
