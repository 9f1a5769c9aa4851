import type { Words } from '../../model/advice.ts'
import { withinLimits } from '../baseline/within-limits.ts'
import type { Clock, RunContext } from '../run-context.ts'
import { type Attempt, mostAttempts, type Settled, settleChanges } from './settle-changes.ts'

const MINUTE = 60_000

/** Milliseconds that all attempts may take together, and that one may be silent. */
const TOTAL = 30 * MINUTE
const IDLE = 10 * MINUTE

/** Milliseconds after which a run that only wants to know does not look for the change that is wrong. */
const SHORT = 3 * MINUTE

const TOO_LONG: Words = [
  `it took more than ${TOTAL / MINUTE} minutes, or was silent for ${IDLE / MINUTE} of them`,
]

const NO_TIME: Words = [
  'one of several changes is wrong, and there was no time to find out which; ',
  { code: 'slim-build fix --verify' },
  ' does',
]

/**
 * Settles changes for as long as that is worth it.
 *
 * @param attempt is heard of by its events, and ends with its signal.
 * @param isThorough whether each change that is wrong is to be found, however long that takes within the limits.
 * @throws what an attempt throws, and the signal's reason when the run is cancelled.
 */
export function settleInTime<Change, Result, Context extends RunContext & Clock>(
  changes: readonly Change[],
  attempt: (together: readonly Change[], limited: Context) => Promise<Attempt<Result>>,
  { isThorough }: { readonly isThorough: boolean },
  context: Context,
): Promise<Settled<Change, Result>> {
  const started = context.now().getTime()
  const spent = (): number => context.now().getTime() - started
  const limitedAttempt = async (together: readonly Change[]): Promise<Attempt<Result>> => {
    const limits = { idle: IDLE, total: Math.max(1, TOTAL - spent()) }
    const found = await withinLimits(context, limits, limited => attempt(together, limited))
    return found ?? { kind: 'unknown', why: TOO_LONG }
  }
  const mayTry = (tried: number): Words | null => {
    if (!isThorough && spent() > SHORT) return NO_TIME
    if (spent() >= TOTAL) return TOO_LONG
    const most = mostAttempts(changes.length)
    return tried < most ? null : [`the limit of ${most} builds was reached`]
  }
  return settleChanges(changes, limitedAttempt, mayTry)
}
