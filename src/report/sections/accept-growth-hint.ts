import { growth } from '../../judge/budgets/growth.ts'
import type { ReportVerdict } from '../../model/report.ts'
import { type Block, type Inline, joinTexts, paragraph, type Text } from '../document/block.ts'
import { type RaisedLimit, raisedLimits } from '../summary/raised-limits.ts'

const MOST_NAMED = 3
const MOST_LIMITS = 12
const LONGEST = 60

/** What to do when the bytes are wanted: the label that accepts growth, and the limits to raise. None when no budget is exceeded. */
export function acceptGrowthHint({ judgements, overrideLabel }: ReportVerdict): Block[] {
  const limits = raisedLimits(judgements)
  const ways: readonly Text[] = [
    ...(overrideLabel === undefined
      ? []
      : [['a maintainer sets the label ', { code: overrideLabel, most: LONGEST }] as const]),
    ...(limits.length === 0 ? [] : [raiseWords(limits)]),
  ]
  if (ways.length === 0) return []
  const grown = overrideLabel !== undefined || limits.some(({ judgement }) => judgement.kind === growth.kind)
  return [
    paragraph(
      { strong: `To accept this ${grown ? 'growth' : 'size'}:` },
      ' ',
      ...joinTexts(ways, ', or '),
      '.',
    ),
  ]
}

function raiseWords(limits: readonly RaisedLimit[]): Text {
  const left = limits.length - MOST_NAMED
  const raise: Text[] = limits.slice(0, MOST_NAMED).map(limitWords)
  return ['raise ', ...joinTexts([...raise, ...(left > 0 ? [`${left} more`] : [])], ', ')]
}

function limitWords({ judgement, key, to }: RaisedLimit): Text {
  const { kind, subject, metric } = judgement
  const limit: Inline = { code: to, most: LONGEST }
  if (subject === null && key !== null) return [{ code: key, most: LONGEST }, ' to ', limit]
  const what: readonly Inline[] = subject === null ? [] : [' ', { code: subject, most: LONGEST }]
  return [`the limit of ${kind}`, ...what, ' to ', limit, ` ${metric}`]
}

/** Where a limit may have been declared: an input of the action, or a line of a config file. */
const INPUT = /^input [a-z-]{1,40}$/
const CONFIG = /^[\w./-]{1,100}\.ya?ml:\d{1,7}$/

/** A glob or package that stands in a fence as it is, which nothing in it can end. */
const SUBJECT = /^[\w@./*?{},+-]{1,100}$/

/** The lines that would raise the limits which were exceeded, as a diff to copy from; none where that cannot be said to the letter. */
export function raisedLimitsDiff({ judgements }: ReportVerdict): Block[] {
  const lines = raisedLimits(judgements).map(diffLines).slice(0, MOST_LIMITS).flat()
  return lines.length === 0 ? [] : [{ kind: 'code', language: 'diff', lines }]
}

function diffLines({ judgement, key, from, to }: RaisedLimit): string[] {
  const { source, subject } = judgement
  if (key === null || !(INPUT.test(source) || CONFIG.test(source))) return []
  if (subject === null) return [` # ${source}`, `-${key}: ${from}`, `+${key}: ${to}`]
  if (!SUBJECT.test(subject)) return []
  const name = /^[A-Za-z/]/.test(subject) && !/[{},]/.test(subject) ? subject : `'${subject}'`
  return [` # ${source}`, ` ${key}:`, `-  ${name}: ${from}`, `+  ${name}: ${to}`]
}
