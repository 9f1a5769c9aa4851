import type { Words } from '../../model/advice.ts'

/** What became of some changes that were tried together. */
export type Attempt<Result> =
  | { readonly kind: 'good'; readonly result: Result }
  /** Something is wrong with them. As the end of a sentence. */
  | { readonly kind: 'wrong'; readonly why: Words }
  /** It could not be found out, and will not be with fewer of them. */
  | { readonly kind: 'unknown'; readonly why: Words }

/** What is known of each change when no more is tried. */
export interface Settled<Change, Result> {
  /** They were tried together. */
  readonly good: readonly Change[]
  /** What came of the good ones; null where there are none. */
  readonly result: Result | null
  readonly wrong: ReadonlyMap<Change, Words>
  readonly untried: ReadonlyMap<Change, Words>
}

/**
 * Tries changes all together and, where that is wrong, in halves, until each that is wrong is found: a half is tried with all that is
 * known to be good, so what is good at the end was tried together.
 *
 * @param mayTry whether one more may be tried, after the first; else the reason why not.
 */
export async function settleChanges<Change, Result>(
  changes: readonly Change[],
  attempt: (together: readonly Change[]) => Promise<Attempt<Result>>,
  mayTry: (tried: number) => Words | null,
): Promise<Settled<Change, Result>> {
  let good: readonly Change[] = []
  let result: Result | null = null
  let tried = 0
  const wrong = new Map<Change, Words>()
  const untried = new Map<Change, Words>()
  const leave = (part: readonly Change[], why: Words): void => {
    for (const change of part) untried.set(change, why)
  }

  /** @param known what came of the part with all that is good, where it was tried already. */
  const settle = async (part: readonly Change[], known: Attempt<Result> | null): Promise<void> => {
    if (part.length === 0) return
    const stop = known === null && tried > 0 ? mayTry(tried) : null
    if (stop !== null) {
      leave(part, stop)
      return
    }
    if (known === null) tried += 1
    const found = known ?? (await attempt([...good, ...part]))
    if (found.kind === 'good') {
      good = [...good, ...part]
      result = found.result
    } else if (found.kind === 'unknown') leave(part, found.why)
    else if (part.length === 1) for (const change of part) wrong.set(change, found.why)
    else await halve(part, found)
  }

  const halve = async (part: readonly Change[], found: Attempt<Result>): Promise<void> => {
    const middle = Math.ceil(part.length / 2)
    const [first, second] = [part.slice(0, middle), part.slice(middle)]
    const before = good.length
    await settle(first, null)
    // With all of the first half good, the second one is what was tried before.
    await settle(second, good.length === before + first.length ? found : null)
  }

  await settle(changes, null)
  return { good, result, wrong, untried }
}

/** How many times changes may be tried to find one that is wrong: `2 log2 n + 1`. */
export function mostAttempts(changes: number): number {
  return 2 * Math.ceil(Math.log2(Math.max(1, changes))) + 1
}
