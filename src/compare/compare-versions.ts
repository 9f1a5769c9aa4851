import type { Ecosystem } from '../model/package-claim.ts'
import { byName } from './by-size.ts'

const NONE: ReadonlySet<string> = new Set()
const PRE_RELEASES: ReadonlySet<string> = new Set(['alpha', 'beta', 'pre', 'rc'])

/**
 * Words that come before the release they are attached to, as opposed to `post1`, `deb12u1`, `r0`, which come after. PEP 440
 * has short forms, elsewhere a letter is a patch (`openssl 1.1.1n`). In semver the hyphen says it, and words are just words.
 */
const BEFORE: Readonly<Record<Ecosystem, ReadonlySet<string>>> = {
  npm: NONE,
  dpkg: NONE,
  apk: PRE_RELEASES,
  python: new Set([...PRE_RELEASES, 'a', 'b', 'c', 'preview']),
}

/** Longest version worth comparing, in characters. */
const MAX_LENGTH = 256

/**
 * Orders two versions of one package: negative when `a` is older. A natural order that agrees with dpkg, apk, semver and
 * PEP 440 on the versions that occur in practice: numbers by value, epochs first, `~` and pre-releases before the release,
 * build metadata (`+…`) of semver last. Never 0 for different texts, so that the order is total.
 */
export function compareVersions(a: string, b: string, ecosystem: Ecosystem): number {
  const [left, right] = [tokensOf(a, ecosystem), tokensOf(b, ecosystem)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareTokens(left[at], right[at], ecosystem)
    if (order !== 0) return order
  }
  return byName(a, b)
}

/** The epoch first, 0 where none is written; then numbers, words and tildes. Separators only separate. */
function tokensOf(version: string, ecosystem: Ecosystem): string[] {
  const [, epoch = '0', rest = ''] = /^[v=]?(?:(\d+)[:!])?([^]*)$/.exec(version.slice(0, MAX_LENGTH)) ?? []
  const text = ecosystem === 'npm' ? rest.replace(/\+.*$/s, '').replace('-', '~') : rest
  return [epoch, ...(text.toLowerCase().match(/\d+|[a-z]+|~/g) ?? [])]
}

function compareTokens(a: string | undefined, b: string | undefined, ecosystem: Ecosystem): number {
  const [left, right] = [rankOf(a, ecosystem), rankOf(b, ecosystem)]
  if (left !== right || a === undefined || b === undefined) return left - right
  return left === NUMBER ? compareNumbers(a, b) : byName(a, b)
}

const NUMBER = 4

/** `~` < pre-release word < the end < other word < number. */
function rankOf(token: string | undefined, ecosystem: Ecosystem): number {
  if (token === undefined) return 2
  if (token === '~' || (token === 'dev' && ecosystem === 'python')) return 0
  if (/^\d/.test(token)) return NUMBER
  return BEFORE[ecosystem].has(token) ? 1 : 3
}

/** Digits may be more than a number holds. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || byName(left, right)
}
