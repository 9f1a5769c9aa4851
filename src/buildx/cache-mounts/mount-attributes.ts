import { InputError } from '../../errors/input-error.ts'
import { parseAttributes } from '../attributes.ts'

/** What a `--mount` says; null for what BuildKit would refuse. Hostile text. */
export function attributesOf(mount: string): ReadonlyMap<string, string> | null {
  try {
    return parseAttributes(mount)
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
