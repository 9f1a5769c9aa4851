import { expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { StoredComment } from '../../../../test-kit/github-server/github-server.ts'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { parseLastGood } from '../../../report/comment/last-good-block.ts'
import { happen, KEY, type Outcome, randomRuns, type ToldImage, type ToldJob } from './random-runs.ts'

const CHANCES = Array.from({ length: trials(50, 50) }, (_, index) => index + 1)

it('ends in comments and checks that are red where an image is over budget, and name each image once', async () => {
  await fc.assert(
    fc.asyncProperty(randomRuns, async runs => {
      const outcome = await happen(runs)
      try {
        expect(outcome.troubles).toStrictEqual([])
        if (outcome.newest === null) return
        verifyComments(outcome, outcome.newest)
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
    images: [index % 7 === 0],
    isNamesake: false,
    fails: false,
    isCalled: false,
    killed: null,
    again: null,
  }))
  for (const chance of CHANCES) {
    const outcome = await happen({ runs: [{ after: 0, jobs }], listsJobs: false, chance, latency: 500 })
    const { github, newest, troubles } = outcome
    try {
      expect(troubles).toStrictEqual([])
      assert.ok(newest !== null)
      expect(newest.told).toHaveLength(40)
      const { body } = shownComments(outcome).find(comment => keyOf(comment) === KEY)!
      const names = imagesOf(newest.told).map(({ name }) => name)
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

type Newest = NonNullable<Outcome['newest']>

function shownComments({ github }: Outcome): StoredComment[] {
  return github.comments.filter(({ node_id: node }) => !github.minimized.includes(node))
}

function keyOf({ body }: StoredComment): string {
  return decodeURIComponent(/ key=(\S+)/.exec(body)?.[1] ?? '')
}

function imagesOf(jobs: readonly ToldJob[]): readonly ToldImage[] {
  return jobs.flatMap(({ images }) => images)
}

/** The comment of all jobs has what those told that could, and each of the others has one of its own. */
function verifyComments(outcome: Outcome, newest: Newest): void {
  const { id, sha, attempt, told, maybe } = newest
  const shown = shownComments(outcome)
  const keys = shown.map(keyOf)
  expect(keys).toStrictEqual([...new Set(keys)])
  const mayHave = new Set([...told, ...maybe].map(({ key }) => key))
  for (const comment of shown) {
    const key = keyOf(comment)
    const [first = ''] = comment.body.split('\n', 1)
    const isOfNewest = first.includes(` head=${sha} run=${id} `)
    // Those of earlier commits say so.
    if (!isOfNewest) assert.ok(!first.includes(sha), first)
    else assert.ok(mayHave.has(key), `nothing was told in ${key}`)
  }
  for (const key of new Set(told.filter(({ lived }) => lived).map(each => each.key))) {
    const { body } =
      shown.find(comment => keyOf(comment) === key) ?? assert.fail(`there is no comment ${key}`)
    const marked = new RegExp(`^<!-- slim-build v1 key=\\S+ head=${sha} run=${id} attempt=(\\d+) -->\n`).exec(
      body,
    )
    assert.ok(marked !== null, body)
    if (key === KEY) expect(Number(marked[1])).toBe(attempt)
    const ofKey = (jobs: readonly ToldJob[]) => imagesOf(jobs.filter(each => each.key === key))
    verifyComment(body, { ...newest, told: ofKey(told), maybe: ofKey(maybe) })
  }
}

interface Wanted extends Pick<Newest, 'sha' | 'isSilent'> {
  readonly told: readonly ToldImage[]
  readonly maybe: readonly ToldImage[]
}

function verifyComment(body: string, { sha, told, maybe, isSilent }: Wanted): void {
  // The sizes that a comment says, one for each image, with the commit that they are of.
  const rows = parseLastGood(body).map(row => ({ ...row, image: row.image.replace(/ \(\w+\)$/, '') }))
  const measured = told.filter(({ isMeasured }) => isMeasured).map(({ name }) => name)
  const possible = maybe.filter(({ isMeasured }) => isMeasured).map(({ name }) => name)
  const now = rows.filter(row => row.sha === sha).map(({ image }) => image)
  const more = without(now, measured)
  expect(without(measured, now)).toStrictEqual([])
  expect(without(more, possible)).toStrictEqual([])
  // What has no size may say which it had.
  const failed = [...told, ...maybe].filter(({ isMeasured }) => !isMeasured).map(({ name }) => name)
  expect(rows.filter(row => row.sha !== sha && !failed.includes(row.image))).toStrictEqual([])
  for (const { name } of told) expect(body).toContain(name)
  const isRed = /^(?:<!--.*\n|> .*\n|\n)*[^\n]*❌/.test(body)
  if (told.some(image => image.isRed)) assert.ok(isRed, body)
  else if (!isSilent && !maybe.some(image => image.isRed)) assert.ok(!isRed, body)
}

/** What is left of names when others are taken away, each once. */
function without(names: readonly string[], taken: readonly string[]): string[] {
  const left = [...names]
  for (const name of taken) {
    const at = left.indexOf(name)
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

function verifyChecks({ github }: Outcome, { sha, told }: Newest): void {
  for (const { name, label, isRed } of imagesOf(told.filter(({ lived }) => lived))) {
    const wanted = `slim-build / ${name}${label === null ? '' : ` (${label})`}`
    const check = github.checks.findLast(each => each.sha === sha && each.sent.name === wanted)
    expect([wanted, check?.sent.conclusion]).toStrictEqual([wanted, isRed ? 'failure' : 'success'])
  }
}
