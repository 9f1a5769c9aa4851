import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, it } from 'node:test'
import { readSecretsHint } from '../read-secrets-hint.ts'

function hint(env: Record<string, string>, event: unknown = {}): string | undefined {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'event-')), 'event.json')
  writeFileSync(file, JSON.stringify(event))
  return readSecretsHint({ GITHUB_REPOSITORY: 'acme/shop', GITHUB_EVENT_PATH: file, ...env })
}

const pullRequest = (from: string): unknown => ({ pull_request: { head: { repo: { full_name: from } } } })

describe('why there may be no secrets', () => {
  it('is the fork that a pull request comes from', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request' }
    assert.match(hint(env, pullRequest('stranger/shop')) ?? '', /from a fork gets no secrets/)
    assert.equal(hint(env, pullRequest('acme/shop')), undefined)
    assert.equal(hint({ GITHUB_EVENT_NAME: 'pull_request_target' }, pullRequest('stranger/shop')), undefined)
  })

  it('is Dependabot', () => {
    assert.match(hint({ GITHUB_ACTOR: 'dependabot[bot]' }) ?? '', /Dependabot/)
  })

  it('is nothing that is known elsewhere', () => {
    for (const event of [null, [], 'x', { pull_request: { head: null } }])
      assert.equal(hint({}, event), undefined)
  })
})
