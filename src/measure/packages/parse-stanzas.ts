/** The fields of one stanza; of a field that stands there twice, the first. */
export type Stanza = ReadonlyMap<string, string>

/** More fields than any stanza has; others are left out. */
const MOST_FIELDS = 1000

/**
 * Stanzas of `Field: value` lines with blank lines between them (deb-control(5), RFC 822 headers), line by line. Continuation lines
 * are left out: no field that names a package has any.
 */
export class StanzaReader {
  readonly #take: (stanza: Stanza) => void
  #fields = new Map<string, string>()

  /** @param take is given each stanza once it is whole. */
  constructor(take: (stanza: Stanza) => void) {
    this.#take = take
  }

  line(text: string): void {
    if (text.trim() === '') this.end()
    else addField(this.#fields, text)
  }

  /** There are no more lines. */
  end(): void {
    if (this.#fields.size === 0) return
    const stanza = this.#fields
    this.#fields = new Map()
    this.#take(stanza)
  }
}

function addField(fields: Map<string, string>, line: string): void {
  const colon = line.indexOf(':')
  if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t') || fields.size >= MOST_FIELDS) return
  const name = line.slice(0, colon).toLowerCase()
  if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
}
