import { messages } from '../messages.ts'

const REFUSED =
  /\b401\b|\b403\b|unauthorized|forbidden|denied|authorization failed|no basic auth credentials|insufficient_scope/i
/** A login is there, and may not do it. */
const NOT_ALLOWED = /\b403\b|forbidden/i

/** What to do about a registry that refuses; null for any other problem. */
export function loginHint(reason: string, registry: string): string | null {
  if (!REFUSED.test(reason)) return null
  return NOT_ALLOWED.test(reason) ? messages.loginNotAllowed(registry) : messages.loginNeeded(registry)
}

/** Docker Hub answers from several hosts, and has one login. */
const DOCKER_HUB = /^(?:auth|index|registry-1)\.docker\.io$/

/** The registry that BuildKit says it asked; null when it names none. */
export function registryIn(reason: string): string | null {
  const reference = /resolve source metadata for (\S{1,500}?): /.exec(reason)?.[1]
  if (reference !== undefined) return registryOf(reference)
  const host = /https?:\/\/([^\s/"]{1,300})\/(?:v2|token)\b/.exec(reason)?.[1] ?? null
  return host !== null && DOCKER_HUB.test(host) ? 'docker.io' : host
}

/** What to do about a registry that refuses, of which only BuildKit's reason is known; null for any other problem. */
export function hintIn(reason: string): string | null {
  const registry = registryIn(reason)
  return registry === null ? null : loginHint(reason, registry)
}

/** The registry of an image reference, as `docker login` takes it: `docker.io` where none is named. */
export function registryOf(reference: string): string {
  const [first = '', ...rest] = reference.split('/')
  return rest.length > 0 && /[.:]|^localhost$/.test(first) ? first : 'docker.io'
}
