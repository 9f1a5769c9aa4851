import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
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
    expect(read('pull_request', { repository }, env)).toStrictEqual({
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
    expect(read('merge_group', event, env).baseBranch).toBe('release/2')
    expect(read('merge_group', { repository }, env).baseBranch).toBe('')
  })

  it('is not trusted when it has the rights of the branch and builds what a stranger wrote', () => {
    expect(read('pull_request_target', { repository }).untrusted).toBeTruthy()
    expect(read('issue_comment', { repository }).untrusted).toBeTruthy()
    expect(read('workflow_run', from('mallory/shop')).untrusted).toBeTruthy()
    expect(
      read('workflow_run', { repository, workflow_run: { head_repository: null } }).untrusted,
    ).toBeTruthy()
    expect(read('workflow_run', from('acme/shop')).untrusted).toBeNull()
    expect(read('push', { repository }).untrusted).toBeNull()
  })

  it('is nothing special outside of GitHub', () => {
    expect(readCacheRun({}, []).onGitHub).toBe(false)
    expect(readCacheRun({ GITHUB_EVENT_PATH: '/nowhere' }, []).defaultBranch).toBe('')
  })
})
