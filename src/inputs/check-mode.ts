import { type CheckMode } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'

/**
 * Reads the input `check`; empty is `auto`.
 *
 * @throws InputError for a mode that there is not.
 */
export function parseCheckMode(text: string): CheckMode {
  const mode = text.trim().toLowerCase() || 'auto'
  if (mode === 'auto' || mode === 'never') return mode
  throw new InputError(`input \`check\` is ${JSON.stringify(text.slice(0, 40))}; write auto or never`)
}
