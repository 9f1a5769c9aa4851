import { describe, expect, it } from '@jest/globals'
import { buildMeasurement, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import { budgetsFromOptions } from '../../cli/judge-options.ts'
import type { BudgetLayer } from '../../model/budget-settings.ts'
import type { ResolvedBaseline } from '../baseline/baseline.ts'
import { judgeMeasurement } from '../judge-measurement.ts'

const GROWTH = budgetsFromOptions({ maxGrowth: '5 kB' })
const REASON = 'Rate limit of the registry of "acme/api" exceeded (429)'
const NONE = { kind: 'none', reason: REASON } as const

const image = (more: Partial<PlatformSpec> = {}): PlatformSpec => ({
  layers: [{ files: [{ path: 'app/main', compressed: 10_000, unpacked: 20_000 }], ...more.layers?.[0] }],
  ...(more.platform === undefined ? {} : { platform: more.platform }),
})
const measured = (spec: PlatformSpec, more: object = {}): ResolvedBaseline => ({
  kind: 'measured',
  measurement: buildMeasurement(spec),
  ...more,
})

async function judged(
  baseline: ResolvedBaseline,
  {
    head = image(),
    layer = GROWTH,
    requireBaseline = false,
    isPart = false,
  }: {
    head?: PlatformSpec | PlatformSpec[]
    layer?: BudgetLayer
    requireBaseline?: boolean
    isPart?: boolean
  } = {},
) {
  const warnings: string[] = []
  const asked = { label: 0 }
  const { verdict } = await judgeMeasurement(
    { measurement: buildMeasurement(head), baseline, budgets: { layers: [layer] }, requireBaseline, isPart },
    {
      version: '1.0.0',
      now: () => new Date('2026-03-14T09:26:53.000Z'),
      onEvent: event => {
        if (event.type === 'warning') warnings.push(event.message)
      },
      acceptance: {
        label: 'ok',
        ask: () => {
          asked.label += 1
          return Promise.resolve({ by: 'octocat', label: 'ok' })
        },
      },
    },
  )
  const failed = verdict.judgements.filter(({ outcome }) => outcome === 'fail')
  return {
    warnings,
    outcome: verdict.outcome,
    failed: failed.map(({ sentence }) => sentence),
    asked: asked.label,
  }
}

const NOT_JUDGED = 'Growth was not judged: there is no baseline to compare with.'
const zstd = image({ layers: [{ compression: 'zstd', blob: 'zstd' }] })

describe('a budget that was not judged', () => {
  it('is a warning with the reason', async () => {
    expect((await judged(NONE)).warnings).toStrictEqual([`${NOT_JUDGED} ${REASON}.`])
  })

  it('is none where there is no such budget', async () => {
    expect((await judged(NONE, { layer: budgetsFromOptions({ maxSize: '1 MB' }) })).warnings).toStrictEqual(
      [],
    )
  })

  it('is one warning for all platforms of the image', async () => {
    const head = [image({ platform: 'linux/amd64' }), image({ platform: 'linux/arm64' })]
    const on = (platform: string) =>
      `Growth on ${platform} was not judged: there is no baseline to compare with.`
    expect((await judged(NONE, { head })).warnings).toStrictEqual([
      `${on('linux/amd64')} ${on('linux/arm64')} ${REASON}.`,
    ])
  })

  it('is a warning where there is a baseline that says nothing of it', async () => {
    const other = await judged(measured(image()), { head: image({ platform: 'linux/arm64' }) })
    expect(other.warnings).toStrictEqual(['Growth was not judged: the baseline has no platform linux/arm64.'])
    expect((await judged(measured(image()), { head: zstd })).warnings.join()).toMatch(
      /^Growth was not judged: changed layers were packed with gzip before and with zstd now/,
    )
  })

  it('is a warning where the image does not have its platform', async () => {
    const layer = { platforms: new Map([['linux/arm64', budgetsFromOptions({ maxSize: '1 MB' })]]) }
    expect((await judged(NONE, { layer })).warnings).toStrictEqual([
      'Not judged: the image has no platform linux/arm64, only linux/amd64.',
    ])
  })

  it('is no second warning where the log has the reason', async () => {
    expect((await judged({ ...NONE, warned: true })).warnings).toStrictEqual([])
  })

  it('is no warning where no comparison was asked for, and fails where a baseline is required', async () => {
    const unasked = { ...NONE, unasked: true } as const
    expect((await judged(unasked)).warnings).toStrictEqual([])
    expect((await judged(unasked, { requireBaseline: true })).outcome).toBe('fail')
  })

  it('is no warning where growth is told only, with a baseline or without', async () => {
    expect((await judged(measured(image(), { judgesGrowth: false }))).warnings).toStrictEqual([])
    expect((await judged(measured(image(), { judgesGrowth: false }), { head: zstd })).warnings).toStrictEqual(
      [],
    )
    expect((await judged({ ...NONE, judgesGrowth: false })).warnings).toStrictEqual([])
  })
})

describe('a baseline that is required', () => {
  const requireBaseline = true

  it('fails a budget on growth that was not judged, with the reason, and no label accepts that', async () => {
    expect(await judged(NONE, { requireBaseline })).toStrictEqual({
      warnings: [],
      outcome: 'fail',
      failed: [
        `Growth was not judged: there is no baseline to compare with, and \`require-baseline\` is set. ${REASON}.`,
      ],
      asked: 0,
    })
    const { failed } = await judged(measured(image()), { head: zstd, requireBaseline })
    expect(failed.join()).toMatch(/cannot be compared, and `require-baseline` is set\.$/)
  })

  it('fails it all the same where the log has the reason', async () => {
    const { failed } = await judged({ ...NONE, warned: true }, { requireBaseline })
    expect(failed).toHaveLength(1)
  })

  it('fails nothing that was judged', async () => {
    expect((await judged(measured(image()), { requireBaseline })).outcome).toBe('pass')
    const size = budgetsFromOptions({ maxSize: '1 MB' })
    expect((await judged(NONE, { layer: size, requireBaseline })).outcome).toBe('pass')
  })

  it('fails growth on a platform that it does not have', async () => {
    const head = [image({ platform: 'linux/amd64' }), image({ platform: 'linux/arm64' })]
    expect((await judged(measured(image()), { head, requireBaseline })).failed).toStrictEqual([
      'Growth on linux/arm64 was not judged: the baseline has no platform linux/arm64, and `require-baseline` is set.',
    ])
  })

  it('fails all that was not judged for another reason, too, without that of the baseline', async () => {
    const on = (layer: BudgetLayer) => ({ platforms: new Map([['linux/arm64', layer]]) })
    for (const layer of [on(GROWTH), on(budgetsFromOptions({ maxSize: '1 MB' }))])
      expect(await judged(NONE, { layer, requireBaseline })).toStrictEqual({
        warnings: [],
        outcome: 'fail',
        failed: [
          'Not judged: the image has no platform linux/arm64, only linux/amd64, and `require-baseline` is set.',
        ],
        asked: 0,
      })
  })

  it('leaves a limit on a platform that another job of the matrix builds to that: it is a warning', async () => {
    const layer = { platforms: new Map([['linux/arm64', budgetsFromOptions({ maxSize: '1 MB' })]]) }
    const isPart = true
    const reason = 'Not judged: the image has no platform linux/arm64, only linux/amd64.'
    expect(await judged(measured(image()), { layer, requireBaseline, isPart })).toStrictEqual({
      warnings: [reason],
      ...{ outcome: 'skipped', failed: [], asked: 0 },
    })
    // Its own platform has to be judged as it is elsewhere.
    expect((await judged(NONE, { requireBaseline, isPart })).outcome).toBe('fail')
  })

  it('fails nothing where growth is told only', async () => {
    for (const baseline of [measured(image(), { judgesGrowth: false }), { ...NONE, judgesGrowth: false }])
      expect((await judged(baseline, { requireBaseline })).outcome).toBe('skipped')
  })
})
