import { makePatch } from '../../edit/make-patch.ts'
import { type Advice, isCertain, type Trial, type Words } from '../../model/advice.ts'
import type { Metric } from '../../model/budget.ts'
import type { Bytes } from '../../model/bytes.ts'
import { visible } from '../../text/escape/visible.ts'
import { withinLimits } from '../baseline/within-limits.ts'
import type { WholeContext } from '../run-context.ts'
import { type Attempt, mostAttempts, type Settled, settleChanges } from './settle-changes.ts'
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

/** Milliseconds that all builds of one image may take together, and that one may be silent. */
const TOTAL = 30 * 60_000
const IDLE = 10 * 60_000

/** Milliseconds after which a run that only wants to know does not look for the change that is wrong. */
const SHORT = 3 * 60_000

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
  const settled = await settle(changes, subject, options, context)
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

async function settle(
  changes: readonly Advice[],
  subject: BuiltFrom,
  { command, isThorough }: VerifyOptions,
  context: WholeContext,
): Promise<Settled<Advice, Tried>> {
  const started = context.now().getTime()
  const spent = (): number => context.now().getTime() - started
  const attempt = async (together: readonly Advice[]): Promise<Attempt<Tried>> => {
    const limits = { idle: IDLE, total: Math.max(1, TOTAL - spent()) }
    const found = await withinLimits(context, limits, limited =>
      tryChanges(together, { ...subject, command }, limited),
    )
    return found ?? TOO_LONG
  }
  const mayTry = (tried: number): Words | null => {
    if (!isThorough && spent() > SHORT) return NO_TIME
    if (spent() > TOTAL) return TOO_LONG.why
    const most = mostAttempts(changes.length)
    return tried < most ? null : [`the limit of ${most} builds was reached`]
  }
  return settleChanges(changes, attempt, mayTry)
}

const TOO_LONG = { kind: 'unknown', why: [`it took more than ${TOTAL / 60_000} minutes`] } as const

const NO_TIME: Words = [
  'one of several changes is wrong, and there was no time to find out which; ',
  { code: 'slim-build fix --verify' },
  ' does',
]
