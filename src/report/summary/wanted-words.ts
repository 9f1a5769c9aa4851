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
 * Limits that would hold; null when no budget is overrun. The label that accepts growth is told of by the judgement on it.
 *
 * @param code makes a foreign text fit to show.
 */
export function wantedWords({ judgements }: ReportVerdict, code: Code): WantedWords | null {
  const limits = raisedLimits(judgements)
  if (limits.length === 0) return null
  const grown = limits.some(({ judgement }) => judgement.kind === 'growth')
  return {
    when: grown ? 'If the growth is wanted:' : 'If the size is wanted:',
    what: `raise ${listOf(limits, code)}.`,
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
