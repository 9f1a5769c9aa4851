import type { VersionOrder } from '../measure/packages/package-catalog.ts'
import { packageCatalog } from '../measure/packages/package-catalogs.ts'
import { byName } from './by-size.ts'

/** Longest version worth comparing, in characters. */
const MAX_LENGTH = 256

/**
 * Orders two versions of one package: negative when `a` is older. A natural order that agrees with dpkg, apk, semver and
 * PEP 440 on the versions that occur in practice: numbers by value, epochs first, `~` and pre-releases before the release,
 * build metadata (`+…`) of semver last. Never 0 for different texts, so that the order is total.
 */
export function compareVersions(a: string, b: string, ecosystem: string): number {
  const versions = packageCatalog(ecosystem)?.versions ?? {}
  const [left, right] = [tokensOf(a, versions), tokensOf(b, versions)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order = compareTokens(left[at], right[at], versions)
    if (order !== 0) return order
  }
  return byName(a, b)
}

/** The epoch first, 0 where none is written; then numbers, words and tildes. Separators only separate. */
function tokensOf(version: string, { isSemantic }: VersionOrder): string[] {
  const [, epoch = '0', rest = ''] = /^[v=]?(?:(\d+)[:!])?([^]*)$/.exec(version.slice(0, MAX_LENGTH)) ?? []
  const text = isSemantic === true ? rest.replace(/\+.*$/s, '').replace('-', '~') : rest
  return [epoch, ...(text.toLowerCase().match(/\d+|[a-z]+|~/g) ?? [])]
}

function compareTokens(a: string | undefined, b: string | undefined, versions: VersionOrder): number {
  const [left, right] = [rankOf(a, versions), rankOf(b, versions)]
  if (left !== right || a === undefined || b === undefined) return left - right
  return left === NUMBER ? compareNumbers(a, b) : byName(a, b)
}

const NUMBER = 4

/** `~` < pre-release word < the end < other word < number. */
function rankOf(token: string | undefined, { first, preReleases }: VersionOrder): number {
  if (token === undefined) return 2
  if (token === '~' || first?.has(token) === true) return 0
  if (/^\d/.test(token)) return NUMBER
  return preReleases?.has(token) === true ? 1 : 3
}

/** Digits may be more than a number holds. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return left.length - right.length || byName(left, right)
}
