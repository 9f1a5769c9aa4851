import { type AnnotateMode } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'

/**
 * Reads the input `annotate`; empty is `auto`.
 *
 * @throws InputError for a mode that there is not.
 */
export function parseAnnotateMode(text: string): AnnotateMode {
  const mode = text.trim().toLowerCase() || 'auto'
  if (mode === 'auto' || mode === 'never') return mode
  throw new InputError(`input \`annotate\` is ${JSON.stringify(text.slice(0, 40))}; write auto or never`)
}
