import { describe, expect, it } from '@jest/globals'
import type { Budget } from '../../model/budget.ts'
import type { Judgement, Outcome, Verdict } from '../../model/verdict.ts'
import { acceptGrowth, offerAcceptance } from '../accept-growth.ts'

const BY = { by: 'octocat', label: 'size-increase-ok' }

const growth = (outcome: Outcome): Judgement => ({
  budget: {
    kind: 'growth',
    metric: 'compressed',
    limit: 5,
    unit: 'bytes',
    source: 'input max-growth',
  },
  platform: 'linux/amd64',
  outcome,
  actual: 7,
  limit: 5,
  unit: 'bytes',
  sentence: 'Growth by this change is 7 B compressed, 2 B over its budget of 5 B.',
})
const total = (outcome: Outcome): Judgement => {
  const budget: Budget = {
    kind: 'total',
    metric: 'compressed',
    limit: 5,
    unit: 'bytes',
    source: 'input max-size',
  }
  return { ...growth(outcome), budget, sentence: 'The total is 7 B compressed, 2 B over its budget of 5 B.' }
}
const verdictOf = (...judgements: Judgement[]): Verdict => ({
  outcome: 'fail',
  judgements,
  accepted: null,
  loosened: null,
})

describe('growth that was accepted', () => {
  it('warns instead of failing, and says who accepted it', () => {
    const verdict = acceptGrowth(verdictOf(growth('fail'), growth('pass')), BY)
    expect(verdict.outcome).toBe('warn')
    expect(verdict.accepted).toStrictEqual(BY)
    expect(verdict.judgements.map(({ outcome, sentence }) => [outcome, sentence])).toStrictEqual([
      [
        'warn',
        'Growth by this change is 7 B compressed, 2 B over its budget of 5 B; accepted by `octocat` with the label `size-increase-ok`.',
      ],
      ['pass', growth('pass').sentence],
    ])
  })

  it('names the label as it is written, whatever is in it', () => {
    const { judgements } = acceptGrowth(verdictOf(growth('fail')), { ...BY, label: "$$ $& $' ok" })
    expect(judgements[0]?.sentence).toMatch(/; accepted by `octocat` with the label `\$\$ \$& \$' ok`\.$/)
  })

  it('leaves every other budget as it was', () => {
    const verdict = acceptGrowth(verdictOf(growth('fail'), total('fail')), BY)
    expect(verdict.outcome).toBe('fail')
    expect(verdict.judgements[1]).toStrictEqual(total('fail'))
  })
})

describe('growth that can be accepted', () => {
  it('names the label', () => {
    const verdict = verdictOf(growth('fail'), total('warn'))
    expect(offerAcceptance(verdict, 'ok')).toStrictEqual({ ...verdict, overrideLabel: 'ok' })
  })

  it('says nothing where that would not help: another budget fails, too', () => {
    const verdict = verdictOf(growth('fail'), total('fail'))
    expect(offerAcceptance(verdict, 'ok')).toStrictEqual(verdict)
  })
})
