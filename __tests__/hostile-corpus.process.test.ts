import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { EXHAUSTING } from '../src/collect/__tests__/exhausting-job-reports.ts'
import { HOSTILE_LEGS, REFUSED } from '../src/collect/__tests__/hostile-corpus.ts'
import { UNUSED, USED } from '../src/git/__tests__/ways-to-run.ts'
import { HOSTILE_IMAGES } from '../test-kit/hostile-images/all.ts'
import type { LookedAt } from '../test-kit/hostile-images/look-at-all.ts'
import { GROUPS, lookAtGroup, MOST_ALTOGETHER, slowestOf, stopAt } from './look-at-images.ts'

const work = mkdtempSync(path.join(tmpdir(), 'hostile-corpus-'))
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

const INSPECT = { command: ['inspect', '--format', 'json'], mostMemory: 400e6, work }

const costs: LookedAt[] = []

describe('all that is made to do harm', () => {
  it('is at least 300 inputs: images, artifacts of forks, and checkouts', () => {
    const artifacts = HOSTILE_LEGS.length + REFUSED.length + Object.keys(EXHAUSTING).length
    const checkouts = [...UNUSED, ...USED].flat().length
    expect(HOSTILE_IMAGES.length + artifacts + checkouts).toBeGreaterThanOrEqual(300)
  })
})

describe('an image that is made to be expensive to measure', () => {
  it('is one of at least 150', () => {
    expect(new Set(HOSTILE_IMAGES.map(({ name }) => name)).size).toBeGreaterThanOrEqual(150)
  })

  for (const group of GROUPS) {
    it(`ends with numbers or one sentence, in time and memory: from ${group.first + 1} on`, async () => {
      costs.push(...(await lookAtGroup(group, INSPECT)))
    })
  }

  it('costs little together with all others', () => {
    const seconds = costs.reduce((sum, cost) => sum + cost.seconds, 0)
    expect(costs).toHaveLength(HOSTILE_IMAGES.length)
    expect(seconds).toBeLessThan(MOST_ALTOGETHER)
  })

  it.each([1, 2, 3, 4])('can be stopped at any time: number %i of the slowest', async place => {
    await stopAt(0.1, slowestOf(costs)[place - 1]!, INSPECT)
  })
})
