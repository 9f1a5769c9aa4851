import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { asMarkdown } from '../../__tests__/write-blocks.ts'
import { smallestFixLine } from '../../sections/smallest-fix.ts'
import type { ReportAdvice, ReportJudgement } from '../../report.ts'
import { smallestFix, type SmallestFix } from '../smallest-fix.ts'
import { adviceOf, imageOver, saving } from './example-image.ts'

type Overrun = Partial<ReportJudgement> & { readonly over: number }

function fixOf(advice: ReportAdvice, overruns: readonly Overrun[]): SmallestFix | null {
  const { report, image } = imageOver(advice, overruns)
  return smallestFix(report, image)
}

function lineOf(advice: ReportAdvice, overruns: readonly Overrun[]): string {
  const { report, image } = imageOver(advice, overruns)
  return asMarkdown(smallestFixLine({ report, image }))
}

const FOUR = adviceOf([saving(9), saving(6), saving(4), saving(1)])

describe('the smallest fix', () => {
  it('is one change where one is enough, else as few as it takes', () => {
    const saves = [8, 9, 10, 16, 19].map(over => {
      const fix = fixOf(FOUR, [{ over }])
      return fix?.kind === 'some' ? fix.pieces.map(({ compressed }) => compressed / 1e6) : []
    })
    assert.deepEqual(saves, [[9], [9], [9, 6], [9, 6, 4], [9, 6, 4]])
  })

  it('says what the image would be then', () => {
    assert.equal(
      lineOf(FOUR, [{ over: 10 }]),
      '**Smallest fix:** `save-9` (9.0 MB) and `save-6` (6.0 MB) → about 65.3 MB compressed',
    )
    const place = { dockerfile: 'Dockerfile', line: 14, endLine: 14, stage: null, instruction: 'RUN x' }
    assert.equal(
      lineOf(adviceOf([saving(9, 30, { where: place })]), [{ over: 20, metric: 'unpacked' }]),
      '**Smallest fix:** `save-9` (30.0 MB, Dockerfile:14) → about 208.7 MB unpacked',
    )
  })

  it('is all changes where no three are enough', () => {
    assert.equal(
      lineOf(FOUR, [{ over: 20 }]),
      '**Smallest fix:** all 4 savings together, no three are enough → about 60.3 MB compressed',
    )
  })

  it('says what remains where not even all are enough', () => {
    assert.equal(
      lineOf(FOUR, [{ over: 25.2 }]),
      '**Savings alone are not enough:** all 4 savings bring the total to about 60.3 MB compressed, still 5.2 MB over.',
    )
    assert.equal(
      lineOf(adviceOf([saving(9)]), [{ over: 10 }, { over: 11, kind: 'growth' }]),
      '**Savings alone are not enough:** the one known saving brings the total to about 71.3 MB compressed, still 1.0 MB over, and brings growth to about 10.9 MB compressed, still 2.0 MB over.',
    )
  })

  it('counts advice that has no row only where it need not be named', () => {
    const advice = adviceOf([saving(9)], { compressed: 3_000_000, unpacked: 9_000_000, count: 7 })
    assert.equal(fixOf(advice, [{ over: 10 }]), null)
    assert.match(lineOf(advice, [{ over: 13 }]), /all 8 savings .* about 68\.3 MB compressed, still 1\.0 MB/)
  })

  it('is nothing where nothing is overrun, or no advice is known', () => {
    assert.equal(fixOf(FOUR, []), null)
    assert.equal(fixOf(FOUR, [{ over: -1, outcome: 'pass' }]), null)
    assert.equal(fixOf(FOUR, [{ over: 1, outcome: 'warn' }]), null)
    assert.equal(fixOf(FOUR, [{ over: 1, platform: 'linux/s390x' }]), null)
    assert.equal(fixOf(FOUR, [{ over: 1, actual: null }]), null)
    assert.equal(fixOf(adviceOf([]), [{ over: 1 }]), null)
  })

  it('meets all budgets at once, each in its own bytes', () => {
    const advice = adviceOf([saving(9, 9), saving(6, 30), saving(4, 12)])
    const fix = fixOf(advice, [{ over: 9 }, { over: 20, metric: 'unpacked' }])
    assert.deepEqual(fix?.kind === 'some' && fix.pieces.map(({ compressed }) => compressed / 1e6), [9, 6])
  })

  it('asks for another base image only where it must', () => {
    const base = saving(8, null, { rule: 'base-image', fix: ['build upon ', { code: 'x' }] })
    const advice = adviceOf([base, saving(6), saving(5)])
    assert.match(lineOf(advice, [{ over: 5 }]), /`save-6` \(6\.0 MB\) →/)
    assert.match(lineOf(advice, [{ over: 11 }]), /`save-6` .* and `save-5`/)
    assert.match(lineOf(advice, [{ over: 14 }]), /`save-6` .* and build upon `x` \(8\.0 MB\) →/)
  })

  it('claims nothing of unpacked bytes that are not known', () => {
    const advice = adviceOf([saving(9, null), saving(2, 6)])
    assert.equal(fixOf(advice, [{ over: 20, metric: 'unpacked' }]), null)
    assert.match(lineOf(advice, [{ over: 5, metric: 'unpacked' }]), /`save-2` \(6\.0 MB\)/)
    const both = fixOf(advice, [{ over: 5, metric: 'unpacked' }, { over: 9 }])
    assert.deepEqual(both?.kind === 'some' && both.then, { bytes: 69_272_752, metric: 'compressed' })
  })

  for (const kind of ['path', 'package', 'layer', 'layers'] as const) {
    it(`claims nothing of budgets that savings may not help: ${kind}`, () => {
      assert.equal(fixOf(FOUR, [{ over: 1, kind }]), null)
      assert.match(
        lineOf(FOUR, [{ over: 1, kind }, { over: 1 }]),
        /^\*\*Smallest fix for the budget on the total:\*\*/,
      )
    })
  }

  it('counts for hidden bytes only what takes back hidden bytes', () => {
    const advice = adviceOf([saving(9), saving(2, 6, { rule: 'deleted-later' })])
    assert.match(lineOf(advice, [{ over: 1, kind: 'hidden' }]), /`save-2`/)
    assert.match(lineOf(advice, [{ over: 3, kind: 'hidden' }]), /bring hidden bytes to .* still 1\.0 MB over/)
  })

  it('reckons with rebuilt bytes that become yours when a line is edited', () => {
    const { report, image } = imageOver(FOUR, [{ over: 8, kind: 'growth' }])
    const change = image.change!
    const { yours } = change.split
    const rebuilt = { compressed: 2_000_000, unpacked: 2_000_000 }
    const some = (fix: SmallestFix | null) => (fix?.kind === 'some' ? fix.pieces.length : null)
    assert.equal(some(smallestFix(report, image)), 1)
    const split = { ...change.split, yours, rebuilt }
    assert.equal(some(smallestFix(report, { ...image, change: { ...change, split } })), 2)
  })

  it('understands growth in percent of the baseline', () => {
    const { report, image } = imageOver(FOUR, [{ over: 0, kind: 'growth' }])
    const { baseline, split } = image.change!
    const actual = (split.yours.compressed / baseline.compressed) * 100
    const verdict = {
      ...report.verdict,
      judgements: report.verdict.judgements.map(each => ({
        ...each,
        actual,
        limit: 20,
        unit: 'percent' as const,
      })),
    }
    // 33.3 % of 59.7 MB are 19.9 MB; 20 % are 11.9 MB.
    const fix = smallestFix({ ...report, verdict }, image)
    assert.deepEqual(fix?.kind === 'some' && fix.pieces.map(({ compressed }) => compressed), [9_000_000])
  })

  it('is enough and has no shorter one, whatever the savings and budgets are', () => {
    const row = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 90 })))
      .map(([compressed, unpacked]) => saving(compressed, unpacked))
    const overrun = fc.record({
      over: fc.integer({ min: 1, max: 60 }),
      metric: fc.constantFrom('compressed' as const, 'unpacked' as const),
    })
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 8 }),
        fc.array(overrun, { minLength: 1, maxLength: 2 }),
        (rows, overruns) => {
          const fix = fixOf(adviceOf(rows), overruns)
          const isEnough = (pieces: typeof rows): boolean =>
            overruns.every(
              ({ over, metric }) =>
                pieces.reduce((sum, piece) => sum + (piece[metric] ?? 0), 0) >= over * 1e6,
            )
          const least = Math.min(
            ...subsets(rows)
              .filter(isEnough)
              .map(({ length }) => length),
          )
          if (least <= 3) assert.equal(fix?.kind === 'some' && fix.pieces.length, least)
          else assert.notEqual(fix?.kind, 'some')
          if (fix?.kind === 'some') assert.ok(isEnough([...fix.pieces]))
          if (fix?.kind === 'all') assert.ok(isEnough(rows))
          if (fix?.kind === 'short') assert.ok(!isEnough(rows))
        },
      ),
      { numRuns: 300 },
    )
  })
})

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, each) => [...sets, ...sets.map(set => [...set, each])], [[]])
}
