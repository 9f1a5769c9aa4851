import type { ExistingComment } from './existing-comment.ts'

/** Which step of a run wrote a comment alone, because it could not share its report with the other jobs. */
export interface AloneStep {
  /** The same for each attempt of the step. */
  readonly place: string
  /** Tells apart what has one place. */
  readonly own: string
}

/** What a comment that a step writes alone says of itself besides its numbers. */
export interface AloneComment extends AloneStep {
  /** The key of the comment that all jobs of the run share where they can. */
  readonly commonKey: string
  /** Whether an image is over its budgets or has no numbers. */
  readonly isRed: boolean
}

/** A report that a comment of all jobs was made from. */
export interface ToldReport extends AloneStep {
  /** How that comment says so. */
  readonly word: string
  /** The key that a comment of its step alone has, as the marker spells it. */
  readonly aloneKey: string
  readonly attempt: number
}

/** No other word of {@link coveredBlock} begins with a capital. */
const WORD = /^A([0-9a-f]{10})([0-9a-f]{6})(X?)$/

/** How a comment says that a step wrote it alone: a word among the reports that it was made from. */
export function aloneWord({ place, own, isRed }: Omit<AloneComment, 'commonKey'>): string {
  return `A${place}${own}${isRed ? 'X' : ''}`
}

/** Null for a comment that is not one of a step alone. */
export function readAlone({
  covered,
}: Pick<ExistingComment, 'covered'>): Omit<AloneComment, 'commonKey'> | null {
  for (const each of covered) {
    const [, place, own, red] = WORD.exec(each) ?? []
    if (place !== undefined && own !== undefined) return { place, own, isRed: red === 'X' }
  }
  return null
}

/**
 * Comments that steps wrote alone, of whose images the comment of all jobs has a later word, or the very same.
 *
 * @param common the comment of all jobs.
 * @param told what its run has reported.
 */
export function replacedBy(
  common: Pick<ExistingComment, 'run' | 'covered'>,
  told: readonly ToldReport[],
  alone: readonly ExistingComment[],
): ExistingComment[] {
  const words = new Set(common.covered)
  return alone.filter(comment => {
    const step = readAlone(comment)
    const ofImage = told.filter(({ word, aloneKey }) => words.has(word) && aloneKey === comment.key)
    if (step === null || ofImage.length === 0) return false
    if (comment.run !== common.run) return comment.run < common.run
    return isToldAgain({ ...step, attempt: comment.attempt }, ofImage)
  })
}

/**
 * Within a run each step has its own word. Where a workflow that is called twice has two of one place, nobody knows whose later attempt there
 * is: it counts once all of them have one.
 */
function isToldAgain(
  { place, own, attempt }: AloneStep & Pick<ToldReport, 'attempt'>,
  ofImage: readonly ToldReport[],
): boolean {
  const ofPlace = ofImage.filter(each => each.place === place)
  const same = ofPlace.filter(each => each.attempt === attempt)
  if (same.some(each => each.own === own)) return true
  const later = Map.groupBy(
    ofPlace.filter(each => each.attempt > attempt),
    each => each.attempt,
  )
  return Math.max(0, ...[...later.values()].map(({ length }) => length)) > same.length
}
