import { hidePasswords } from './hide-passwords.ts'

const LONGEST = 120

/**
 * Untrusted text for a message: in double quotes, at most 120 characters unless told otherwise, nothing but printable ASCII.
 *
 * No user, password or value of a query of a URL is in it. Control characters, escape sequences and direction marks come out as `\u001b`.
 */
export function quoteText(text: string, longest = LONGEST): string {
  // Before it is cut short: what ends a password may be cut off.
  const whole = hidePasswords(text)
  const shown = whole.length > longest ? `${whole.slice(0, longest)}…` : whole
  return JSON.stringify(shown).replace(
    /[^\x20-\x7e…]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
