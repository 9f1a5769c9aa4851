import { quoteText } from './quote-text.ts'

/** Most characters of a value that is quoted whatever it looks like: a misspelt number or word, too short for a key or token. */
const SHORT = 12

/** A number, with a unit or without. */
const AMOUNT = /^[+-]?\d{1,16}(?:[.,]\d{1,16})? ?(?:%|[kmgt]?i?b?|(?:kilo|mega|giga|tera)?bytes?)$/i

/**
 * The value of a setting that cannot be read, for a message. What stands there may be a secret that was put into the wrong place, so a long
 * text that is no amount is only counted: `a text of 19 characters`.
 */
export function quoteValue(text: string): string {
  const trimmed = text.trim()
  const isShown = trimmed.length <= SHORT || AMOUNT.test(trimmed)
  return isShown ? quoteText(trimmed) : `a text of ${trimmed.length} characters`
}
