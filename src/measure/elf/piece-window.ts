/** So that a stream that comes in crumbs does not cost an object a byte. */
const MOST_PIECES = 1024

/** The last bytes of a stream that goes by, kept without copying. */
export class PieceWindow {
  /** Bytes that have gone by. */
  seen = 0
  readonly #capacity: number
  #pieces: Buffer[] = []
  /** Where in the stream the first kept byte was. */
  #start = 0

  /** @param capacity bytes that are kept at least, if they come in no more than a thousand pieces. */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  add(piece: Buffer): void {
    this.#pieces.push(piece)
    this.seen += piece.length
    let dropped = 0
    for (const { length } of this.#pieces) {
      const enough = this.seen - this.#start - length >= this.#capacity
      if (!enough && this.#pieces.length - dropped <= MOST_PIECES) break
      this.#start += length
      dropped++
    }
    if (dropped > 0) this.#pieces = this.#pieces.slice(dropped)
  }

  /** `length` bytes from `offset` on; null when they are not all there: not yet, or no longer. */
  slice(offset: number, length: number): Buffer | null {
    if (offset < this.#start || offset + length > this.seen) return null
    const parts: Buffer[] = []
    let at = this.#start
    for (const piece of this.#pieces) {
      const [from, to] = [Math.max(offset - at, 0), Math.min(offset + length - at, piece.length)]
      if (from < to) parts.push(piece.subarray(from, to))
      at += piece.length
      if (at >= offset + length) break
    }
    const [first] = parts
    return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts, length)
  }
}
