import type { ReportVerdict } from '../report.ts'
import { raisedLimits, type RaisedLimit } from './raised-limits.ts'

/** What can be done about overrun budgets when the bytes are wanted. */
export interface WantedWords {
  readonly when: string
  readonly what: string
}

type Code = (text: string, most: number) => string

const MOST_LIMITS = 3
const LONGEST = 60

/**
 * The label that accepts growth, and limits that would hold; null when no budget is overrun.
 *
 * @param label the label by which a maintainer accepts growth; undefined where there is none.
 * @param code makes a foreign text fit to show.
 */
export function wantedWords(
  { judgements }: ReportVerdict,
  label: string | undefined,
  code: Code,
): WantedWords | null {
  const limits = raisedLimits(judgements)
  if (limits.length === 0) return null
  const growth = limits.filter(({ judgement }) => judgement.kind === 'growth')
  const when = growth.length > 0 ? 'If the growth is wanted:' : 'If the size is wanted:'
  if (label === undefined || growth.length === 0) return { when, what: `raise ${listOf(limits, code)}.` }
  const others = limits.filter(limit => !growth.includes(limit))
  const accept = `a maintainer adds the label ${code(label, LONGEST)}, for this pull request only`
  return {
    when,
    what:
      others.length === 0
        ? `${accept}, or raises ${listOf(growth, code)}.`
        : `${accept}. Raise ${listOf(others, code)} too, or the next one fails.`,
  }
}

function listOf(limits: readonly RaisedLimit[], code: Code): string {
  const shown = limits.slice(0, MOST_LIMITS).map(limit => limitWords(limit, code))
  const left = limits.length - shown.length
  return [...shown, ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

function limitWords({ judgement, key, to }: RaisedLimit, code: Code): string {
  const { kind, subject, metric } = judgement
  if (subject === null && key !== null) return `${code(key, LONGEST)} to ${code(to, LONGEST)}`
  const what = subject === null ? kind : `${kind} ${code(subject, LONGEST)}`
  return `the limit of ${what} to ${code(to, LONGEST)} ${metric}`
}
