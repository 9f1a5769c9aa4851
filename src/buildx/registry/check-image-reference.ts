import { InputError } from '../../errors/input-error.ts'
import { messages } from '../messages.ts'

/** Grammar of the distribution project's `reference` package. */
const COMPONENT = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?'
const HOST = `(?:${COMPONENT}(?:\\.${COMPONENT})*|\\[[0-9a-fA-F:]+\\])(?::[0-9]+)?`
const PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*'
const NAME = `(?:${HOST}/)?${PART}(?:/${PART})*`
const TAG = '[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}'
const REFERENCE = new RegExp(`^(${NAME})(?::${TAG})?(?:@sha256:[0-9a-f]{64})?$`)

/** Longest name in characters; longer texts are not even matched. */
const LONGEST_NAME = 255

/**
 * Makes sure that a text is an image reference and nothing more, so it may stand in a Dockerfile and on a command line.
 *
 * @throws InputError when it is not.
 */
export function checkImageReference(text: string): string {
  const name = text.length > 512 ? undefined : REFERENCE.exec(text)?.[1]
  if (name === undefined || name.length > LONGEST_NAME || text === 'scratch') {
    throw new InputError(messages.notAnImageReference(text))
  }
  return text
}
