import { InputError } from '../errors/input-error.ts'

/** What is done to find out what would make an image smaller. */
export type AdviceMode =
  /** The image is looked at, and the registry of its base image is asked for smaller ones. */
  | 'auto'
  /** The image is looked at; no registry is asked for advice. */
  | 'offline'
  /** Nothing, and none is given. */
  | 'never'

/**
 * Reads the input `advice`; empty is `auto`.
 *
 * @param where what the text was given to, for the sentence.
 * @throws InputError for a mode that there is not.
 */
export function parseAdviceMode(text: string, where: string): AdviceMode {
  const mode = text.trim().toLowerCase() || 'auto'
  if (mode === 'auto' || mode === 'offline' || mode === 'never') return mode
  throw new InputError(`${where} is ${JSON.stringify(text.slice(0, 40))}; write auto, offline or never`)
}
