import type { Judgement } from '../model/verdict.ts'
import { visible } from '../text/escape/visible.ts'

/** Longest warning. Characters. */
const LONGEST = 1000

/**
 * Warnings of limits on paths that hold because they match no file on any platform, whole sentences: such a pattern is most likely
 * misspelt. One with a limit of nothing is there to keep files out.
 */
export function unmatchedPaths(judgements: readonly Judgement[]): readonly string[] {
  const declared = Map.groupBy(judgements, ({ budget: { kind, subject, source } }) =>
    JSON.stringify([kind, subject, source]),
  )
  return [...declared.values()]
    .filter(all => all.every(({ matchesNothing, limit }) => matchesNothing === true && limit > 0))
    .flatMap(([first]) => (first === undefined ? [] : visible(sentenceOn(first), LONGEST)))
}

function sentenceOn({ budget: { subject = '', source } }: Judgement): string {
  const hint = /^[/*!]/.test(subject)
    ? ''
    : ' Patterns start at the root of the image; put `**/` before it to match in every directory.'
  return `The path \`${subject}\` (${source}) matches no file in the image.${hint}`
}
