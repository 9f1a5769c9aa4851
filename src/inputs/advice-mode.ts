import { type AdviceMode } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'

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
