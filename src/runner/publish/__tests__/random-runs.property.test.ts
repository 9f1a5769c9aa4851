import { expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { KEY } from './random-runs/job-reports.ts'
import { shownComments, toldImages } from './random-runs/outcome.ts'
import { keyOf, verifyChecks, verifyComments, verifySettled } from './random-runs/verify.ts'
import { type JobRun, randomRuns } from './random-runs/workflow.ts'
import { happen } from './random-runs/world.ts'

const CHANCES = Array.from({ length: trials(50, 50) }, (_, index) => index + 1)

it('ends in comments and checks that are red where an image is over budget, and name each image once', async () => {
  await fc.assert(
    fc.asyncProperty(randomRuns, async runs => {
      const outcome = await happen(runs)
      try {
        expect(outcome.troubles).toStrictEqual([])
        if (outcome.newest !== null) {
          verifyComments(outcome, outcome.newest)
          verifyChecks(outcome, outcome.newest)
        }
        verifySettled(outcome, await outcome.settle())
      } finally {
        await outcome.github.close()
      }
    }),
    { numRuns: trials(200, 7), endOnFailure: true },
  )
})

it('is red where a job was lost between measuring and telling, and says that its image is not measured', async () => {
  const workflow = Array.from({ length: 2 }, () => ({ images: 1, isNamesake: false, isCalled: false }))
  const job = { over: [false], fails: false, again: null }
  const jobs: JobRun[] = [
    { ...job, takes: 1000, killed: 4000 },
    { ...job, takes: 20_000, killed: null },
  ]
  const runs = [{ after: 0, isSameCommit: false, jobs, outage: { from: 0, lasts: 8000 } }]
  const outcome = await happen({ workflow, runs, listsJobs: true, chance: 5, latency: 50 })
  try {
    const { newest } = outcome
    assert.ok(newest !== null)
    expect(toldImages(newest.maybe).map(({ name }) => name)).toStrictEqual(['image0-0'])
    verifyComments(outcome, newest)
    expect(shownComments(outcome).map(({ body }) => body)).toStrictEqual([
      expect.stringMatching(/^### ❌ 2 images: .*, 1 not measured$/m),
    ])
  } finally {
    await outcome.github.close()
  }
})

it('loses no row of 40 jobs that end together while one request in ten fails, in a write for every three', async () => {
  const workflow = Array.from({ length: 40 }, () => ({ images: 1, isNamesake: false, isCalled: false }))
  const jobs = workflow.map((_, index): JobRun => {
    return { takes: index * 20, over: [index % 7 === 0], fails: false, killed: null, again: null }
  })
  for (const chance of CHANCES) {
    const outcome = await happen({
      ...{ workflow, runs: [{ after: 0, isSameCommit: false, jobs, outage: null }] },
      ...{ listsJobs: false, chance, latency: 500 },
    })
    const { github, newest, troubles } = outcome
    try {
      expect(troubles).toStrictEqual([])
      assert.ok(newest !== null)
      expect(newest.told).toHaveLength(40)
      const { body } = shownComments(outcome).find(comment => keyOf(comment) === KEY)!
      const names = toldImages(newest.told).map(({ name }) => name)
      expect(names.filter(name => !body.includes(`\`${name}\``))).toStrictEqual([])
      expect(body).toMatch(/40 images/)
      verifyChecks(outcome, newest)
      const writes = github.requests.filter(request => /^(?:POST|PATCH) .*comments/.test(request))
      expect(writes.length).toBeLessThanOrEqual(14)
    } finally {
      await github.close()
    }
  }
})
