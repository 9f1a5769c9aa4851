/** What a runner's token says about caches. */
export type CacheToken =
  | { readonly kind: 'usable'; readonly reads: boolean; readonly writes: boolean }
  /** Why, as the end of a sentence ("because …"). */
  | { readonly kind: 'unusable'; readonly why: string }

const MALFORMED: CacheToken = { kind: 'unusable', why: 'the token of this run is malformed' }

/** Seconds that a token must still live to be worth anything: a build that exports after that fails. */
const LEAST_LIFE = 60

/**
 * Reads a runner's token, unverified, as BuildKit does: a JWT with the numbers `exp` and `nbf`, and the text `ac`, which is
 * JSON: a list of `{Scope, Permission}`, where permission 1 reads and 2 writes. BuildKit fails the build when one is missing
 * or the token has expired, even where the failure to export is to be ignored.
 *
 * @param now milliseconds since 1970.
 */
export function parseCacheToken(token: string, now: number): CacheToken {
  const claims = claimsOf(token)
  if (claims === null) return MALFORMED
  const { exp, nbf, ac } = claims
  if (typeof exp !== 'number' || typeof nbf !== 'number' || typeof ac !== 'string') return MALFORMED
  const scopes = parseJson(ac)
  if (!Array.isArray(scopes) || !scopes.every(isScope)) return MALFORMED
  if (exp * 1000 < now + LEAST_LIFE * 1000) {
    return { kind: 'unusable', why: 'the token of this run has expired' }
  }
  const reads = scopes.some(({ Permission }) => (Permission & 1) !== 0)
  const writes = scopes.some(({ Permission }) => (Permission & 2) !== 0)
  if (reads || writes) return { kind: 'usable', reads, writes }
  return { kind: 'unusable', why: 'the token of this run has no rights to any cache' }
}

function claimsOf(token: string): Record<string, unknown> | null {
  const parts = token.split('.')
  if (parts.length !== 3 || !parts.every(part => /^[\w-]+$/.test(part))) return null
  const [header, claims] = parts
    .slice(0, 2)
    .map(part => parseJson(Buffer.from(part, 'base64url').toString('utf8')))
  return isObject(header) && isObject(claims) ? claims : null
}

function isScope(value: unknown): value is { readonly Scope: string; readonly Permission: number } {
  return isObject(value) && typeof value.Scope === 'string' && Number.isInteger(value.Permission)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
