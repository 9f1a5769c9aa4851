import type { Judgement } from '../model/verdict.ts'
import { globMatcher } from './globs/glob-matcher.ts'
import { judgeBytes } from './judge-bytes.ts'
import { limitOf } from './rule.ts'
import { type BudgetOf, onPlatform, type Subject } from './subject.ts'

/**
 * Judges the visible files that a glob matches. A leading slash may be left out; a path without wildcards means the file of
 * that name, or all below the directory of that name. A glob that matches nothing is within any budget, and the sentence says
 * that it matches nothing, in case it is misspelt.
 *
 * @throws InputError for a glob that is too long to be one.
 */
export function judgePath(budget: BudgetOf<'path'>, subject: Subject): Judgement {
  const matches = pathMatcher(budget)
  const files = subject.platform.files.filter(file => file.hidden === undefined && matches(file.path))
  if (files.length === 0) {
    const sentence = `Path ${budget.glob} matches no file in the image${onPlatform(subject)}.`
    const { platform } = subject.platform
    return { budget, platform, outcome: 'pass', actual: 0, ...limitOf(budget), sentence }
  }
  const bytes = files.reduce((sum, file) => sum + file[budget.metric], 0)
  return judgeBytes(budget, subject, `Path ${budget.glob}`, bytes)
}

function pathMatcher({ glob, source }: BudgetOf<'path'>): (path: string) => boolean {
  const pattern = glob.replace(/^\/+/, '').replace(/\/+$/, '')
  if (pattern === '') return () => true
  const matches = globMatcher(pattern, source)
  return path => matches(path) || path.startsWith(`${pattern}/`)
}
