import { makePatch } from '../../edit/make-patch.ts'
import { type Advice, isCertain, type Trial, type Words } from '../../model/advice.ts'
import type { Metric } from '../../model/budget.ts'
import type { Bytes } from '../../model/bytes.ts'
import { visible } from '../../text/escape/visible.ts'
import type { WholeContext } from '../run-context.ts'
import type { Settled } from './settle-changes.ts'
import { settleInTime } from './settle-in-time.ts'
import { type BuiltFrom, tryChanges, type Tried } from './try-changes.ts'

/** How advice is tried. */
export interface VerifyOptions {
  /** A shell command that a container of the changed image must pass; null: its HEALTHCHECK, or its entry point. */
  readonly command: string | null
  /** Names of the rules whose advice is tried; none: all. */
  readonly rules: readonly string[]
  /** Whether each change that is wrong is to be found, however long that takes within the limits; else only while there is time. */
  readonly isThorough: boolean
}

/**
 * Builds the image with its advice, all together and, where that is wrong, in halves; compares it with the image as it is; and starts it. No
 * file of the user's is touched, nothing is published, and nothing is left in the engine.
 *
 * It is a courtesy: whatever it cannot do is a warning, and the advice counts as not tried.
 *
 * @returns the advice with what became of it, most bytes first.
 * @throws the signal's reason when the run is cancelled.
 */
export async function verifyAdvice(
  advice: readonly Advice[],
  subject: BuiltFrom,
  options: VerifyOptions,
  context: WholeContext,
): Promise<Advice[]> {
  const isWanted = wantedBy(options)
  const wanted = advice.filter(isWanted)
  if (wanted.length === 0) return [...advice]
  context.onEvent({ type: 'phase', phase: { kind: 'verify', subject: subject.name } })
  const { made } = makePatch(
    wanted.map(({ edits = [] }) => edits),
    subject.sources,
  )
  const changes = wanted.filter((_, index) => made.includes(index))
  const { command, isThorough } = options
  const settled = await settleInTime(
    changes,
    (together, limited) => tryChanges(together, { ...subject, command }, limited),
    { isThorough },
    context,
  )
  const [reason] = settled.untried.values()
  if (reason !== undefined)
    context.onEvent({
      type: 'warning',
      message: visible(`Advice was not verified, as a whole or in part: ${plain(reason)}.`, 1000),
    })
  const tried = withTrials(advice, isWanted, settled)
  return tried.toSorted((a, b) => b.saves.compressed - a.saves.compressed)
}

/** The same advice where it cannot be tried. */
export function notTried(advice: readonly Advice[], options: VerifyOptions, why: Words): Advice[] {
  const isWanted = wantedBy(options)
  return advice.map(each => (isWanted(each) ? { ...each, trial: { state: 'untried', why } } : each))
}

function wantedBy({ rules }: VerifyOptions): (advice: Advice) => boolean {
  return each => isCertain(each) && (rules.length === 0 || rules.includes(each.rule))
}

function plain(words: Words): string {
  return words.map(part => (typeof part === 'string' ? part : part.code)).join('')
}

const SAME_WORDS: Words = ['another change is about the same words; it can be made after that one']

function withTrials(
  advice: readonly Advice[],
  isWanted: (each: Advice) => boolean,
  { good, result, wrong, untried }: Settled<Advice, Tried>,
): Advice[] {
  return advice.map(each => {
    if (!isWanted(each)) return each
    const at = good.indexOf(each)
    const saves = result?.saves[at]
    if (saves !== undefined) {
      return {
        ...each,
        saves,
        ...hiddenOf(each, saves),
        trial: { state: 'proved', promised: each.saves },
      }
    }
    const why = wrong.get(each)
    const trial: Trial =
      why === undefined ? { state: 'untried', why: untried.get(each) ?? SAME_WORDS } : { state: 'wrong', why }
    return { ...each, trial }
  })
}

/** What is hidden of what was proved to be saved: all of it, where that was promised, else no more. */
function hiddenOf({ hidden, saves: promised }: Advice, saves: Bytes): Pick<Advice, 'hidden'> {
  if (hidden === undefined) return {}
  const of = (metric: Metric): number =>
    hidden[metric] === promised[metric] ? saves[metric] : Math.min(hidden[metric], saves[metric])
  return { hidden: { compressed: of('compressed'), unpacked: of('unpacked') } }
}
