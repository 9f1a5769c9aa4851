import type { GitLocation } from '../../git/git.ts'
import type { BaselineChoice } from '../../model/baseline-choice.ts'
import { checkoutOf } from '../checkout-of.ts'
import { type BaselineTarget, namedBaseline } from '../named-baseline.ts'
import type { Checkout, RunContext } from '../run-context.ts'
import type { Baseline } from './baseline.ts'
import { chainFromChoice, type ChainRequest, type KnownCommit } from './chain-from-choice.ts'

/** What the inputs or options say about the baseline of an image. */
export interface BaselineRequest extends Omit<ChainRequest, 'source' | 'tags' | 'required'> {
  readonly choice: BaselineChoice
  /** Why there is none, where none is chosen: a whole sentence. */
  readonly whyNone: string
  /** Whether one that was asked for by name, and cannot be had, is an error. */
  readonly required: boolean
}

/**
 * The baseline that inputs or options ask for: none, an image that they name, or the commit that the change started from.
 *
 * @param know finds out about that commit, in the checkout of the image's context; called only where a commit is the baseline.
 * @throws InputError for a location that would compare several images with the same one; what `know` throws.
 */
export async function chooseBaseline(
  subject: BaselineTarget,
  { choice, whyNone, required, ...wanted }: BaselineRequest,
  know: (place: GitLocation) => Promise<KnownCommit>,
  context: RunContext & Checkout,
): Promise<Baseline> {
  if (choice.kind === 'none') return { kind: 'none', reason: whyNone }
  if (choice.kind === 'named') return namedBaseline(choice.location, subject, { cwd: context.cwd, required })
  const { source } = choice
  const { context: buildContext, tags = [] } = subject.request
  const place = checkoutOf(buildContext, context)
  const chain = { ...wanted, source, tags, required: required && source !== 'any' }
  return chainFromChoice(chain, await know(place), place)
}
