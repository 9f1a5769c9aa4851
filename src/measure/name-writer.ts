/** Names are put together in pieces of about this many characters. */
const PIECE = 64 * 1024

/** Puts names together to one text. */
export class NameWriter {
  #piece = ''
  readonly #pieces: string[] = []
  #length = 0

  /** Where the name ends in the text. */
  add(name: string): number {
    this.#piece += name
    this.#length += name.length
    if (this.#piece.length >= PIECE) {
      this.#pieces.push(this.#piece)
      this.#piece = ''
    }
    return this.#length
  }

  text(): string {
    return [...this.#pieces, this.#piece].join('')
  }
}
