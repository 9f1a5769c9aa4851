import { expect } from '@jest/globals'
import assert from 'node:assert/strict'
import type { StoredComment } from '../../../../../test-kit/github-server/github-server.ts'
import { parseLastGood } from '../../../../report/comment/last-good-block.ts'
import { KEY } from './job-reports.ts'
import {
  type Outcome,
  shownComments,
  type ToldImage,
  toldImages,
  type ToldJob,
  type ToldRun,
} from './outcome.ts'

/** The key of a comment. */
export function keyOf({ body }: StoredComment): string {
  return decodeURIComponent(/ key=(\S+)/.exec(body)?.[1] ?? '')
}

/** The comment of all jobs has what those told that could, and each of the others has one of its own. */
export function verifyComments(outcome: Outcome, newest: ToldRun): void {
  const { id, sha, attempt, told, maybe } = newest
  const shown = shownComments(outcome)
  const keys = shown.map(keyOf)
  expect(keys).toStrictEqual([...new Set(keys)])
  const mayHave = new Set([...told, ...maybe].map(({ key }) => key))
  for (const comment of shown) {
    const key = keyOf(comment)
    const [first = ''] = comment.body.split('\n', 1)
    const isOfNewest = first.includes(` head=${sha} run=${id} `)
    // Those of earlier runs say so.
    if (!isOfNewest) assert.ok(!first.includes(sha) || Number(/ run=(\d+) /.exec(first)?.[1]) < id, first)
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
    const ofKey = (jobs: readonly ToldJob[]) => toldImages(jobs.filter(each => each.key === key))
    verifyComment(body, { ...newest, told: ofKey(told), maybe: ofKey(maybe) })
  }
}

interface Wanted extends Pick<ToldRun, 'sha' | 'isSilent'> {
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
  // What has no size may say which it had, at the commit of an earlier run or at the same.
  const failed = [...told, ...maybe].filter(({ isMeasured }) => !isMeasured).map(({ name }) => name)
  expect(without(measured, now)).toStrictEqual([])
  expect(without(more, [...possible, ...failed])).toStrictEqual([])
  expect(rows.filter(row => row.sha !== sha && !failed.includes(row.image))).toStrictEqual([])
  for (const { name } of told) expect(body).toContain(name)
  const isRed = /^(?:<!--.*\n|> .*\n|\n)*[^\n]*❌/.test(body)
  if (told.some(image => image.isRed)) assert.ok(isRed, body)
  // A job that ended badly without a word is red, and says that it is that.
  else if (isRed && !maybe.some(image => image.isRed)) {
    assert.ok(isSilent, body)
    expect(body).toMatch(/\d+ not measured/)
  }
}

/** After a run in which nothing went wrong there is one comment, and it has each image once. */
export function verifySettled(outcome: Outcome, run: ToldRun): void {
  const shown = shownComments(outcome)
  expect(shown.map(keyOf)).toStrictEqual([KEY])
  expect(run.maybe).toStrictEqual([])
  verifyComments(outcome, run)
  verifyChecks(outcome, run)
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

/** Each image has a check of its own, red where it is over its budgets or has no size. */
export function verifyChecks({ github }: Outcome, { sha, told }: ToldRun): void {
  for (const { name, label, isRed } of toldImages(told.filter(({ lived }) => lived))) {
    const wanted = `slim-build / ${name}${label === null ? '' : ` (${label})`}`
    const check = github.checks.findLast(each => each.sha === sha && each.sent.name === wanted)
    expect([wanted, check?.sent.conclusion]).toStrictEqual([wanted, isRed ? 'failure' : 'success'])
  }
}
