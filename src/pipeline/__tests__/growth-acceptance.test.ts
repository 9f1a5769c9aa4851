import { describe, expect, it } from '@jest/globals'
import type { Judgement, Outcome, Verdict } from '../../model/verdict.ts'
import { withAcceptance } from '../growth-acceptance.ts'

const judgement = (outcome: Outcome, kind: 'growth' | 'total'): Judgement => {
  return {
    budget: { kind, metric: 'compressed', limit: 5, unit: 'bytes', source: 'input' },
    platform: 'linux/amd64',
    outcome,
    actual: 7,
    limit: 5,
    unit: 'bytes',
    sentence: 'Over.',
  }
}
const verdictOf = (...judgements: Judgement[]): Verdict => ({
  outcome: 'fail',
  judgements,
  accepted: null,
  loosened: null,
})

describe('asking whether growth is accepted', () => {
  const asked = (answer: { by: string; label: string } | null) => {
    let times = 0
    const ask = () => {
      times++
      return Promise.resolve(answer)
    }
    return { acceptance: { label: 'ok', ask }, times: () => times }
  }

  it('is done when growth fails, and only then', async () => {
    const { acceptance, times } = asked({ by: 'octocat', label: 'ok' })
    const total = verdictOf(judgement('fail', 'total'), judgement('warn', 'growth'))
    expect(await withAcceptance(total, acceptance)).toStrictEqual(total)
    expect(times()).toBe(0)
    const { outcome, accepted } = await withAcceptance(verdictOf(judgement('fail', 'growth')), acceptance)
    expect([outcome, accepted?.by, times()]).toStrictEqual(['warn', 'octocat', 1])
  })

  it('leaves the verdict as it was when nobody did, but says how', async () => {
    const { acceptance } = asked(null)
    const { outcome, accepted, overrideLabel } = await withAcceptance(
      verdictOf(judgement('fail', 'growth')),
      acceptance,
    )
    expect([outcome, accepted]).toStrictEqual(['fail', null])
    expect(overrideLabel).toBe('ok')
  })

  it('is not done where it cannot be', async () => {
    const verdict = verdictOf(judgement('fail', 'growth'))
    expect(await withAcceptance(verdict, undefined)).toStrictEqual(verdict)
  })
})
