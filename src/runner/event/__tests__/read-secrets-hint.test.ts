import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
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
    expect(hint(env, pullRequest('stranger/shop')) ?? '').toMatch(/from a fork gets no secrets/)
    expect(hint(env, pullRequest('acme/shop'))).toBeUndefined()
    expect(hint({ GITHUB_EVENT_NAME: 'pull_request_target' }, pullRequest('stranger/shop'))).toBeUndefined()
  })

  it('is Dependabot', () => {
    expect(hint({ GITHUB_ACTOR: 'dependabot[bot]' }) ?? '').toMatch(/Dependabot/)
  })

  it('is nothing that is known elsewhere', () => {
    for (const event of [null, [], 'x', { pull_request: { head: null } }])
      expect(hint({}, event)).toBeUndefined()
  })
})
