/** User and password of a URL, wherever it stands in a text. The last `@` before the path ends them. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/]*@/gi

/** What a URL in a text may be part of: it ends at a space or a quotation mark. */
const WORDS = /[^\s"'`<>]+/g

/** Names in a query that what is secret has: of signed addresses (S3, Azure, Google Cloud), tokens and sessions. */
const SECRET = /token|secret|pass|pwd|key|sig|auth|cred|session|jwt|code/i

/**
 * A text with the URLs in it, but without their users, passwords and what is secret in their queries: in the log of another tool a token
 * may stand there.
 */
export function hidePasswords(text: string): string {
  if (!text.includes('://')) return text
  return text.replace(CREDENTIALS, '$1xxxxx@').replace(WORDS, hideQuery)
}

/** A URL or path without user, password and query, in which a token may stand. */
export function withoutCredentials(location: string): string {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(location)) return location
  return location.replace(/^([^/]*\/\/)[^/]*@/, '$1').replace(/^([^?#]*)\?[^#]*/, '$1')
}

function hideQuery(word: string): string {
  const scheme = word.indexOf('://')
  const start = scheme < 0 ? -1 : word.indexOf('?', scheme)
  if (start < 0) return word
  const fragment = word.indexOf('#', start)
  // `Get https://host/a?b: not found`
  const last = word.endsWith(':') ? word.length - 1 : word.length
  const end = fragment < 0 ? last : fragment
  const parts = word
    .slice(start + 1, end)
    .split('&')
    .map(hidePart)
  return `${word.slice(0, start + 1)}${parts.join('&')}${word.slice(end)}`
}

/** `token=xxxxx`; a part without a name may be the token itself. */
function hidePart(part: string): string {
  const equals = part.indexOf('=')
  if (part === '' || (equals > 0 && !SECRET.test(part.slice(0, equals)))) return part
  return `${part.slice(0, equals + 1)}xxxxx`
}
