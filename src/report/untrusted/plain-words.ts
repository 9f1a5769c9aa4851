import { quoteText } from '../../text/quote-text.ts'
import { UNKNOWN_VERSION } from '../summary/package-versions.ts'

/** One word, as names of images, values of a matrix and paths are: what has no blank says nothing in anybody's voice. */
const WORD = String.raw`[\w./:@+=~-]{1,200}`

/** A name, and behind it in parentheses what tells it from others, as GitHub calls the jobs of a matrix. */
const NAME = new RegExp(String.raw`^${WORD}(?: / ${WORD})?(?: \(${WORD}(?:, ${WORD}){0,9}\))?$`)
const WORDS = new RegExp(String.raw`^${WORD}(?:, ${WORD}){0,9}$`)

/** A version begins with a digit. */
export const VERSION = String.raw`v?\d[\w.+~:-]{0,79}`
const ONE_VERSION = new RegExp(`^${VERSION}$`)

/** A name that a stranger chose: in quotes, unless it is one word or called as GitHub calls a job. `all images` is ours, and has a blank. */
export function quotedName(name: string): string {
  return NAME.test(name) ? name : quoteText(name)
}

/** What tells a name from others: in quotes, unless it is a list of words. */
export function quotedWords(text: string): string {
  return WORDS.test(text) ? text : quoteText(text)
}

/** A version that a stranger wrote, or that it is none; an empty one says nothing in anybody's voice. */
export function plainVersion(text: string): string {
  return text === '' || ONE_VERSION.test(text) ? text : UNKNOWN_VERSION
}

/** A platform has no blank; what is another sign in one becomes `_`. */
export function plainPlatform(text: string): string {
  return text.slice(0, 60).replace(/[^\w./()+-]/g, '_')
}
