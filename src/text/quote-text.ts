import { isUnseen } from './escape/is-unseen.ts'
import { hidePasswords } from './hide-passwords.ts'

const LONGEST = 120

/** A mark on its letter, of up to three; or else what may not be what it looks like. */
const OTHER = /((?<=\p{L}\p{M}{0,2})\p{M})|[^\x20-\x7e…]/gu

/** What lies upon whatever its neighbour is, and what has no meaning yet. */
const UNSURE = /[\p{M}\p{Cn}]/u

/**
 * Untrusted text for a message: in double quotes, on one line, at most 120 characters unless told otherwise.
 *
 * No user, password or value of a query of a URL is in it. Letters of any script stay as the user wrote them; control characters, escape
 * sequences, direction marks and piles of combining marks come out as `\u001b`.
 */
export function quoteText(text: string, longest = LONGEST): string {
  // Before it is cut short: what ends a password may be cut off.
  const whole = hidePasswords(text)
  const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole
  return JSON.stringify(shown).replace(OTHER, (char, onLetter?: string) => {
    const isSure = onLetter !== undefined || !UNSURE.test(char)
    return isSure && !isUnseen(char) ? char : spelled(char)
  })
}

/** As JSON has it: a character beyond the first plane in two halves. */
function spelled(char: string): string {
  return char
    .split('')
    .map(half => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
