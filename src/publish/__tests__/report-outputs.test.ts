import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { reportOutputs } from '../report-outputs.ts'

describe('reportOutputs', () => {
  it('gives single values in bytes', () => {
    const { result, ...values } = reportOutputs(SCENARIOS.failed!())
    assert.deepEqual(values, {
      verdict: 'fail',
      size: '80272752',
      'unpacked-size': '238741096',
      'hidden-size': '700000',
      layers: '5',
      delta: '20598352',
      'unpacked-delta': '69790096',
    })
    assert.deepEqual(firstPlatform(result).delta, { compressed: 20598352, unpacked: 69790096 })
  })

  it('leaves empty what is not known', () => {
    const values = reportOutputs(SCENARIOS['first-run']!())
    assert.equal(values.delta, '')
    assert.equal(values['unpacked-delta'], '')
  })

  it('never gives a difference of compressed bytes that are not comparable', () => {
    const { delta, result, ...values } = reportOutputs(SCENARIOS.incomparable!())
    assert.equal(delta, '')
    assert.equal(values['unpacked-delta'], '69790096')
    const platform = firstPlatform(result)
    assert.deepEqual(platform.delta, { compressed: null, unpacked: 69790096 })
    assert.equal(platform.split.yours?.compressed, null)
  })

  it('stays small whatever the image holds', () => {
    assert.ok(reportOutputs(SCENARIOS.hostile!()).result.length < 20_000)
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
