/** So that a stream that comes in crumbs does not cost an object a byte. */
const MOST_PIECES = 1024

/** The first and the last bytes of a stream that goes by. */
export class PieceWindow {
  /** Bytes that have gone by. */
  seen = 0
  readonly #capacity: number
  readonly #head: number
  #pieces: Buffer[] = []
  /** Where in the stream the first kept byte was. */
  #start = 0
  /** The pieces with the first bytes, as long as they are not among the others. */
  readonly #first: Buffer[] = []
  #spare: Buffer | null = null

  /**
   * @param capacity bytes at the end that are kept at least, if they come in no more than a thousand pieces.
   * @param head bytes at the start that are kept at least, with the same condition.
   */
  constructor(capacity: number, head = 0) {
    this.#capacity = capacity
    this.#head = head
  }

  /** Takes a copy of the next piece. */
  add(next: Buffer): void {
    const piece = this.#copyOf(next)
    if (this.seen < this.#head && this.#first.length < MOST_PIECES) this.#first.push(piece)
    this.#pieces.push(piece)
    this.seen += piece.length
    let dropped = 0
    for (const piece of this.#pieces) {
      const enough = this.seen - this.#start - piece.length >= this.#capacity
      if (!enough && this.#pieces.length - dropped <= MOST_PIECES) break
      this.#start += piece.length
      if (!this.#first.includes(piece)) this.#spare = piece
      dropped++
    }
    if (dropped > 0) this.#pieces = this.#pieces.slice(dropped)
  }

  /** In the memory of a piece that went out, where there is one: new memory costs more than the copy. */
  #copyOf(next: Buffer): Buffer {
    const spare = this.#spare
    if (spare === null || spare.length < next.length) return Buffer.from(next)
    this.#spare = null
    next.copy(spare)
    return spare.subarray(0, next.length)
  }

  /** A copy of the `length` bytes from `offset` on; null when they are not all there: not yet, or no longer. */
  slice(offset: number, length: number): Buffer | null {
    if (offset + length > this.seen) return null
    if (offset >= this.#start) return sliceOf(this.#pieces, this.#start, offset, length)
    const kept = this.#first.reduce((sum, piece) => sum + piece.length, 0)
    return offset + length <= kept ? sliceOf(this.#first, 0, offset, length) : null
  }
}

function sliceOf(pieces: readonly Buffer[], start: number, offset: number, length: number): Buffer {
  const parts: Buffer[] = []
  let at = start
  for (const piece of pieces) {
    const [from, to] = [Math.max(offset - at, 0), Math.min(offset + length - at, piece.length)]
    if (from < to) parts.push(piece.subarray(from, to))
    at += piece.length
    if (at >= offset + length) break
  }
  return Buffer.concat(parts, length)
}
