import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import { checkTitle } from '../check-title.ts'
import { overviewTitle } from '../overview-title.ts'
import { hostileText } from './hostile-text.ts'
import { imageOf, OVERVIEWS } from './overviews.ts'
import { SCENARIOS } from './scenarios.ts'

describe('overviewTitle', () => {
  const titles: Readonly<Record<string, string>> = {
    'twelve-images': '12 images, +40.9 MB compressed; worker 5.3 MB compressed over, 1 near budget, 1 new',
    'leg-missing': '12 images, +20.3 MB compressed; media build failed, 1 not measured, 1 near budget, 1 new',
    'leg-pending': '9 images, no change; api still being measured',
    'build-failed': 'api: build failed at Dockerfile:14',
    'all-unchanged': '8 images, no change',
    'all-new': '2 images, nothing to compare with, 2 new',
    'one-image': checkTitle(SCENARIOS.grew!()),
  }
  for (const [name, title] of Object.entries(titles)) {
    it(`of ${name} is: ${title}`, () => {
      expect(overviewTitle(OVERVIEWS[name]!())).toBe(title)
    })
  }

  it('fits a commit status and has nothing unseen in it, whatever the names are', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('failed', 'warned', 'grew', 'first-run'), (name, scenario) => {
        const reports = [imageOf(scenario, name), imageOf('failed', `${name}2`)]
        const title = overviewTitle({
          reports,
          unmeasured: [{ name, state: 'failed', reason: name, where: null }],
        })
        assert.ok(Array.from(title).length <= 140, title)
        expect(title).not.toMatch(/[\p{Cc}\p{Cs}\u202e]/u)
      }),
      { numRuns: trials(60) },
    )
  })
})
