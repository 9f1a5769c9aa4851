import { describe, expect, it } from '@jest/globals'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { reportOutputs } from '../report-outputs.ts'

describe('reportOutputs', () => {
  it('gives single values in bytes', () => {
    const { result, ...values } = reportOutputs(SCENARIOS.failed!())
    expect(values).toStrictEqual({
      verdict: 'fail',
      size: '80272752',
      'unpacked-size': '238741096',
      'hidden-size': '700000',
      layers: '5',
      delta: '20598352',
      'unpacked-delta': '69790096',
    })
    expect(firstPlatform(result).delta).toStrictEqual({ compressed: 20598352, unpacked: 69790096 })
  })

  it('leaves empty what is not known', () => {
    const values = reportOutputs(SCENARIOS['first-run']!())
    expect(values.delta).toBe('')
    expect(values['unpacked-delta']).toBe('')
  })

  it('never gives a difference of compressed bytes that are not comparable', () => {
    const { delta, result, ...values } = reportOutputs(SCENARIOS.incomparable!())
    expect(delta).toBe('')
    expect(values['unpacked-delta']).toBe('69790096')
    const platform = firstPlatform(result)
    expect(platform.delta).toStrictEqual({ compressed: null, unpacked: 69790096 })
    expect(platform.split.yours?.compressed).toBeNull()
  })

  it('never gives unpacked bytes that leave out a layer that was not read', () => {
    const report = SCENARIOS.failed!()
    const [image] = report.platforms
    const layers = image!.layers.map((layer, at) => (at === 0 ? { ...layer, unread: true as const } : layer))
    const change = { ...image!.change!, unpackedIncomparable: 'A layer that changed cannot be read.' }
    const values = reportOutputs({ ...report, platforms: [{ ...image!, layers, change }] })
    expect(values).toMatchObject({ size: '80272752', delta: '20598352' })
    for (const key of ['unpacked-size', 'hidden-size', 'unpacked-delta'] as const)
      expect(values[key]).toBe('')
    const { delta, split, ...platform } = firstPlatform(values.result)
    expect(delta).toStrictEqual({ compressed: 20598352, unpacked: null })
    expect(split.yours).toMatchObject({ unpacked: null })
    expect(platform).toMatchObject({ size: { compressed: 80272752, unpacked: null }, hidden: null })
  })

  it('stays small whatever the image holds', () => {
    expect(reportOutputs(SCENARIOS.hostile!()).result.length).toBeLessThan(20_000)
  })
})

interface PlatformResult {
  readonly delta: unknown
  readonly split: Readonly<Record<string, { readonly compressed: number | null }>>
}

function firstPlatform(result: string): PlatformResult {
  const { platforms } = JSON.parse(result) as { readonly platforms: readonly PlatformResult[] }
  return platforms[0]!
}
