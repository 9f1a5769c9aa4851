import { afterAll, beforeAll, describe, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LookedAt } from '../test-kit/hostile-images/look-at-all.ts'
import { layoutFiles, writeFiles, writeImage } from '../test-kit/image-writer.ts'
import { writeTar } from '../test-kit/tar-writer.ts'
import { GROUPS, lookAtGroup, slowestOf, stopAt } from './look-at-images.ts'

const work = mkdtempSync(path.join(tmpdir(), 'hostile-compare-'))
const baseline = path.join(work, 'baseline')
beforeAll(() => {
  writeFiles(
    baseline,
    layoutFiles([writeImage({ layers: [{ tar: writeTar([{ path: 'a.txt', content: 'a' }]) }] })]),
  )
})
afterAll(() => {
  rmSync(work, { recursive: true, force: true })
})

/** Besides the image, there is what has changed. */
const COMPARE = { command: ['compare', '--format', 'json', baseline], mostMemory: 400e6, work }

const costs: LookedAt[] = []

describe('an image that is made to be expensive, beside an ordinary baseline', () => {
  for (const group of GROUPS) {
    it(`is compared in time and memory: from ${group.first + 1} on`, async () => {
      costs.push(...(await lookAtGroup(group, COMPARE)))
    })
  }

  for (const place of [1, 2, 3, 4]) {
    it.each([0.05, 0.1, 0.2])(`can be stopped: number ${place} of the slowest, at %d of it`, async share => {
      await stopAt(share, slowestOf(costs)[place - 1]!, COMPARE)
    })
  }
})
