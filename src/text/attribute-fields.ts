import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** A field and what ends it. Quotes stand around a whole field or nowhere, and are doubled inside. */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",]*))(,|$)/y

/**
 * The fields of a text with attributes (`type=image,"name=a,b"`), as Docker's tools read it: one record of CSV, in which a line break
 * is part of its field. One at the end of the text does not count.
 *
 * @throws InputError for a text that they refuse as well.
 */
export function splitFields(text: string): string[] {
  const line = text.replace(/\r?\n$/, '')
  const fields: string[] = []
  for (let at = 0, ended = line === ''; !ended;) {
    FIELD.lastIndex = at
    const [all = '', quoted, plain = '', end] = FIELD.exec(line) ?? refuse(text)
    fields.push(quoted?.replaceAll('""', '"') ?? plain)
    at += all.length
    ended = end === ''
  }
  return fields
}

function refuse(text: string): never {
  throw new InputError(messages.notAttributes(text))
}

/** Key and value of a field; null where it has no `=`. */
export function readField(field: string): [key: string, value: string | null] {
  const equals = field.indexOf('=')
  return equals < 0 ? [readKey(field), null] : [readKey(field.slice(0, equals)), field.slice(equals + 1)]
}

/** Blanks to Go's strings.TrimSpace, which are not those of JavaScript's trim. */
const BLANK = String.raw`[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`
const BLANKS = new RegExp(`^${BLANK}+|(?<!${BLANK})${BLANK}+$`, 'g')

/** Keys are without regard to case and to blanks around them. In Go, `İ` in lower case is a plain `i`. */
export function readKey(text: string): string {
  return text.replaceAll('\u0130', 'i').toLowerCase().replace(BLANKS, '')
}
