import { describe, expect, it } from '@jest/globals'
import fc, { trials } from '../../../../test-kit/properties.ts'
import type { AdviceRow, ReportAdvice } from '../../../model/report-advice.ts'
import type { ReportJudgement } from '../../../model/report-verdict.ts'
import { asMarkdown } from '../../__tests__/write-blocks.ts'
import { smallestFixLine } from '../../sections/smallest-fix.ts'
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
    expect(saves).toStrictEqual([[9], [9], [9, 6], [9, 6, 4], [9, 6, 4]])
  })

  it('says what the image would be then', () => {
    expect(lineOf(FOUR, [{ over: 10 }])).toBe(
      '**Smallest fix:** `save-9` (9.0 MB) and `save-6` (6.0 MB) → about 65.3 MB compressed',
    )
    const place = { dockerfile: 'Dockerfile', line: 14, endLine: 14, stage: null, instruction: 'RUN x' }
    expect(lineOf(adviceOf([saving(9, 30, { where: place })]), [{ over: 20, metric: 'unpacked' }])).toBe(
      '**Smallest fix:** `save-9` (30.0 MB, Dockerfile:14) → about 208.7 MB unpacked',
    )
  })

  it('is all changes where no three are enough', () => {
    expect(lineOf(FOUR, [{ over: 20 }])).toBe(
      '**Smallest fix:** all 4 savings together, no three are enough → about 60.3 MB compressed',
    )
  })

  it('says what remains where not even all are enough', () => {
    expect(lineOf(FOUR, [{ over: 25.2 }])).toBe(
      '**What slim-build knows of is not enough:** all 4 savings bring the total to about 60.3 MB compressed, still 5.2 MB over.',
    )
    expect(lineOf(adviceOf([saving(9)]), [{ over: 10 }, { over: 11, kind: 'growth' }])).toBe(
      '**What slim-build knows of is not enough:** the one known saving brings the total to about 71.3 MB compressed, still 1.0 MB over, and brings growth to about 10.9 MB compressed, still 2.0 MB over.',
    )
  })

  it('counts advice that has no row only where it need not be named', () => {
    const advice = adviceOf([saving(9)], { compressed: 3_000_000, unpacked: 9_000_000, count: 7 })
    expect(fixOf(advice, [{ over: 10 }])).toBeNull()
    expect(lineOf(advice, [{ over: 13 }])).toMatch(
      /all 8 savings .* about 68\.3 MB compressed, still 1\.0 MB/,
    )
  })

  it('is nothing where nothing is overrun, or no advice is known', () => {
    expect(fixOf(FOUR, [])).toBeNull()
    expect(fixOf(FOUR, [{ over: -1, outcome: 'pass' }])).toBeNull()
    expect(fixOf(FOUR, [{ over: 1, outcome: 'warn' }])).toBeNull()
    expect(fixOf(FOUR, [{ over: 1, platform: 'linux/s390x' }])).toBeNull()
    expect(fixOf(FOUR, [{ over: 1, actual: null }])).toBeNull()
    expect(fixOf(adviceOf([]), [{ over: 1 }])).toBeNull()
  })

  it('meets all budgets at once, each in its own bytes', () => {
    const advice = adviceOf([saving(9, 9), saving(6, 30), saving(4, 12)])
    const fix = fixOf(advice, [{ over: 9 }, { over: 20, metric: 'unpacked' }])
    expect(fix?.kind === 'some' && fix.pieces.map(({ compressed }) => compressed / 1e6)).toStrictEqual([9, 6])
  })

  it('asks for another base image only where it must', () => {
    const base = saving(8, null, { rule: 'base-image', fix: ['use ', { code: 'x' }] })
    const advice = adviceOf([base, saving(6), saving(5)])
    expect(lineOf(advice, [{ over: 5 }])).toMatch(/`save-6` \(6\.0 MB\) →/)
    expect(lineOf(advice, [{ over: 11 }])).toMatch(/`save-6` .* and `save-5`/)
    expect(lineOf(advice, [{ over: 14 }])).toMatch(/`save-6` .* and use `x` \(8\.0 MB\) →/)
  })

  it('claims nothing of unpacked bytes that are not known', () => {
    const advice = adviceOf([saving(9, null), saving(2, 6)])
    expect(fixOf(advice, [{ over: 20, metric: 'unpacked' }])).toBeNull()
    expect(lineOf(advice, [{ over: 5, metric: 'unpacked' }])).toMatch(/`save-2` \(6\.0 MB\)/)
    const both = fixOf(advice, [{ over: 5, metric: 'unpacked' }, { over: 9 }])
    expect(both?.kind === 'some' && both.then).toStrictEqual({ bytes: 69_272_752, metric: 'compressed' })
  })

  for (const kind of ['path', 'package', 'layer', 'layers'] as const) {
    it(`claims nothing of budgets that savings may not help: ${kind}`, () => {
      expect(fixOf(FOUR, [{ over: 1, kind }])).toBeNull()
      expect(lineOf(FOUR, [{ over: 1, kind }, { over: 1 }])).toMatch(
        /^\*\*Smallest fix for the budget on the total:\*\*/,
      )
    })
  }

  const hiding = (compressed: number, hidden: number) =>
    saving(compressed, compressed, { hidden: { compressed: hidden * 1e6, unpacked: hidden * 1e6 } })

  it('counts for hidden bytes only what takes back hidden bytes', () => {
    const advice = adviceOf([hiding(9, 0), hiding(8, 0.5), hiding(2, 2)])
    expect(lineOf(advice, [{ over: 1, kind: 'hidden' }])).toMatch(/fix:\*\* `save-2` \(2\.0 MB\) →/)
    expect(lineOf(advice, [{ over: 2.5, kind: 'hidden' }])).toMatch(/fix:\*\* `save-8` .* and `save-2`/)
  })

  it('says what remains of hidden bytes only where it is known how many other advice takes', () => {
    const hidden = [hiding(1, 1), hiding(2, 2)]
    const lineWith = (...others: readonly AdviceRow[]) =>
      lineOf(adviceOf([...others, ...hidden]), [{ over: 4, kind: 'hidden' }])
    expect(lineWith()).toMatch(/bring hidden bytes to .* still 1\.0 MB over/)
    expect(lineWith(hiding(9, 0.2))).toMatch(/all 3 savings bring hidden bytes to .* still 800\.0 kB over/)
    expect(lineWith(saving(9, 9))).toBe('')
  })

  it('reckons with rebuilt bytes that become yours when a line is edited', () => {
    const { report, image } = imageOver(FOUR, [{ over: 8, kind: 'growth' }])
    const change = image.change!
    const { yours } = change.split
    const rebuilt = { compressed: 2_000_000, unpacked: 2_000_000 }
    const some = (fix: SmallestFix | null) => (fix?.kind === 'some' ? fix.pieces.length : null)
    expect(some(smallestFix(report, image))).toBe(1)
    const split = { ...change.split, yours, rebuilt }
    expect(some(smallestFix(report, { ...image, change: { ...change, split } }))).toBe(2)
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
    expect(fix?.kind === 'some' && fix.pieces.map(({ compressed }) => compressed)).toStrictEqual([9_000_000])
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
          if (least <= 3) expect(fix?.kind === 'some' && fix.pieces.length).toBe(least)
          else expect(fix?.kind).not.toBe('some')
          if (fix?.kind === 'some') expect(isEnough([...fix.pieces])).toBe(true)
          if (fix?.kind === 'all') expect(isEnough(rows)).toBe(true)
          if (fix?.kind === 'short') expect(isEnough(rows)).toBe(false)
        },
      ),
      { numRuns: trials(300) },
    )
  })
})

function subsets<T>(all: readonly T[]): T[][] {
  return all.reduce<T[][]>((sets, each) => [...sets, ...sets.map(set => [...set, each])], [[]])
}
