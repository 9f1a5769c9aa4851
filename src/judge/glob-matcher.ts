import picomatch from 'picomatch'
import { InputError } from '../errors/input-error.ts'

/** Longest glob in characters. */
const MAX_LENGTH = 4096

/**
 * Whether a text is the pattern itself or matches it as a glob. Names with a leading dot match like any other.
 *
 * @param source where the pattern was declared, for the message.
 * @throws InputError for a pattern that is too long to be one.
 */
export function globMatcher(pattern: string, source: string): (text: string) => boolean {
  if (pattern.length > MAX_LENGTH) {
    throw new InputError(
      `${source} has a pattern of ${pattern.length} characters; write at most ${MAX_LENGTH}`,
    )
  }
  if (pattern === '' || !picomatch.scan(pattern).isGlob) return text => text === pattern
  const matches = picomatch(pattern, { dot: true })
  return text => text === pattern || matches(text)
}
