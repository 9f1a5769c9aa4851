/** Stands for whatever differs from run to run. */
const MOVES = '*'

/** Characters of a commit's short name. */
const SHORT_COMMIT = 7

/** Digits of a number that is taken for that of the run: `22` is a version as likely as not. */
const LEAST_DIGITS = 3

/** What `git describe` says: the last tag, the commits since and the commit. */
const DESCRIBED = /v?\d{1,6}(?:\.\d{1,6}){1,3}[\w.-]{0,40}?-\d{1,6}-g[0-9a-f]{7,40}(?![0-9a-f])/gi

/** What is the commit's, the day's or the run's by its shape alone. */
const SHAPES: readonly RegExp[] = [
  /(?<![0-9a-f])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-f])/gi,
  /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi,
  /(?<!\d)20\d\d([-.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?:[T_. -]?\d\d:?\d\d(?::?\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/gi,
  // Seconds or milliseconds since 1970, from 2017 on.
  /(?<!\d)(?:1[5-9]|2\d)\d{8}(?:\d{3})?(?!\d)/g,
  /(?<![a-z0-9])(?:pr|pull)[-_./]?\d+(?:[-/]merge)?(?![a-z0-9])/gi,
  /(?<!\d)\d+[-/]merge(?![a-z0-9])/gi,
]

/** What stands between two things that move moves with them. */
const SEVERAL = /\*(?:[-_.+/]*\*)+/g

/**
 * A text without what differs from run to run: commits, dates, numbers of runs, names of branches. What is left is the same for the
 * same image of another commit, and differs between images that differ.
 *
 * @param moving what is known of this run: commits in full, names of refs, numbers.
 */
export function steadyText(text: string, moving: readonly string[]): string {
  const longestFirst = moving.toSorted((a, b) => b.length - a.length)
  const known = longestFirst.reduce(withoutKnown, text.replaceAll(DESCRIBED, MOVES))
  return SHAPES.reduce((rest, shape) => rest.replaceAll(shape, MOVES), known).replaceAll(SEVERAL, MOVES)
}

function withoutKnown(text: string, value: string): string {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return withoutCommit(text, value)
  if (/^\d+$/.test(value)) return value.length < LEAST_DIGITS ? text : withoutWord(text, value, ATTEMPT)
  // In tags, a branch is spelt with what Docker takes.
  return [value, value.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')].reduce(
    (rest, word) => withoutWord(rest, word),
    text,
  )
}

/** Also by a short name of it. */
function withoutCommit(text: string, sha: string): string {
  const short = new RegExp(`${sha.slice(0, SHORT_COMMIT)}[0-9a-f]*`, 'gi')
  return text.replaceAll(short, found => (sha.startsWith(found.toLowerCase()) ? MOVES : found))
}

/** That of the run stands behind its number. */
const ATTEMPT = String.raw`(?:[-_.][1-9])?(?!\.\d)`

function withoutWord(text: string, word: string, end = ''): string {
  if (word === '') return text
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
  return text.replaceAll(new RegExp(`(?<![a-zA-Z0-9])${escaped}${end}(?![a-zA-Z0-9])`, 'g'), MOVES)
}
