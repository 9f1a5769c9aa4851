import { InputError } from '../errors/input-error.ts'
import { messages } from './messages.ts'

/** The booleans of YAML 1.2's core schema (section 10.3.2), the only ones that the Actions toolkit takes. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

/** The boolean that a text spells, or null when it spells none. */
export function readFlag(text: string): boolean | null {
  return FLAGS.get(text.trim()) ?? null
}

/**
 * The boolean that a text spells.
 *
 * @throws InputError for `yes`, `on`, `1` and the like, and for an empty text, as the toolkit does: an expression of an unset value is
 *   one.
 */
export function parseFlag(text: string, where: string): boolean {
  const flag = readFlag(text)
  if (flag === null) throw new InputError(messages.flagInvalid(where, JSON.stringify(text.slice(0, 40))))
  return flag
}
