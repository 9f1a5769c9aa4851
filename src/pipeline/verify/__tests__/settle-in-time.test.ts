import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { mock } from 'node:test'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import type { Words } from '../../../model/advice.ts'
import type { Clock, RunContext } from '../../run-context.ts'
import type { Attempt } from '../settle-changes.ts'
import { settleInTime } from '../settle-in-time.ts'

const MINUTE = 60_000

// Time goes on where an attempt says so, for limits and clock alike.
beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'] })
})
afterEach(() => {
  mock.timers.reset()
})

type Context = RunContext & Clock

function contextWith(signal = new AbortController().signal): Context {
  const env = {}
  const answers = new BuilderAnswers({ env })
  return { env, cwd: '/', signal, answers, onEvent: () => undefined, now: () => new Date() }
}

const CHANGES = ['a', 'b', 'c', 'd']

interface Builds {
  /** Each takes so many minutes, and says a word each of them. */
  readonly minutes: number
  readonly isThorough?: boolean
  readonly culprits?: readonly string[]
}

/** What became of four changes: which were tried together, what is good, what is wrong, and why the rest is not known. */
async function settleBuilds({ minutes, isThorough = true, culprits = ['d'] }: Builds) {
  const tried: string[] = []
  const build = (together: readonly string[], { signal, onEvent }: Context): Promise<Attempt<null>> => {
    tried.push(together.join(''))
    for (let passed = 0; passed < minutes && !signal.aborted; passed++) {
      mock.timers.tick(MINUTE)
      onEvent({ type: 'warning', message: 'a word' })
    }
    if (signal.aborted) return Promise.reject(new Error('cancelled'))
    const isWrong = culprits.some(each => together.includes(each))
    return Promise.resolve(isWrong ? { kind: 'wrong', why: ['it breaks'] } : { kind: 'good', result: null })
  }
  const { good, wrong, untried } = await settleInTime(CHANGES, build, { isThorough }, contextWith())
  const [why = []] = untried.values()
  return { tried, good, wrong: [...wrong.keys()], untried: [...untried.keys()], why: inWords(why) }
}

function inWords(words: Words): string {
  return words.map(part => (typeof part === 'string' ? part : part.code)).join('')
}

const TOO_LONG = 'it took more than 30 minutes, or was silent for 10 of them'

describe('changes are tried for as long as that is worth it', () => {
  it('a run that only wants to know looks for the wrong one in the first three minutes', async () => {
    expect(await settleBuilds({ minutes: 1, isThorough: false })).toStrictEqual({
      tried: ['abcd', 'ab', 'abc'],
      good: ['a', 'b', 'c'],
      wrong: ['d'],
      untried: [],
      why: '',
    })
  })

  it('and no longer', async () => {
    const NO_TIME =
      'one of several changes is wrong, and there was no time to find out which; slim-build fix --verify does'
    expect(await settleBuilds({ minutes: 2, isThorough: false })).toStrictEqual({
      tried: ['abcd', 'ab'],
      good: ['a', 'b'],
      wrong: [],
      untried: ['c', 'd'],
      why: NO_TIME,
    })
    expect(await settleBuilds({ minutes: 4, isThorough: false })).toMatchObject({
      tried: ['abcd'],
      untried: CHANGES,
      why: NO_TIME,
    })
  })

  it('takes what a first build proves, however long that took', async () => {
    expect(await settleBuilds({ minutes: 20, isThorough: false, culprits: [] })).toMatchObject({
      tried: ['abcd'],
      good: CHANGES,
      untried: [],
    })
  })

  it('a thorough one goes on, for half an hour at most', async () => {
    expect(await settleBuilds({ minutes: 9 })).toMatchObject({ tried: ['abcd', 'ab', 'abc'], wrong: ['d'] })
    expect(await settleBuilds({ minutes: 12 })).toStrictEqual({
      tried: ['abcd', 'ab', 'abc'],
      good: ['a', 'b'],
      wrong: [],
      untried: ['c', 'd'],
      why: TOO_LONG,
    })
    expect(await settleBuilds({ minutes: 31 })).toMatchObject({
      tried: ['abcd'],
      untried: CHANGES,
      why: TOO_LONG,
    })
  })

  it('a build that is silent for ten minutes is given up', async () => {
    const tried: string[] = []
    const hang = async (together: readonly string[], { signal }: Context): Promise<never> => {
      tried.push(together.join(''))
      const ended = once(signal, 'abort')
      mock.timers.tick(10 * MINUTE - 1)
      expect(signal.aborted).toBe(false)
      mock.timers.tick(1)
      await ended
      throw new Error('cancelled')
    }
    const { untried } = await settleInTime(CHANGES, hang, { isThorough: true }, contextWith())
    expect([tried, [...untried.values()].map(inWords)]).toStrictEqual([['abcd'], CHANGES.map(() => TOO_LONG)])
  })

  it('a run that is cancelled ends with its reason', async () => {
    const run = new AbortController()
    const cancelled = (): Promise<never> => {
      run.abort(new Error('the run is cancelled'))
      return Promise.reject(run.signal.reason as Error)
    }
    await expect(
      settleInTime(CHANGES, cancelled, { isThorough: true }, contextWith(run.signal)),
    ).rejects.toThrow('the run is cancelled')
  })
})
