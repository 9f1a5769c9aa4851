const NOTHING = Buffer.alloc(0)

/**
 * Reads a stream of chunks by the byte, without copying as long as what is asked for lies in one chunk. What it gives out holds until more is
 * asked for: the source may use the memory of a chunk again.
 */
export class ByteReader {
  /** Bytes read so far. */
  offset = 0
  readonly #source: AsyncIterator<Buffer>
  #chunk: Buffer = NOTHING
  #at = 0

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Bytes at hand. */
  get ready(): number {
    return this.#chunk.length - this.#at
  }

  /** The next `length` bytes, which must be at hand. */
  take(length: number): Buffer {
    return this.#cut(length)
  }

  /** The chunk that the next byte lies in, where one is at hand; to be read from {@link at} on. */
  get chunk(): Buffer {
    return this.#chunk
  }

  /** Where in {@link chunk} the next byte lies. */
  get at(): number {
    return this.#at
  }

  /** Passes over `length` bytes, which must be at hand. */
  pass(length: number): void {
    this.#at += length
    this.offset += length
  }

  /** The next bytes at hand, at least one and at most `limit`; null at the end. */
  async some(limit: number): Promise<Buffer | null> {
    while (this.#at === this.#chunk.length) {
      if (!(await this.#advance())) return null
    }
    return this.#cut(limit)
  }

  /** The next `length` bytes; fewer only at the end. */
  async upTo(length: number): Promise<Buffer> {
    if (this.ready >= length) return this.#cut(length)
    const parts: Buffer[] = []
    for (let missing = length; missing > 0;) {
      const part = await this.some(missing)
      if (part === null) break
      parts.push(Buffer.from(part))
      missing -= part.length
    }
    return Buffer.concat(parts)
  }

  /** Passes over `length` bytes; returns how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0
    while (skipped < length) {
      const part = await this.some(length - skipped)
      if (part === null) break
      skipped += part.length
    }
    return skipped
  }

  #cut(limit: number): Buffer {
    const part = this.#chunk.subarray(this.#at, this.#at + limit)
    this.#at += part.length
    this.offset += part.length
    return part
  }

  async #advance(): Promise<boolean> {
    const next = await this.#source.next()
    if (next.done === true) return false
    this.#chunk = next.value
    this.#at = 0
    return true
  }
}
