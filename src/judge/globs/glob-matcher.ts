import { InputError } from '../../errors/input-error.ts'
import { messages } from '../messages.ts'
import { GlobAutomaton, TooManyStates } from './glob-automaton.ts'
import { parseGlob } from './parse-glob.ts'

/** Longest glob in characters. */
const MAX_LENGTH = 4096

/** What makes a text a glob rather than a name. */
const SIGNS = /[*?[{\\]|[@+]\(|^!/

/**
 * Whether a text is the pattern itself or matches it as a glob, `parseGlob` says how they are spelt. With `!` before it, a glob matches
 * what it would not match without. Names with a leading dot match like any other. Time is linear in the length of the text, whatever the
 * glob.
 *
 * @param source where the pattern was declared, for the message.
 * @throws InputError for a pattern that is too long to be one, or of a kind that is not supported; what is returned throws one for a pattern
 *   with too many alternatives.
 */
export function globMatcher(pattern: string, source: string): (text: string) => boolean {
  if (pattern.length > MAX_LENGTH) {
    throw new InputError(messages.patternTooLong(source, pattern.length, MAX_LENGTH))
  }
  if (!SIGNS.test(pattern)) return text => text === pattern
  const isNot = pattern.startsWith('!') && pattern[1] !== '('
  const glob = parseGlob(isNot ? pattern.slice(1) : pattern)
  if (glob === null) throw new InputError(messages.patternNegated(source))
  const automaton = new GlobAutomaton(glob)
  return text => text === pattern || matches(automaton, text, source) !== isNot
}

function matches(automaton: GlobAutomaton, text: string, source: string): boolean {
  try {
    return automaton.matches(text)
  } catch (error) {
    if (!(error instanceof TooManyStates)) throw error
    throw new InputError(messages.patternTooComplex(source))
  }
}
