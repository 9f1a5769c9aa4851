import { describe, expect, it } from '@jest/globals'
import {
  buildMeasurement,
  digestOf,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import type { Budget } from '../../model/budget.ts'
import type { Judgement } from '../../model/verdict.ts'
import type { GrowthBudget } from '../budgets/growth.ts'
import { judge } from '../judge.ts'

const MB = 1_000_000
const scope = { metric: 'compressed', source: 'input `max-size`' } as const

const total = (megabytes: number, more: Partial<Budget> = {}): Budget => ({
  kind: 'total',
  limit: megabytes * MB,
  unit: 'bytes',
  ...scope,
  ...more,
})

const layer = (megabytes: number, more: LayerSpec = {}): LayerSpec => ({
  files: [{ path: 'a', compressed: megabytes * MB, unpacked: 3 * megabytes * MB }],
  ...more,
})
const image = (...layers: LayerSpec[]): PlatformSpec => ({ layers })

/** `outcome: sentence` of the only judgement. */
function verdictOn(
  spec: PlatformSpec | readonly PlatformSpec[],
  budget: Budget,
  before?: PlatformSpec,
): string {
  const head = buildMeasurement(spec)
  const comparison = before === undefined ? null : compareMeasurements(buildMeasurement(before), head)
  const { judgements } = judge([budget], head, comparison)
  expect(judgements).toHaveLength(1)
  const [judgement] = judgements as [Judgement]
  return `${judgement.outcome}: ${judgement.sentence}`
}

describe('a limit', () => {
  const cases: [megabytes: number, limit: number, verdict: string][] = [
    [100, 145, 'pass: The total is 100.0 MB compressed, within its budget of 145.0 MB.'],
    [130.5, 145, 'warn: The total is 130.5 MB compressed, 14.5 MB left of its budget of 145.0 MB.'],
    [145, 145, 'warn: The total is 145.0 MB compressed, exactly its budget of 145.0 MB.'],
    [148, 145, 'fail: The total is 148.0 MB compressed, 3.0 MB over its budget of 145.0 MB.'],
    [145.000001, 145, 'fail: The total is 145.0 MB compressed, 1 B over its budget of 145.0 MB.'],
    [0, 0, 'pass: The total is 0 B compressed, exactly its budget of 0 B.'],
    [1, 0, 'fail: The total is 1.0 MB compressed, 1.0 MB over its budget of 0 B.'],
  ]
  for (const [megabytes, limit, verdict] of cases) {
    it(`${megabytes} MB of ${limit} MB: ${verdict}`, () => {
      expect(verdictOn(image(layer(megabytes)), total(limit))).toBe(verdict)
    })
  }
  it('that is not a number never passes', () => {
    for (const limit of [NaN, -Infinity, -1]) {
      expect(verdictOn(image(layer(1)), { ...total(1), limit })).toMatch(/^fail/)
    }
  })
  it('counts the bytes that it names', () => {
    expect(verdictOn(image(layer(10)), total(30, { metric: 'unpacked' }))).toBe(
      'warn: The total is 30.0 MB unpacked, exactly its budget of 30.0 MB.',
    )
  })
})

describe('growth', () => {
  type Limit = Pick<Budget, 'limit' | 'unit'>
  const grows = (limit: Limit, more: { floor?: number; counts?: 'you' | 'all' } = {}): GrowthBudget => ({
    kind: 'growth',
    ...limit,
    floor: 10_000,
    counts: 'you',
    ...scope,
    ...more,
  })
  const bytes = (megabytes: number): Limit => ({ unit: 'bytes', limit: megabytes * MB })
  const percent = (number: number): Limit => ({ unit: 'percent', limit: number })

  /** On a base that the second argument moves. */
  const on = (base: number, own: number): PlatformSpec => ({
    base: { kind: 'known', reference: 'node:22', digest: digestOf(`${base}`), layers: 1, standIn: null },
    layers: [
      { files: [{ path: 'lib', compressed: base * MB, unpacked: base * MB }] },
      { files: [{ path: 'app', compressed: own * MB, unpacked: own * MB }] },
    ],
  })

  it('counts your bytes, not those of the base', () => {
    expect(verdictOn(on(90, 13), grows(bytes(5)), on(80, 10))).toBe(
      'pass: Growth by this change is 3.0 MB compressed, within its budget of 5.0 MB.',
    )
  })
  it('counts all bytes when asked to', () => {
    expect(verdictOn(on(90, 13), grows(bytes(5), { counts: 'all' }), on(80, 10))).toBe(
      'fail: Growth is 13.0 MB compressed, 8.0 MB over its budget of 5.0 MB.',
    )
  })
  it('in percent is of the baseline’s total', () => {
    expect(verdictOn(on(90, 16), grows(percent(5)), on(90, 10))).toBe(
      'fail: Growth by this change is 6.0 MB compressed, 6.0 % of the baseline, over its budget of 5 %.',
    )
  })
  it('is printed with the decimals that it takes to tell it from the limit', () => {
    expect(verdictOn(on(90, 15.01), grows(percent(5)), on(90, 10))).toMatch(/5\.01 % of the baseline, over/)
    const share = (limit: number, actual: number) =>
      verdictOn(on(90, 10 + actual), grows(percent(limit)), on(90, 10)).replace(/^.*compressed, /, '')
    expect(share(5, 5.0004)).toBe('5.0004 % of the baseline, over its budget of 5 %.')
    expect(share(0.03, 0.04)).toBe('0.04 % of the baseline, over its budget of 0.03 %.')
    expect(share(4.98, 4.96)).toBe('4.96 % of the baseline, 0.02 % left of its budget of 4.98 %.')
  })
  it('below the floor never fails a percentage', () => {
    expect(verdictOn(on(0, 0.105), grows(percent(1), { floor: 10_000 }), on(0, 0.1))).toBe(
      'pass: Growth by this change is 5.0 kB compressed, below the floor of 10.0 kB for limits in percent.',
    )
  })
  it('at the floor does', () => {
    expect(verdictOn(on(0, 0.11), grows(percent(1), { floor: 10_000 }), on(0, 0.1))).toMatch(/^fail/)
  })
  it('of nothing is within a limit of nothing', () => {
    expect(verdictOn(on(1, 1), grows(bytes(0)), on(1, 1))).toMatch(/^pass/)
    expect(verdictOn(on(1, 1), grows(percent(0)), on(1, 1))).toMatch(/^pass/)
  })
  it('that is shrinkage passes', () => {
    expect(verdictOn(on(1, 1), grows(bytes(0)), on(1, 4))).toBe(
      'pass: This change shrinks the image by 3.0 MB compressed, within its growth budget of 0 B.',
    )
  })
  it('is skipped without a baseline', () => {
    expect(verdictOn(on(1, 1), grows(bytes(1)))).toBe(
      'skipped: Growth was not judged: there is no baseline to compare with.',
    )
  })
  it('is skipped on a platform that the baseline does not have', () => {
    expect(verdictOn({ ...on(1, 1), platform: 'linux/arm64' }, grows(bytes(1)), on(1, 1))).toBe(
      'skipped: Growth was not judged: the baseline has no platform linux/arm64.',
    )
  })
  it('is judged however the platform was spelled before', () => {
    expect(verdictOn({ ...on(1, 3), platform: 'linux/amd64/v1' }, grows(bytes(1)), on(1, 1))).toMatch(/^fail/)
  })
  it('is skipped where compressed bytes cannot be subtracted, and judged on unpacked ones', () => {
    const packed = (compression: 'gzip' | 'zstd'): PlatformSpec =>
      image(layer(9, { compression, blob: compression }))
    expect(verdictOn(packed('zstd'), grows(bytes(1)), packed('gzip'))).toBe(
      'skipped: Growth was not judged: changed layers were packed with gzip before and with zstd now, so compressed bytes cannot be compared.',
    )
    expect(verdictOn(packed('zstd'), { ...grows(bytes(1)), metric: 'unpacked' }, packed('gzip'))).toMatch(
      /^pass/,
    )
  })
  it('in percent is skipped for an empty baseline', () => {
    expect(verdictOn(on(0, 1), grows(percent(5)), on(0, 0))).toBe(
      'skipped: Growth was not judged: the baseline is empty, and growth from nothing has no percentage.',
    )
  })
  it('is told and not judged where there is a reason', () => {
    const [before, head] = [image(layer(1)), image(layer(9))].map(spec => buildMeasurement(spec))
    const comparison = compareMeasurements(before!, head!)
    const verdict = judge([grows(bytes(1)), total(5)], head!, comparison, 'it is on its branch already.')
    expect(verdict.judgements.map(({ outcome }) => outcome)).toStrictEqual(['skipped', 'fail'])
    expect(verdict.judgements[0]?.sentence).toBe('Growth was not judged: it is on its branch already.')
  })
})

describe('parts of the image', () => {
  it('the largest layer', () => {
    const spec = { ...image(layer(3), layer(9, { line: 0 })), lines: [{ line: 14 }] }
    expect(verdictOn(spec, { kind: 'layer', limit: 8 * MB, unit: 'bytes', ...scope })).toBe(
      'fail: The largest layer (layer 2, Dockerfile:14) is 9.0 MB compressed, 1.0 MB over its budget of 8.0 MB.',
    )
  })
  it('the number of layers', () => {
    const budget: Budget = { kind: 'layers', limit: 2, unit: 'layers', ...scope }
    expect(
      [1, 2, 3].map(count => verdictOn(image(...Array.from({ length: count }, () => layer(1))), budget)),
    ).toStrictEqual([
      'pass: The number of layers is 1, within its budget of 2.',
      'warn: The number of layers is 2, within its budget of 2.',
      'fail: The number of layers is 3, 1 over its budget of 2.',
    ])
  })
  it('hidden bytes', () => {
    const hidden = { by: 1, why: 'deleted' } as const
    const spec = image({ files: [{ path: 'a', compressed: 6 * MB, hidden }] }, {})
    expect(verdictOn(spec, { kind: 'hidden', limit: 5 * MB, unit: 'bytes', ...scope })).toBe(
      'fail: The size of hidden bytes is 6.0 MB compressed, 1.0 MB over its budget of 5.0 MB.',
    )
  })
})

describe('a path', () => {
  const spec = image({
    files: [
      { path: 'app/node_modules/a/i.js', compressed: 1 * MB },
      { path: 'app/.env', compressed: 2 * MB },
      { path: 'app/dist/x.js.map', compressed: 4 * MB },
      { path: 'app2', compressed: 8 * MB },
      { path: 'app/gone', compressed: 16 * MB, hidden: { by: 0, why: 'overwritten' } },
    ],
  })
  const cases: Record<string, string> = {
    '/app/**': '7.0 MB',
    'app/**': '7.0 MB',
    '/app': '7.0 MB',
    '/app/': '7.0 MB',
    'app/*': '2.0 MB',
    '**/*.map': '4.0 MB',
    '/app/{dist,node_modules}/**': '5.0 MB',
    '/app/.env': '2.0 MB',
    '/app2': '8.0 MB',
    '/': '15.0 MB',
  }
  for (const [glob, size] of Object.entries(cases)) {
    it(`${glob} is ${size}: visible files only, dot files too`, () => {
      const verdict = verdictOn(spec, {
        kind: 'path',
        subject: glob,
        limit: 100 * MB,
        unit: 'bytes',
        ...scope,
      })
      expect(verdict).toBe(`pass: Path ${glob} is ${size} compressed, within its budget of 100.0 MB.`)
    })
  }
  it('that matches nothing says so', () => {
    expect(verdictOn(spec, { kind: 'path', subject: '/apps/**', limit: 1, unit: 'bytes', ...scope })).toBe(
      'pass: Path /apps/** matches no file in the image.',
    )
  })
  it('that is absurdly long is refused in one sentence', () => {
    expect(() =>
      verdictOn(spec, { kind: 'path', subject: '*'.repeat(70_000), limit: 1, unit: 'bytes', ...scope }),
    ).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: 'input `max-size` has a pattern of 70000 characters; write at most 4096',
      }),
    )
  })
})

describe('a package', () => {
  const spec: PlatformSpec = {
    packages: { 'golang.org/x/text': { ecosystem: 'go', inside: true } },
    ...image({
      files: [
        { path: '1', compressed: 1 * MB, package: '@aws-sdk/s3@3.0.0' },
        { path: '2', compressed: 2 * MB, package: '@aws-sdk/sqs@3.0.0' },
        { path: '3', compressed: 4 * MB, package: 'sharp@1.0.0' },
        { path: '4', compressed: 8 * MB, package: 'sharp@2.0.0' },
        { path: '5', compressed: 16 * MB, package: 'libstdc++6@12' },
      ],
    }),
  }
  const cases: Record<string, string> = {
    sharp: 'pass: Package sharp (2 of them) is 12.0 MB compressed, within its budget of 100.0 MB.',
    '@aws-sdk/*': 'pass: Package @aws-sdk/* (2 of them) is 3.0 MB compressed, within its budget of 100.0 MB.',
    'libstdc++6': 'pass: Package libstdc++6 is 16.0 MB compressed, within its budget of 100.0 MB.',
    typescript: 'pass: Package typescript is not in the image.',
    '': 'pass: Package  is not in the image.',
    'golang.org/x/text':
      'skipped: Package golang.org/x/text is compiled or packed into another file, where its own bytes cannot be told: limit that file under paths instead.',
  }
  for (const [name, verdict] of Object.entries(cases)) {
    it(`"${name}": ${verdict}`, () => {
      expect(
        verdictOn(spec, { kind: 'package', subject: name, limit: 100 * MB, unit: 'bytes', ...scope }),
      ).toBe(verdict)
    })
  }
})

describe('platforms', () => {
  const both = [
    { ...image(layer(10)), platform: 'linux/amd64' },
    { ...image(layer(20)), platform: 'linux/arm64' },
  ]
  it('are each judged, and named where there are several', () => {
    const { judgements, outcome } = judge([total(15)], buildMeasurement(both), null)
    expect([outcome, ...judgements.map(({ platform, sentence }) => [platform, sentence])]).toStrictEqual([
      'fail',
      ['linux/amd64', 'The total on linux/amd64 is 10.0 MB compressed, within its budget of 15.0 MB.'],
      ['linux/arm64', 'The total on linux/arm64 is 20.0 MB compressed, 5.0 MB over its budget of 15.0 MB.'],
    ])
  })
  it('a budget for one is judged on that one only', () => {
    expect(verdictOn(both, total(15, { platform: 'linux/amd64' }))).toMatch(
      /^pass: The total on linux\/amd64/,
    )
  })
  it('a budget for one that the image does not have is skipped, aloud', () => {
    expect(verdictOn(both, total(15, { platform: 'linux/386' }))).toBe(
      'skipped: Not judged: the image has no platform linux/386, only linux/amd64, linux/arm64.',
    )
  })
})

describe('the verdict', () => {
  const outcomeOf = (...budgets: Budget[]): string =>
    judge(budgets, buildMeasurement(image(layer(10))), null).outcome
  const [pass, warn, fail, skip] = [total(100), total(10), total(1), total(1, { platform: 'linux/386' })]

  it('is the worst of the judgements', () => {
    expect([
      outcomeOf(pass, warn, fail, skip),
      outcomeOf(skip, pass, warn),
      outcomeOf(skip, pass),
    ]).toStrictEqual(['fail', 'warn', 'pass'])
  })
  it('is skipped when none could be judged', () => {
    expect(outcomeOf(skip)).toBe('skipped')
  })
  it('is pass without budgets', () => {
    expect(outcomeOf()).toBe('pass')
  })
})
