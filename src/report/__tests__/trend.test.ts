import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { sizePoint } from '../../measure/size-point.ts'
import type { Report, TrendPoint } from '../../model/report.ts'
import type { SizePoint } from '../../model/size-point.ts'
import { reportTrends } from '../build/report-trend.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { sparkline, trendDetails as trendBlocks } from '../sections/trend.ts'
import { summarizeTrend } from '../summary/trend.ts'
import { writeMarkdown } from '../writers/markdown.ts'
import { trendAxis } from '../writers/markdown/trend-axis.ts'
import { assertHarmless } from './assert-harmless.ts'
import { LINKS } from './links-to-shop.ts'
import { parseMermaid } from './parse-mermaid.ts'
import { markdownOf, terminalOf } from './render-one.ts'
import { SCENARIOS } from './scenarios.ts'

const MB = 1_000_000

const trendDetails = (report: Report): string =>
  writeMarkdown(trendBlocks({ report, image: report.platforms[0]! }), { links: LINKS, linked: true })

function withTrend(report: Report, change: (trend: readonly TrendPoint[]) => readonly TrendPoint[]): Report {
  return { ...report, platforms: report.platforms.map(each => ({ ...each, trend: change(each.trend) })) }
}

function withTotal(report: Report, compressed: number): Report {
  return {
    ...report,
    platforms: report.platforms.map(each => ({ ...each, total: { ...each.total, compressed } })),
  }
}

describe('the trend of an image', () => {
  const layers = [{ files: [{ path: 'app/main', compressed: 10, unpacked: 20 }] }]
  const arm = { platform: 'linux/arm64', layers }
  const both = buildMeasurement([{ layers }, arm])
  const point = (index: number, measurement = both): SizePoint =>
    sizePoint(measurement, String(index).repeat(40), null)
  const commitsOf = (trends: readonly TrendPoint[][]) =>
    trends.map(trend => trend.map(({ commit }) => commit.charAt(0)).join(''))

  it('is of each platform apart, without commits that did not have it', () => {
    const only = buildMeasurement({ layers })
    expect(commitsOf(reportTrends(both, [point(1), point(2, only), point(3)]))).toStrictEqual(['123', '13'])
  })

  it('goes on over patches of an operating system', () => {
    const windows = (patch: string) => ({ platform: `windows(10.0.20348.${patch})/amd64`, layers })
    const patched = buildMeasurement([windows('3'), { layers }])
    const history = [point(1, buildMeasurement([{ layers }, windows('1')])), point(2, patched)]
    expect(commitsOf(reportTrends(patched, history))).toStrictEqual(['12', '12'])
  })

  it('ends with what the image is compared with, else there is none', () => {
    const only = buildMeasurement({ layers })
    expect(commitsOf(reportTrends(both, [point(1), point(2, only)]))).toStrictEqual(['12', ''])
    expect(reportTrends(both, [])).toStrictEqual([[], []])
  })

  it('pairs a platform that stands in the index twice in its order', () => {
    const twice = buildMeasurement([arm, { ...arm, layers: [...layers, { structure: 5 }] }])
    const trends = reportTrends(twice, [point(1, twice)])
    expect(trends.map(trend => trend.map(({ compressed }) => compressed))).toStrictEqual([[10], [15]])
  })

  it('is told of three commits and more', () => {
    const report = SCENARIOS.trend!()
    for (const count of [0, 1, 2, 3]) {
      const short = withTrend(report, trend => trend.slice(0, count))
      const told =
        markdownOf(short).includes('Trend') ||
        terminalOf(short, { width: 80, colour: false }).includes('Trend')
      assert.equal(told, count === 3, String(count))
    }
    expect(markdownOf(SCENARIOS.grew!())).not.toMatch(/Trend|mermaid/)
  })

  it('says where sizes before and after do not compare, and that some do not', () => {
    const report = SCENARIOS['trend-broken']!()
    const trend = summarizeTrend(report, report.platforms[0]!)!
    expect(trend.sentence).toMatch(/over the last 6 measured commits, not all of them comparable$/)
    expect(trend.breaks.map(({ was, is }) => [was, is])).toStrictEqual([
      ['built on a stand-in for the base image', 'built without a stand-in'],
      ['packed with gzip', 'packed with zstd'],
    ])
    const now = withTrend(report, points =>
      points.map(each => ({ ...each, compression: 'none', standIn: false })),
    )
    expect(markdownOf(now)).toMatch(/Not comparable: not compressed up to `b54cda2`, packed with zstd now/)
  })

  it('goes first when a comment gets too long', () => {
    const report = SCENARIOS.trend!()
    const whole = markdownOf(report, { links: LINKS })
    const cut = markdownOf(report, { links: LINKS, maxBytes: Buffer.byteLength(whole) - 1 })
    const { length } = Buffer.from(trendDetails(report))
    expect(Buffer.byteLength(whole) - Buffer.byteLength(cut)).toBeLessThanOrEqual(length)
    expect(cut).not.toMatch(/Trend/)
    expect(cut).toMatch(/tables were cut to fit/)
    expect(cut).toMatch(/<b>Files and directories<\/b>/)
  })
})

describe('the chart of a trend', () => {
  it('is one that mermaid reads, whatever the sizes, and holds commits and numbers alone', async () => {
    for (const [name, make] of Object.entries(SCENARIOS)) {
      const kinds = await parseMermaid(markdownOf(make(), { links: LINKS }))
      assert.deepEqual(kinds, name.startsWith('trend') ? ['xychart'] : [], name)
    }
    const report = SCENARIOS.trend!()
    const size = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 1200 }), fc.integer({ min: 59 * MB, max: 61 * MB }))
    const limit = fc.oneof(size, fc.constantFrom(-1, 0.5, 1e308, -1e308))
    await fc.assert(
      fc.asyncProperty(
        fc.array(size, { minLength: 12, maxLength: 12 }),
        size,
        limit,
        async (sizes, total, budget) => {
          const sized = withTotal(
            withTrend(report, trend =>
              trend.map((each, index) => ({ ...each, compressed: sizes[index] ?? 0 })),
            ),
            total,
          )
          const judgements = report.verdict.judgements.map(each => ({ ...each, limit: budget }))
          const odd = { ...sized, verdict: { ...sized.verdict, judgements } }
          const markdown = trendDetails(odd)
          if (Math.max(...sizes, total) === 0) expect(markdown).toBe('')
          else expect(await parseMermaid(markdown)).toStrictEqual(['xychart'])
          assertHarmless(markdown, LINKS)
        },
      ),
      { numRuns: trials(100) },
    )
  })

  it('has the baseline and the image itself as its last two sizes', () => {
    const report = SCENARIOS.trend!()
    const { change, total } = report.platforms[0]!
    const line = /line \[(.*)\]/.exec(markdownOf(report))?.[1]?.split(', ').slice(-2)
    expect(line).toStrictEqual(
      [change!.baseline, total].map(({ compressed }) => (compressed / MB).toFixed(2)),
    )
  })

  it('tells commits apart, which mermaid would put at one place', () => {
    const alike = withTrend(SCENARIOS.trend!(), trend =>
      trend.map((each, index) => ({ ...each, commit: `abcdef0123${index % 10}${index}`.padEnd(40, '0') })),
    )
    const labels = /x-axis \[(.*)\]/.exec(markdownOf(alike))?.[1]?.split(', ') ?? []
    expect(new Set(labels).size).toBe(13)
  })

  const axis = (lowest: number, highest: number, budget: number | null = null) => {
    const { from, to, unit, hasBudget, format } = trendAxis({ lowest, highest, budget })
    return `${from} to ${to} ${unit}, ${format(lowest)}${hasBudget ? ', budget' : ''}`
  }

  it('starts near the smallest size, so that 1 % shows, and takes a budget in that is not far', () => {
    expect(axis(131.2 * MB, 154.1 * MB)).toBe('130 to 160 MB, 131.20')
    expect(axis(131.2 * MB, 154.1 * MB, 160 * MB)).toBe('125 to 165 MB, 131.20, budget')
    expect(axis(131.2 * MB, 154.1 * MB, 1000 * MB)).toBe('130 to 160 MB, 131.20')
    expect(axis(100 * MB, 100 * MB)).toBe('98.5 to 101.5 MB, 100.000')
    expect(axis(1000.1 * MB, 1000.2 * MB)).toBe('0.985 to 1.015 GB, 1.00010')
  })

  it('starts at zero where sizes are that different, and ends above them where they are tiny', () => {
    expect(axis(0, 154 * MB)).toBe('0 to 180 MB, 0.0')
    expect(axis(1, 1)).toBe('0 to 2 B, 1')
    expect(axis(999, 1001)).toBe('0.985 to 1.015 kB, 0.999')
  })

  it('is text bars, too, of which none is empty', () => {
    expect(sparkline([131.2, 131.3, 138, 154.1])).toBe('▁▁▃▇')
    expect(sparkline([100, 100.5, 100])).toBe('▁▂▁')
    expect(sparkline([5, 5, 5])).toBe('▁▁▁')
    expect(sparkline([0, 0])).toBe('▁▁')
  })
})

it('a report with a trend is read back, and refused where that is no trend', () => {
  const report = SCENARIOS.trend!()
  expect(readReport(renderJson(report))).toStrictEqual(report)
  const wrong: ((trend: readonly TrendPoint[]) => readonly TrendPoint[])[] = [
    trend => [...trend, ...trend.slice(0, 1)],
    trend => [...trend, ...trend, ...trend],
    trend => trend.map(each => ({ ...each, commit: 'HEAD' })),
    trend => trend.map(each => ({ ...each, compressed: -1 })),
    trend => trend.map(each => ({ ...each, more: 1 })),
  ]
  for (const change of wrong)
    expect(() => readReport(renderJson(withTrend(report, change)))).toThrow(/report/)
})
