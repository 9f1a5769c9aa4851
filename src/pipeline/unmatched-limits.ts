import { path } from '../judge/budgets/path.ts'
import type { Judgement } from '../model/verdict.ts'
import { visible } from '../text/escape/visible.ts'

/** Longest warning. Characters. */
const LONGEST = 1000

/**
 * Warnings of limits that hold because what they are on is on no platform, whole sentences: its name is most likely misspelt. One with a
 * limit of nothing is there to keep it out.
 */
export function unmatchedLimits(judgements: readonly Judgement[]): readonly string[] {
  const declared = Map.groupBy(judgements, ({ budget: { kind, subject, source } }) =>
    JSON.stringify([kind, subject, source]),
  )
  return [...declared.values()]
    .filter(all => all.every(({ matchesNothing, limit }) => matchesNothing === true && limit > 0))
    .flatMap(([first]) => (first === undefined ? [] : visible(sentenceOn(first), LONGEST)))
}

function sentenceOn({ budget: { kind, subject = '', source } }: Judgement): string {
  const start = `The ${kind} \`${subject}\` (${source})`
  return kind === path.kind
    ? `${start} matches no file in the image.${rootHint(subject)}`
    : `${start} is not in the image.`
}

function rootHint(pattern: string): string {
  if (/^[/*!]/.test(pattern)) return ''
  return ' Patterns start at the root of the image; put `**/` before it to match in every directory.'
}
