import { makePatch, type Patch } from '../edit/make-patch.ts'
import type { SourceFiles } from '../edit/source-files.ts'
import type { Advice } from '../model/advice.ts'

/** What advice on an image comes to in its files. */
export interface Fix {
  readonly patch: Patch
  /** What the patch does, most bytes first. */
  readonly made: readonly Advice[]
  /** What is about the same characters as something before it: after the patch, it can be made where it is found again. */
  readonly left: readonly Advice[]
  /** What cannot be written as changes that are certain. */
  readonly hints: readonly Advice[]
}

/**
 * Makes one patch of what is certain.
 *
 * @param rules names of those whose advice is wanted; none: all.
 */
export function chooseFix(advice: readonly Advice[], sources: SourceFiles, rules: readonly string[]): Fix {
  const wanted = advice.filter(({ rule }) => rules.length === 0 || rules.includes(rule))
  const certain = wanted.filter(({ edits }) => edits !== undefined)
  const patch = makePatch(
    certain.map(({ edits = [] }) => edits),
    sources,
  )
  return {
    patch,
    made: certain.filter((_, index) => patch.made.includes(index)),
    left: certain.filter((_, index) => !patch.made.includes(index)),
    hints: wanted.filter(({ edits }) => edits === undefined),
  }
}
