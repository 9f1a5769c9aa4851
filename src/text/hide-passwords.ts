/** User and password of a URL, wherever it stands in a text. The last `@` before the path ends them. */
const CREDENTIALS = /(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/]*@/gi

/** A text with the URLs in it, but without their users and passwords: in the log of another tool a token may stand where a name would. */
export function hidePasswords(text: string): string {
  return text.includes('@') ? text.replace(CREDENTIALS, '$1xxxxx@') : text
}

/** A URL without its user and password. */
export function withoutUser(url: string): string {
  return url.replace(/^(\w+:\/\/)[^/?#]*@/, '$1')
}
