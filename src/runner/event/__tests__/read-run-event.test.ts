import { expect, test } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { RunEvent } from '../../../git/run-event.ts'
import { readRunEvent } from '../read-run-event.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const BASE = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'

function read(name: string, ref: string, payload: unknown): RunEvent {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(file, JSON.stringify(payload))
  return readRunEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, GITHUB_REF: ref, GITHUB_SHA: SHA })
}

test('a pull request has its base branch and the author’s commit, but not the base commit of the event', () => {
  const pull = { pull_request: { head: { sha: BASE }, base: { ref: 'main', sha: SHA } } }
  const into = (branch: string) => ({ ...pull, repository: { default_branch: branch } })
  const expected = { kind: 'pull-request', baseBranch: 'main', intoDefault: true, headSha: BASE }
  const target = read('pull_request_target', 'refs/heads/main', into('main'))
  expect(target).toStrictEqual({ ...expected, mergeSha: null })
  for (const [payload, intoDefault] of [
    [into('main'), true],
    [into('trunk'), false],
    [pull, null],
  ] as const) {
    const found = read('pull_request', 'refs/pull/7/merge', payload)
    expect(found).toStrictEqual({ ...expected, intoDefault, mergeSha: SHA })
  }
})

test('a merge group has the commit that it starts from', () => {
  const payload = { merge_group: { base_sha: BASE, base_ref: 'refs/heads/main' } }
  expect(read('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', payload)).toStrictEqual({
    kind: 'merge-group',
    baseBranch: 'main',
    baseSha: BASE,
  })
})

test('a push has what was there before, and a new branch nothing', () => {
  const expected = { kind: 'push', branch: 'main', sha: SHA, before: BASE, forced: false }
  expect(read('push', 'refs/heads/main', { before: BASE, forced: false })).toStrictEqual(expected)
  const created = { ...expected, branch: 'release/1', before: null }
  expect(read('push', 'refs/heads/release/1', { before: '0'.repeat(40), forced: false })).toStrictEqual(
    created,
  )
})

test('every other event has its branch, and a tag none', () => {
  expect(read('schedule', 'refs/heads/main', null)).toStrictEqual({ kind: 'other', branch: 'main', sha: SHA })
  expect(read('release', 'refs/tags/v1', {})).toStrictEqual({ kind: 'other', branch: null, sha: SHA })
})

test('what does not look like what it is counts as not there', () => {
  const odd = {
    pull_request: { head: { sha: '--all' }, base: { ref: 7 } },
    merge_group: 'x',
    before: ['a'],
    forced: 'no',
  }
  expect(read('pull_request', 'refs/pull/7/merge', odd)).toStrictEqual({
    kind: 'pull-request',
    baseBranch: null,
    intoDefault: null,
    headSha: null,
    mergeSha: SHA,
  })
  expect(read('merge_group', '', odd)).toStrictEqual({ kind: 'merge-group', baseBranch: null, baseSha: null })
  expect(read('push', '', odd)).toStrictEqual({
    kind: 'push',
    branch: null,
    sha: SHA,
    before: null,
    forced: null,
  })
})
