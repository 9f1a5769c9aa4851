import { makePatch, type Patch } from '../edit/make-patch.ts'
import type { SourceFiles } from '../edit/source-files.ts'
import { type Advice, isCertain, type Trial } from '../model/advice.ts'

/** What advice on an image comes to in its files. */
export interface Fix {
  readonly patch: Patch
  /** What the patch does, most bytes first. */
  readonly made: readonly Advice[]
  /** What is about the same characters as something before it: after the patch, it can be made where it is found again. */
  readonly left: readonly Advice[]
  /** What was tried and is wrong, or could not be tried though that was wanted: a patch has only what is proved then. */
  readonly wrong: readonly Advice[]
  readonly untried: readonly Advice[]
  /** What cannot be written as changes that are certain. */
  readonly hints: readonly Advice[]
}

/**
 * Makes one patch of what is certain and, where it was to be tried, proved.
 *
 * @param rules names of those whose advice is wanted; none: all.
 */
export function chooseFix(advice: readonly Advice[], sources: SourceFiles, rules: readonly string[]): Fix {
  const wanted = advice.filter(({ rule }) => rules.length === 0 || rules.includes(rule))
  const certain = wanted.filter(isCertain)
  const sure = certain.filter(({ trial }) => trial === undefined || trial.state === 'proved')
  const patch = makePatch(
    sure.map(({ edits = [] }) => edits),
    sources,
  )
  const inState = (state: Trial['state']) => certain.filter(({ trial }) => trial?.state === state)
  return {
    patch,
    made: sure.filter((_, index) => patch.made.includes(index)),
    left: sure.filter((_, index) => !patch.made.includes(index)),
    wrong: inState('wrong'),
    untried: inState('untried'),
    hints: wanted.filter(each => !isCertain(each)),
  }
}
