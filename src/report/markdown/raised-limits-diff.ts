import type { ReportVerdict } from '../report.ts'
import { raisedLimits, type RaisedLimit } from '../summary/raised-limits.ts'

const MOST_LIMITS = 12

/** Where a limit may have been declared: an input of the action, or a line of a config file. */
const INPUT = /^input [a-z-]{1,40}$/
const CONFIG = /^[\w./-]{1,100}\.ya?ml:\d{1,7}$/

/** A glob or package that stands in a fence as it is, which nothing in it can end. */
const SUBJECT = /^[\w@./*?{},+-]{1,100}$/

/** The lines that would raise the limits which were overrun, as a diff to copy from; empty where that cannot be said to the letter. */
export function raisedLimitsDiff({ judgements }: ReportVerdict): string {
  const limits = raisedLimits(judgements).flatMap(linesOf).slice(0, MOST_LIMITS)
  return limits.length === 0 ? '' : ['```diff', ...limits, '```'].join('\n')
}

function linesOf({ judgement, key, from, to }: RaisedLimit): string[] {
  const { source, subject } = judgement
  if (key === null || !(INPUT.test(source) || CONFIG.test(source))) return []
  if (subject === null) return [[` # ${source}`, `-${key}: ${from}`, `+${key}: ${to}`].join('\n')]
  if (!SUBJECT.test(subject)) return []
  const name = /^[A-Za-z/]/.test(subject) && !/[{},]/.test(subject) ? subject : `'${subject}'`
  return [[` # ${source}`, ` ${key}:`, `-  ${name}: ${from}`, `+  ${name}: ${to}`].join('\n')]
}
