import { stripVTControlCharacters } from 'node:util'

/** Untrusted text for one line of a message: colours are taken out, other control characters become blanks. */
export function plainText(text: string): string {
  return stripVTControlCharacters(text).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}
