import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../../test-kit/properties.ts'
import type { CacheStep } from '../../../model/cache-use.ts'
import { asMarkdown } from '../../__tests__/write-blocks.ts'
import { cacheDetails } from '../../sections/cache.ts'
import { reportCache } from '../report-cache.ts'

const NOTHING = { caches: 0, layers: 0, bytes: 0, notes: [] }

/** A cached step that took 10 s when it last ran. */
function step(line: number, more: Partial<CacheStep> = {}): CacheStep {
  return {
    ...{ dockerfile: 'Dockerfile', stage: null, instruction: 'RUN make', line, endLine: line },
    ...{ cached: true, seconds: null, savedSeconds: 10, miss: null },
    ...more,
  }
}

function told(...platforms: readonly (readonly CacheStep[])[]) {
  const uses = platforms.map((steps, index) => ({ platform: `linux/${index}`, steps }))
  const cache = reportCache({ uses, traffic: { imported: NOTHING, exported: NOTHING }, notes: [] })
  assert.ok(cache.kind === 'told')
  return cache
}

describe('the sum over all platforms', () => {
  const shared = { vertex: `sha256:${'a'.repeat(64)}` } as const

  it('has a step that platforms share once: it was built or found once', () => {
    const built = { cached: false, savedSeconds: null, miss: { reason: 'changed' } } as const
    const cache = told([step(2, shared), step(4)], [step(2, shared), step(4, built)])
    assert.deepEqual(cache.total, { steps: 3, hits: 2, saved: { seconds: 20, unknown: 0 } })
    expect(cache.platforms.map(({ hits, saved }) => [hits, saved.seconds])).toStrictEqual([
      [2, 20],
      [1, 10],
    ])
    const text = asMarkdown(cacheDetails(cache, 'linux/0', 10))
    expect(text).toMatch(/: 2 of 3 steps came from the cache \(66 %\), about 20\.0 s saved</)
    expect(text).toMatch(/^- A step that several platforms share counts once in the sum of all\.$/m)
  })

  it('is that of the only platform, and says nothing of sharing', () => {
    const cache = told([step(2, shared), step(4, { savedSeconds: null })])
    expect(cache.total).toStrictEqual({ steps: 2, hits: 2, saved: { seconds: 10, unknown: 1 } })
    expect(asMarkdown(cacheDetails(cache, 'linux/0', 10))).not.toMatch(/share/)
  })
})

describe('the seconds that the cache saved', () => {
  /** The sum, and that of each step, as they are written. */
  function savedIn(...seconds: readonly number[]): string[] {
    const cache = told(seconds.map((savedSeconds, index) => step(index + 1, { savedSeconds })))
    const text = asMarkdown(cacheDetails(cache, 'linux/0', 50)).replaceAll('&#60;', '<')
    return text.match(/(?:about )?(?:< )?[\d.]+ s saved/g) ?? []
  }

  it('add up as they are rounded', () => {
    expect(savedIn(0.06, 0.06, 0.26)).toStrictEqual([
      'about 0.4 s saved',
      'about 0.1 s saved',
      '< 0.1 s saved',
      'about 0.3 s saved',
    ])
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), seconds => {
        const [sum, ...each] = savedIn(...seconds.slice(0, 40)).map(text =>
          text.startsWith('<') ? 0 : Number(/[\d.]+/.exec(text)),
        )
        expect(each.reduce((all, one) => all + one, 0)).toBeCloseTo(sum ?? NaN, 5)
      }),
      { numRuns: trials(100) },
    )
  })

  it('are not about less than something', () => {
    expect(savedIn(0.01)).toStrictEqual(['< 0.1 s saved', '< 0.1 s saved'])
  })
})
