const HIDDEN = '***'

/** `token=…`, `"password": "…"`, `//registry/:_authToken=…`. */
const NAMED =
  /((?:token|secret|passw(?:or)?d|pwd|passphrase|auth|credentials?|api[-_]?key|access[-_]?key|private[-_]?key)[\w-]{0,40}["']?\s{0,4}[:=]\s{0,4}["']?)[^\s"'&,;]+/gi

/** `Authorization: Bearer …`. */
const SCHEME = /\b(bearer|basic)\s+[\w+/.=~-]{8,}/gi

/** Tokens that say whose they are: GitHub, GitLab, npm, Slack, AWS, JWT… */
const KNOWN = /\b(?:gh[pousr]_|github_pat_|glpat-|npm_|xox[abprs]-|AKIA|ASIA|sk-|eyJ)[\w.-]{8,}/g

/** Long words of letters and digits: keys, and digests, which nobody needs here. */
const RANDOM = /[A-Za-z0-9+_=-]{32,}/g

/**
 * A line of a program without what looks like a secret. It is for what a runner does not mask, and hides too much rather than too little.
 *
 * @param known values that are secrets.
 */
export function hideSecrets(line: string, known: readonly string[]): string {
  // The longest first, so that none is left in part.
  const values = known.filter(value => value !== '').toSorted((a, b) => b.length - a.length)
  return values
    .reduce((text, value) => text.replaceAll(value, HIDDEN), line)
    .replace(SCHEME, `$1 ${HIDDEN}`)
    .replace(NAMED, `$1${HIDDEN}`)
    .replace(KNOWN, HIDDEN)
    .replace(RANDOM, word => (/\d/.test(word) && /[A-Za-z]/.test(word) ? HIDDEN : word))
}
