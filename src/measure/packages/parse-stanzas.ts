/** The fields of one stanza; of a field that stands there twice, the first. */
export type Stanza = ReadonlyMap<string, string>

/**
 * Stanzas of `Field: value` lines with blank lines between them (deb-control(5), RFC 822 headers). Continuation lines
 * are left out: no field that names a package has any.
 *
 * @param most stop after that many stanzas.
 */
export function* parseStanzas(text: string, most = Infinity): Generator<Stanza> {
  let fields = new Map<string, string>()
  let count = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      addField(fields, line)
      continue
    }
    if (fields.size === 0) continue
    yield fields
    if (++count >= most) return
    fields = new Map()
  }
  if (fields.size > 0) yield fields
}

function addField(fields: Map<string, string>, line: string): void {
  const colon = line.indexOf(':')
  if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t')) return
  const name = line.slice(0, colon).toLowerCase()
  if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
}
