import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import fc from '../../../test-kit/properties.ts'
import { budgetKind } from '../../judge/budgets.ts'
import { BYTES, PERCENT } from '../../judge/unit.ts'
import type { BudgetSettings } from '../../model/budget-settings.ts'
import type { ReportJudgement, ReportVerdict } from '../../model/report-verdict.ts'
import { parseBytes } from '../../text/parse-bytes.ts'
import { acceptGrowthHint, raisedLimitsDiff } from '../sections/accept-growth-hint.ts'
import { restateVerdict } from '../untrusted/restate-verdict.ts'
import { reportOf } from './report-of.ts'
import { SCENARIOS } from './scenarios.ts'
import { asMarkdown } from './write-blocks.ts'

const SIZED = buildMeasurement({
  layers: [{ files: [{ path: 'app', compressed: 1_000, unpacked: 2_000 }] }],
})

const hintOf = (verdict: ReportVerdict): string => asMarkdown(acceptGrowthHint(verdict))
const diffOf = (verdict: ReportVerdict, name = 'api'): string =>
  asMarkdown(raisedLimitsDiff({ verdict, image: { name, digest: `sha256:${'a'.repeat(64)}` } }))

describe('the limits that would hold', () => {
  it('are the smallest of two digits, and are read as what they are', () => {
    const neat = [80_283_000, 148_012_345, 99_300_000, 1234, 9, 1_000_001].map(actual =>
      BYTES.write(BYTES.neat(actual)),
    )
    expect(neat).toStrictEqual(['81 MB', '150 MB', '100 MB', '1.3 kB', '9 B', '1.1 MB'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 15 }), bytes => {
        const limit = parseBytes(BYTES.write(BYTES.neat(bytes)), 'limit')
        assert.ok(limit >= bytes && limit <= bytes * 1.1 + 1, `${limit} for ${bytes}`)
        expect(parseBytes(BYTES.write(bytes), 'limit')).toBe(bytes)
      }),
    )
    expect(PERCENT.write(PERCENT.neat(33.32))).toBe('34 %')
    expect(PERCENT.write(PERCENT.neat(5.04))).toBe('5.1 %')
    const [count] = budgetKind({ kind: 'layers' }).units
    expect(count.write(count.neat(21))).toBe('21')
  })

  it('are told in a line, and to the letter in the budgets', () => {
    const { verdict } = SCENARIOS.failed!()
    expect(hintOf(verdict)).toBe(
      '**To accept this growth:** raise `max-size` to `81 MB`, `max-growth` to `34 %`, the limit of path `/app/node_modules/**` to `100 MB` unpacked.',
    )
    expect(diffOf(verdict)).toBe(
      [
        '```diff',
        ' # .github/slim-build.yml:7',
        '-max-size: 75 MB',
        '+max-size: 81 MB',
        ' # input max-growth',
        '-max-growth: 5 %',
        '+max-growth: 34 %',
        ' # .github/slim-build.yml:9',
        ' paths:',
        '-  /app/node_modules/**: 70 MB',
        '+  /app/node_modules/**: 100 MB',
        '```',
      ].join('\n'),
    )
  })

  it('of unpacked bytes have the key by which they were declared', () => {
    const layer = (key: string) => ({ [key]: { value: 1, source: '.github/slim-build.yml:7' } })
    const failing = (settings: BudgetSettings) => {
      const budgets = budgetKind({ kind: 'total' }).from(settings, 'unpacked')
      return hintOf(reportOf(SIZED, 'none', budgets).verdict)
    }
    expect(failing(layer('max-unpacked-size'))).toMatch(/raise `max-unpacked-size` to `/)
    expect(failing(layer('max-size'))).toMatch(/raise `max-size` to `/)
  })

  it('are those of the image alone where one was declared for all images', () => {
    const all = { ofAllImages: true } as const
    const path = { ...all, kind: 'path', metric: 'unpacked' } as const
    const verdict = of(
      all,
      { ...path, subject: '/app/**', source: '.github/slim-build.yml:9' },
      { ...path, subject: '/srv', source: '.github/slim-build.yml:10' },
      { kind: 'hidden', source: 'input max-hidden' },
    )
    expect(hintOf(verdict)).toMatch(/raise `max-size` to `91 MB` for this image, the limit of path /)
    expect(diffOf(verdict)).toBe(
      [
        '```diff',
        ' # input max-hidden',
        '-max-hidden: 75 MB',
        '+max-hidden: 91 MB',
        ' # .github/slim-build.yml',
        ' images:',
        '   api:',
        '+    max-size: 91 MB',
        '     paths:',
        '+      /app/**: 91 MB',
        '+      /srv: 91 MB',
        '```',
      ].join('\n'),
    )
    expect(diffOf(of(all), '``` <b>')).toBe('')
  })

  it('come after the label by which a maintainer accepts growth', () => {
    const grown = { kind: 'growth', sentence: 'Growth is over its budget.' }
    const verdict = { ...of(grown), overrideLabel: 'size-increase-ok' }
    expect(hintOf(verdict)).toBe(
      '**To accept this growth:** a maintainer sets the label `size-increase-ok`, or raise `max-growth` to `91 MB`.',
    )
    const ofBase = { ...of({ ...grown, source: '7ddfd99:.github/slim-build.yml:3' }), overrideLabel: 'ok' }
    expect(hintOf(ofBase)).toBe('**To accept this growth:** a maintainer sets the label `ok`.')
    expect(restateVerdict(verdict, SCENARIOS.failed!()).overrideLabel).toBeUndefined()
  })

  it('are one for all platforms, with room for the biggest', () => {
    const verdict = of(
      { platform: 'linux/amd64', actual: 80_100_000 },
      { platform: 'linux/arm64', actual: 90_100_000 },
    )
    expect(hintOf(verdict)).toMatch(/^\*\*To accept this size:\*\* raise `max-size` to `91 MB`\.$/)
  })

  it('are not spelled where the key or the place is not known for certain', () => {
    expect(diffOf(of({ metric: 'unpacked' }))).toBe('')
    for (const source of ['input max-unpacked-size', '.github/slim-build.yml:7'])
      expect(diffOf(of({ metric: 'unpacked', key: 'max-unpacked-size', source }))).toMatch(
        /-max-unpacked-size: 75 MB/,
      )
    expect(diffOf(of({ source: '``` <b>:1' }))).toBe('')
    expect(diffOf(of({ kind: 'path', subject: '``` @org' }))).toBe('')
    expect(diffOf(of({ kind: 'package', subject: '@org/team' }))).toMatch(/^\+ {2}'@org\/team': 91 MB$/m)
  })

  it('are none where nothing was overrun, or by how much is not known', () => {
    expect(hintOf(SCENARIOS.warned!().verdict)).toBe('')
    expect(hintOf(of({ actual: null }))).toBe('')
  })
})

function of(...judgements: readonly Partial<ReportJudgement>[]): ReportVerdict {
  const total: ReportJudgement = {
    kind: 'total',
    metric: 'compressed',
    subject: null,
    platform: 'linux/amd64',
    outcome: 'fail',
    actual: 90_100_000,
    limit: 75_000_000,
    unit: 'bytes',
    sentence: 'The total is over its budget.',
    source: '.github/slim-build.yml:7',
  }
  return {
    ...SCENARIOS.failed!().verdict,
    outcome: 'fail',
    judgements: judgements.map(each => ({ ...total, ...each })),
  }
}
