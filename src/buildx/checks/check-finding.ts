import type { SolveEvent } from '../solve/solve-event.ts'

/** What one of BuildKit's checks found in a Dockerfile. All texts are untrusted: escape before printing. */
export interface CheckFinding {
  /** Name of the check, `FromAsCasing`. */
  readonly rule: string
  /** What is wrong, a sentence. */
  readonly message: string
  /** Where the check is explained, or null. */
  readonly url: string | null
  /** 1-based, inclusive; null when the check names no place. */
  readonly line: number | null
  readonly endLine: number | null
}

/** As BuildKit writes it (`linter.LintFormatShort`): `FromAsCasing: … (line 4)`. */
const WORDS = /^([A-Z][A-Za-z]{2,80}): (.*?)(?: \(line \d+\))?$/s

/**
 * The finding that a warning of a build tells: BuildKit runs its checks in every build, whatever comes from its cache, and says what
 * `--call=check` says. Null for a warning of another kind.
 */
export function findingOf({
  message: words,
  ...place
}: Omit<Extract<SolveEvent, { type: 'warning' }>, 'type' | 'dockerfile'>): CheckFinding | null {
  const [, rule, message] = WORDS.exec(words) ?? []
  if (rule === undefined || message === undefined || message === '') return null
  return place.url === null && place.line === null ? null : { rule, message, ...place }
}
