interface Point {
  readonly unpacked: number
  readonly compressed: number
}

/**
 * Where in a compressed stream a place of the unpacked stream lies, by what the decompressor had taken in when it gave
 * out each chunk. Between two such points it is interpolated; results are whole bytes.
 *
 * Questions come in rising order, so points that are behind are forgotten.
 */
export class CompressedPositions {
  readonly #points: Point[] = [{ unpacked: 0, compressed: 0 }]
  #first = 0

  /** Another `length` unpacked bytes came out, and `consumed` bytes had gone in by then. */
  add(length: number, consumed: number): void {
    const last = this.#points.at(-1)
    if (last === undefined || consumed < last.compressed)
      throw new RangeError('positions do not go backwards')
    if (length > 0) this.#points.push({ unpacked: last.unpacked + length, compressed: consumed })
  }

  /** Compressed bytes before the unpacked byte at `offset`, which must have come out or be the very next. */
  at(offset: number): number {
    while ((this.#points[this.#first + 1]?.unpacked ?? Infinity) <= offset) this.#first++
    if (this.#first > 1024) this.#first -= this.#points.splice(0, this.#first).length
    const from = this.#points[this.#first]
    if (from === undefined || offset < from.unpacked)
      throw new RangeError('positions are asked for in rising order')
    const to = this.#points[this.#first + 1]
    if (to === undefined) return from.compressed
    const part = (offset - from.unpacked) / (to.unpacked - from.unpacked)
    return Math.round(from.compressed + part * (to.compressed - from.compressed))
  }
}
