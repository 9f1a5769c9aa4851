import { InputError } from '../../errors/input-error.ts'
import { parseAttributes } from '../../text/attributes.ts'

/** What a `--mount` says; null for what BuildKit would refuse. Untrusted text. */
export function attributesOf(mount: string): ReadonlyMap<string, string> | null {
  try {
    // A Dockerfile's own quotes are taken away before the attributes are read.
    return parseAttributes(mount.replaceAll('"', ''))
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}
