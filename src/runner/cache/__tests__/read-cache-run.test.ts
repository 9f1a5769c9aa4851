import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readCacheRun } from '../read-cache-run.ts'

function read(name: string, event: unknown, env: Record<string, string> = {}) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(file, JSON.stringify(event))
  const given = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file, ...env }
  return readCacheRun(given, ['3.12'])
}

const repository = { full_name: 'acme/shop', default_branch: 'trunk' }
const from = (full_name: string) => ({ repository, workflow_run: { head_repository: { full_name } } })

describe('the run', () => {
  it('is for a ref, a base branch and a default branch', () => {
    const env = { GITHUB_REF: 'refs/pull/7/merge', GITHUB_BASE_REF: 'main' }
    assert.deepEqual(read('pull_request', { repository }, env), {
      onGitHub: true,
      ref: 'refs/pull/7/merge',
      baseBranch: 'main',
      defaultBranch: 'trunk',
      matrix: ['3.12'],
      untrusted: null,
    })
  })

  it('in a merge queue is for the branch that is merged into', () => {
    const env = { GITHUB_REF: 'refs/heads/gh-readonly-queue/release/2/pr-7-c0ffee', GITHUB_BASE_REF: '' }
    const event = { repository, merge_group: { base_ref: 'refs/heads/release/2' } }
    assert.equal(read('merge_group', event, env).baseBranch, 'release/2')
    assert.equal(read('merge_group', { repository }, env).baseBranch, '')
  })

  it('is not trusted when it has the rights of the branch and builds what a stranger wrote', () => {
    assert.ok(read('pull_request_target', { repository }).untrusted)
    assert.ok(read('issue_comment', { repository }).untrusted)
    assert.ok(read('workflow_run', from('mallory/shop')).untrusted)
    assert.ok(read('workflow_run', { repository, workflow_run: { head_repository: null } }).untrusted)
    assert.equal(read('workflow_run', from('acme/shop')).untrusted, null)
    assert.equal(read('push', { repository }).untrusted, null)
  })

  it('is nothing special outside of GitHub', () => {
    assert.equal(readCacheRun({}, []).onGitHub, false)
    assert.equal(readCacheRun({ GITHUB_EVENT_PATH: '/nowhere' }, []).defaultBranch, '')
  })
})
