/** The first bytes of a stream that goes by, and the last ones before where it stands, in memory that is used again. */
export class ByteWindow {
  /** Bytes that have gone by. */
  seen = 0
  readonly #head: number
  readonly #capacity: number
  #first: Buffer = Buffer.alloc(0)
  /** Bytes behind the head: that at `#origin` stands at its start, and it goes round once it is as large as may be. */
  #ring: Buffer = Buffer.alloc(0)
  #origin: number
  #from = 0

  /**
   * @param capacity bytes before where the stream stands that are kept.
   * @param head bytes at the start that are kept, too.
   */
  constructor(capacity: number, head: number) {
    this.#capacity = capacity
    this.#head = head
    this.#origin = head
  }

  /** No byte between the head and that place will be asked for, so none is copied from now on. */
  forgetUntil(place: number): void {
    this.#from = Math.max(this.#from, place)
  }

  /** Takes a copy of what has to be kept of the next piece. */
  add(piece: Buffer): void {
    this.#addFirst(piece)
    const end = this.seen + piece.length
    const begin = Math.max(this.seen, this.#head, this.#from, end - this.#capacity)
    // What was kept before would not reach up to it.
    if (begin > this.seen) this.#origin = begin
    if (begin < end) this.#addLast(piece.subarray(begin - this.seen), begin - this.#origin)
    this.seen = end
  }

  /** A copy of the `length` bytes from `offset` on; null when they are not all there: not yet, or no longer. */
  slice(offset: number, length: number): Buffer | null {
    const end = offset + length
    if (end > this.seen) return null
    const behind = Math.max(offset, Math.min(this.#head, this.seen))
    const isThere = behind >= end || behind >= Math.max(this.#origin, this.seen - this.#capacity)
    return isThere ? Buffer.concat([this.#first.subarray(offset, end), ...this.#lasts(behind, end)]) : null
  }

  #addFirst(piece: Buffer): void {
    if (this.seen >= this.#head) return
    const end = Math.min(this.#head, this.seen + piece.length)
    this.#first = grown(this.#first, end, this.#head)
    piece.copy(this.#first, this.seen, 0, end - this.seen)
  }

  #addLast(piece: Buffer, at: number): void {
    this.#ring = grown(this.#ring, at + piece.length, this.#capacity)
    const place = at % this.#ring.length
    const fits = piece.copy(this.#ring, place)
    if (fits < piece.length) piece.copy(this.#ring, 0, fits)
  }

  #lasts(from: number, end: number): Buffer[] {
    if (from >= end) return []
    const start = (from - this.#origin) % this.#ring.length
    const over = start + (end - from) - this.#ring.length
    const part = this.#ring.subarray(start, start + (end - from))
    return over <= 0 ? [part] : [part, this.#ring.subarray(0, over)]
  }
}

/** Four times as large where it is too small: new memory costs more than the copy. */
function grown(memory: Buffer, length: number, most: number): Buffer {
  if (memory.length >= Math.min(length, most)) return memory
  const larger = Buffer.allocUnsafeSlow(Math.min(most, Math.max(length, 4 * memory.length)))
  memory.copy(larger)
  return larger
}
