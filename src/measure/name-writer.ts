/** Names are put together in pieces of about this many characters. */
const PIECE = 8 * 1024

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
      this.#pieces.push(inOnePiece(this.#piece))
      this.#piece = ''
    }
    return this.#length
  }

  text(): string {
    return [...this.#pieces, this.#piece].join('')
  }
}

const ANYTHING = /[\0\n]/

/** V8 keeps the names that a text was put together from, until someone looks at its characters: as a search does, whatever it is for. */
function inOnePiece(text: string): string {
  ANYTHING.test(text)
  return text
}
