import { describe, expect, it } from '@jest/globals'
import { budgetsFromOptions } from '../../cli/judge-options.ts'
import type { BudgetLayer } from '../../model/budget-settings.ts'
import { resolveBudgets } from '../resolve-budgets.ts'

const size = (maxSize: string) => budgetsFromOptions({ maxSize })
const PATCHED = 'windows(10.0.20348.3207)/amd64'
const OTHER = 'windows(10.0.17763.7558)/amd64'

/** `platform: megabytes` of each budget. */
function resolved(layers: readonly BudgetLayer[], ...platforms: readonly string[]): string[] {
  return resolveBudgets(layers, platforms).map(
    ({ platform = 'all', limit }) => `${platform}: ${limit / 1_000_000}`,
  )
}

describe('a budget of a platform', () => {
  it('holds for each patch of Windows', () => {
    const layer = { ...size('9 MB'), platforms: new Map([['windows/amd64', size('3 MB')]]) }
    expect(resolved([layer], PATCHED, 'linux/amd64')).toStrictEqual([`${PATCHED}: 3`, 'linux/amd64: 9'])
  })

  it('holds for one build of Windows, whatever the order', () => {
    const named = [
      ['windows(10.0.20348)/amd64', size('4 MB')],
      ['windows/amd64', size('3 MB')],
    ] as const
    for (const platforms of [new Map(named), new Map(named.toReversed())])
      expect(resolved([{ platforms }], PATCHED, OTHER)).toStrictEqual([`${PATCHED}: 4`, `${OTHER}: 3`])
  })

  it.each([
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm64/v8', 'linux/arm64'],
  ])('holds under its other name: %s', (name, platform) => {
    const layer = { ...size('9 MB'), platforms: new Map([[name, size('3 MB')]]) }
    expect(resolved([layer], platform)).toStrictEqual([`${platform}: 3`])
  })

  it('is that of the name that the image has, where both are there, whatever the order', () => {
    const named = [
      ['linux/amd64/v1', size('4 MB')],
      ['linux/amd64', size('3 MB')],
    ] as const
    for (const platforms of [new Map(named), new Map(named.toReversed())])
      expect(resolved([{ platforms }], 'linux/amd64')).toStrictEqual(['linux/amd64: 3'])
  })

  it('is kept where the image has no such platform', () => {
    const layer = { ...size('9 MB'), platforms: new Map([['windows/arm64', size('3 MB')]]) }
    expect(resolved([layer], PATCHED)).toStrictEqual([`${PATCHED}: 9`, 'windows/arm64: 3'])
  })
  it('that the image does not have is kept once, however it is spelled', () => {
    const spelled = (name: string, megabytes: string) => ({ platforms: new Map([[name, size(megabytes)]]) })
    const layers = [spelled('linux/arm/v7', '3 MB'), spelled('linux/arm', '2 MB')]
    expect(resolved(layers, PATCHED)).toStrictEqual(['linux/arm/v7: 2'])
  })
})
