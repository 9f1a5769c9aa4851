import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { uploadArtifact } from '../upload-artifact.ts'

const server = await startResultsServer()
const root = mkdtempSync(path.join(tmpdir(), 'artifact-'))
const file = path.join(root, 'report.json')
writeFileSync(file, '{"size":1}')
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

const env = {
  PATH: process.env.PATH,
  ACTIONS_RESULTS_URL: server.url,
  ACTIONS_RUNTIME_TOKEN: cacheToken(),
  GITHUB_RETENTION_DAYS: '90',
}
const { signal } = new AbortController()

describe('uploadArtifact', () => {
  beforeEach(() => {
    server.fail(null)
  })

  it('uploads an archive of the files', async () => {
    expect(await uploadArtifact('archive', [file], root, { env, signal })).toBeNull()
    const [artifact] = server.artifacts.filter(({ name }) => name === 'archive')
    const bytes = Buffer.from(await (await fetch(artifact?.url ?? '')).arrayBuffer())
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(bytes.includes('report.json')).toBe(true)
  })

  it('uploads one file as it is, for as many days as asked', async () => {
    const options = { env, signal, asFile: true, retentionDays: 3 }
    expect(await uploadArtifact('ignored', [file], root, options)).toBeNull()
    const [artifact] = server.artifacts.filter(({ name }) => name === 'report.json')
    expect(await (await fetch(artifact?.url ?? '')).text()).toBe('{"size":1}')
    const days = (Date.parse(artifact?.expiresAt ?? '') - Date.now()) / 86_400_000
    assert.ok(days > 2.9 && days <= 3, `${days}`)
  })

  it('says in one sentence that the name is taken', async () => {
    await uploadArtifact('twice', [file], root, { env, signal })
    const warning = await uploadArtifact('twice', [file], root, { env, signal })
    expect(warning ?? '').toMatch(/^The artifact twice was not uploaded: .*(409|already exists)/)
  })

  it('says that there is no token, and asks nobody', async () => {
    const before = server.calls.length
    const without = { ...env, ACTIONS_RUNTIME_TOKEN: undefined }
    expect(await uploadArtifact('archive', [file], root, { env: without, signal })).toBe(
      'The artifact archive was not uploaded: this run has no token for the artifact service',
    )
    expect(server.calls).toHaveLength(before)
  })

  it('waits no longer than its patience for a service that hangs', async () => {
    server.fail('hangs')
    expect(await uploadArtifact('late', [file], root, { env, signal, patience: 1500 })).toBe(
      'The artifact late was not uploaded: the artifact service did not answer within 1.5 s',
    )
  })
})
