import type { PackageClaim } from '../../model/package-claim.ts'
import { isBoundedJson } from '../../text/bounded-json.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser } from './package-catalog.ts'
import { wholeFileParser } from './whole-file-parser.ts'

export type Json = Readonly<Record<string, unknown>>

/** More values than the lock file of twenty thousand packages has, and nested deeper than any. */
const JSON_LIMITS = { values: 500_000, depth: 100 }

/** Longest name or version that is taken for one. The npm registry allows names of 214 characters. */
const LONGEST = 300

/** A JSON document. */
export function documentParser(
  budget: ReadingBudget,
  read: (value: unknown) => PackageClaim | null,
): ClaimParser {
  return wholeFileParser(budget, file => read(parseDocument(file)))
}

/** The value that bytes spell; undefined for what is no JSON, or too much of it. */
export function parseDocument(content: Buffer): unknown {
  if (!isBoundedJson(content, JSON_LIMITS)) return undefined
  try {
    const text = content.toString('utf8')
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

/** An object as it is; whatever else has no properties. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

/** A list as it is; whatever else is empty. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A name or version; null for what cannot be one. */
export function asLabel(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? value : null
}

/** The texts of a list. */
export function asTexts(value: unknown): string[] {
  return asList(value).filter(each => typeof each === 'string')
}
