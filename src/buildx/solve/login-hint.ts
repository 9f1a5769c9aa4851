import { messages } from '../messages.ts'

const REFUSED =
  /\b401\b|\b403\b|unauthorized|forbidden|denied|authorization failed|no basic auth credentials|insufficient_scope/i
/** A login is there, and may not do it. */
const NOT_ALLOWED = /\b403\b|forbidden/i

/** What to do about a registry that refuses; null for any other trouble. */
export function loginHint(reason: string, registry: string): string | null {
  if (!REFUSED.test(reason)) return null
  return NOT_ALLOWED.test(reason) ? messages.loginNotAllowed(registry) : messages.loginNeeded(registry)
}

/** The registry of an image reference, as `docker login` takes it: `docker.io` where none is named. */
export function registryOf(reference: string): string {
  const [first = '', ...rest] = reference.split('/')
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}
