import { expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { StoredComment } from '../../../../test-kit/github-server/github-server.ts'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { parseLastGood } from '../../../report/comment/last-good-block.ts'
import { happen, type Outcome, randomRuns } from './random-runs.ts'

const CHANCES = Array.from({ length: trials(50, 50) }, (_, index) => index + 1)

it('ends in one comment and checks that are red where an image is over budget, and name each image once', async () => {
  await fc.assert(
    fc.asyncProperty(randomRuns, async runs => {
      const outcome = await happen(runs)
      try {
        expect(outcome.troubles).toStrictEqual([])
        if (outcome.newest === null) return
        verifyComment(outcome, outcome.newest)
        verifyChecks(outcome, outcome.newest)
      } finally {
        await outcome.github.close()
      }
    }),
    { numRuns: trials(200, 7), endOnFailure: true },
  )
})

it('loses no row of 40 jobs that end together while one request in ten fails, in a write for every three', async () => {
  const jobs = Array.from({ length: 40 }, (_, index) => ({
    takes: index * 20,
    isOver: index % 7 === 0,
    isCalled: false,
    killed: null,
    again: null,
  }))
  for (const chance of CHANCES) {
    const outcome = await happen({ runs: [{ after: 0, jobs }], chance, latency: 500 })
    const { github, newest, troubles } = outcome
    try {
      expect(troubles).toStrictEqual([])
      assert.ok(newest !== null)
      expect(newest.told).toHaveLength(40)
      const { body } = shownComment(outcome)
      expect(newest.told.filter(({ name }) => !body.includes(`\`${name}\``))).toStrictEqual([])
      expect(body).toMatch(/40 images/)
      verifyChecks(outcome, newest)
      const writes = github.requests.filter(request => /^(?:POST|PATCH) .*comments/.test(request))
      expect(writes.length).toBeLessThanOrEqual(14)
    } finally {
      await github.close()
    }
  }
})

type Newest = NonNullable<Outcome['newest']>

function shownComment({ github }: Outcome): StoredComment {
  const shown = github.comments.filter(({ node_id: node }) => !github.minimized.includes(node))
  assert.equal(shown.length, 1, 'there is one comment')
  return shown[0]!
}

function verifyComment(outcome: Outcome, { id, attempt, sha, told, maybe }: Newest): void {
  const { body } = shownComment(outcome)
  expect(body.split('\n', 1)[0]).toBe(
    `<!-- slim-build v1 key=ci.yml head=${sha} run=${id} attempt=${attempt} -->`,
  )
  // The sizes that a comment says, one for each image, with the commit that they are of.
  const rows = parseLastGood(body)
  expect(rows.filter(row => row.sha !== sha)).toStrictEqual([])
  const names = rows.map(({ image }) => image).toSorted()
  expect(names).toStrictEqual([...new Set(names)])
  const wanted = told.map(({ name }) => name)
  expect(wanted.filter(name => !names.includes(name))).toStrictEqual([])
  const possible = [...wanted, ...maybe.map(({ name }) => name)]
  expect(names.filter(name => !possible.includes(name))).toStrictEqual([])
  for (const name of names) expect(body).toContain(`\`${name}\``)
  const isRed = /^(?:<!--.*\n|> .*\n|\n)*[^\n]*❌/.test(body)
  if (told.some(({ isOver }) => isOver)) assert.ok(isRed, body)
  else if (!maybe.some(({ isOver }) => isOver)) assert.ok(!isRed, body)
}

function verifyChecks({ github }: Outcome, { sha, told }: Newest): void {
  for (const { name, isOver, lived } of told) {
    if (!lived) continue
    const check = github.checks.findLast(
      each => each.sha === sha && each.sent.name === `slim-build / ${name}`,
    )
    expect([name, check?.sent.conclusion]).toStrictEqual([name, isOver ? 'failure' : 'success'])
  }
}
