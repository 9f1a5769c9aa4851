import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import { type Attempt, mostAttempts, settleChanges } from '../settle-changes.ts'

const FOREVER = (): null => null

/** Tries that fail where one of these changes is among them. */
function failingWith(culprits: readonly number[]) {
  const tried: (readonly number[])[] = []
  const attempt = (together: readonly number[]): Promise<Attempt<string>> => {
    tried.push(together)
    const found = together.filter(each => culprits.includes(each))
    return Promise.resolve(
      found.length === 0
        ? { kind: 'good', result: together.join() }
        : { kind: 'wrong', why: [`${found[0] ?? ''} breaks`] },
    )
  }
  return { tried, attempt }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

describe('changes that are tried', () => {
  it('are tried once where all are good', async () => {
    const { tried, attempt } = failingWith([])
    const settled = await settleChanges(upTo(5), attempt, FOREVER)
    expect([settled.good, settled.result, tried.length]).toStrictEqual([upTo(5), '0,1,2,3,4', 1])
  })

  it('are halved until the one that is wrong is found, within 2 log2 n + 1 tries', async () => {
    for (const count of [1, 2, 3, 5, 8, 13, 32])
      for (const culprit of upTo(count)) {
        const { tried, attempt } = failingWith([culprit])
        const { good, wrong, untried, result } = await settleChanges(upTo(count), attempt, FOREVER)
        expect([...wrong]).toStrictEqual([[culprit, [`${culprit} breaks`]]])
        expect([good, untried.size]).toStrictEqual([upTo(count).filter(each => each !== culprit), 0])
        expect(result).toBe(count === 1 ? null : good.join())
        expect(tried.length).toBeLessThanOrEqual(mostAttempts(count))
      }
  })

  it('end with good ones that were tried together, however many are wrong', async () => {
    const numbers = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(11), { maxLength: 5 }))
    await fc.assert(
      fc.asyncProperty(numbers, async ([count, culprits]) => {
        const { attempt } = failingWith(culprits)
        const { good, wrong, result } = await settleChanges(upTo(count), attempt, FOREVER)
        expect([...wrong.keys()]).toStrictEqual(upTo(count).filter(each => culprits.includes(each)))
        expect(good.length === 0 ? null : good.join()).toBe(result)
      }),
    )
  })

  it('are left as they are when no more may be tried, with the reason', async () => {
    const { tried, attempt } = failingWith([6])
    const settled = await settleChanges(upTo(8), attempt, count => (count < 2 ? null : ['it took too long']))
    expect([settled.good, settled.wrong.size, tried.length]).toStrictEqual([[0, 1, 2, 3], 0, 2])
    expect([...settled.untried]).toStrictEqual([4, 5, 6, 7].map(each => [each, ['it took too long']]))
  })

  it('are not halved where no one can tell', async () => {
    let tried = 0
    const settled = await settleChanges(
      upTo(4),
      () => {
        tried += 1
        return Promise.resolve({ kind: 'unknown' as const, why: ['no engine runs the image'] })
      },
      FOREVER,
    )
    expect([tried, settled.good, settled.untried.size]).toStrictEqual([1, [], 4])
  })
})
