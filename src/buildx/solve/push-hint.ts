import { messages } from '../messages.ts'
import { hintIn, loginHint, registryOf } from './login-hint.ts'

/** Registries say it in words of their own, with status 400, 403, 409 or 412. */
const IMMUTABLE = /\bimmutab(?:le|ility)\b/i

/** A quota that is used up. HTTP has status 507 for it, and many registries answer 403. */
const FULL = /\bquota\b|exceed the configured upper limit|\b507\b|insufficient storage/i

/** What to do about a registry that does not take an image and would not take it again; null for any other problem. */
export function pushHint(reason: string, reference: string): string | null {
  if (IMMUTABLE.test(reason)) return messages.tagImmutable
  const registry = registryOf(reference)
  return FULL.test(reason) ? messages.registryFull(registry) : loginHint(reason, registry)
}

/** The same of an export of which only BuildKit's reason is known. */
export function exportHint(reason: string): string | null {
  return FULL.test(reason) ? messages.storageFull : hintIn(reason)
}
