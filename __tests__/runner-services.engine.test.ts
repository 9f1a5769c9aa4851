import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { folderWith } from './run-dist.ts'
import { startAction } from './started-action.ts'

const engine = await useEngine(['alpine:3.19'])
const server = await startResultsServer()
afterAll(async () => {
  await server.close()
})

/** A `docker` before the real one that writes down its arguments, and whether it was handed the token. */
const shim = folderWith({
  calls: '',
  docker: `#!/bin/sh
echo "\${ACTIONS_RUNTIME_TOKEN:+token} \${ACTIONS_RESULTS_URL:+url} $*" >> "\${0%/*}/calls"
PATH="\${PATH#*:}" exec docker "$@"
`,
})
chmodSync(path.join(shim, 'docker'), 0o755)

const SERVICES = {
  PATH: `${shim}:${engine.env.PATH}`,
  ...cacheServiceOf(server),
  GITHUB_ACTIONS: 'true',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_RETENTION_DAYS: '90',
}

/** Runs the action on a small image, and tells what docker was called with. */
async function run(inputs: Record<string, string>, more: NodeJS.ProcessEnv = {}) {
  const dockerfile = `FROM alpine:3.19\nARG GREETING=none\nRUN echo ${randomBytes(4).toString('hex')} > /file\n`
  const before = readFileSync(path.join(shim, 'calls'), 'utf8').length
  const started = startAction({ engine, dockerfile }, inputs, { ...SERVICES, ...more })
  assert.equal(await started.ended, 0, started.log())
  const calls = readFileSync(path.join(shim, 'calls'), 'utf8').slice(before).trimEnd().split('\n')
  return { log: started.log(), calls }
}

const handed = (calls: readonly string[]): string[] => calls.filter(call => !call.startsWith('  '))

describe('the token of the runner’s services', () => {
  it('reaches the solve with a gha cache, and no other call of docker', async () => {
    const { calls } = await run({ cache: 'gha', 'required-targets': '' })
    assert.ok(calls.length > 2, calls.join('\n'))
    expect(handed(calls).map(call => call.split(' ').slice(0, 4).join(' '))).toStrictEqual([
      'token url buildx build',
    ])
  })

  it('reaches no call of docker when no cache needs it', async () => {
    const { calls } = await run({ cache: 'none' })
    expect(calls.some(call => call.includes('buildx build'))).toBe(true)
    expect(handed(calls)).toStrictEqual([])
  })
})

describe('the build record', () => {
  it('is uploaded as docker/build-push-action names it, when asked for, for as long as asked', async () => {
    const { log } = await run(
      { cache: 'none' },
      { DOCKER_BUILD_RECORD_UPLOAD: 'true', DOCKER_BUILD_RECORD_RETENTION_DAYS: '2' },
    )
    expect(log).not.toMatch(/::warning/)
    const [record] = server.artifacts
    expect(record?.name ?? '').toMatch(/^acme~shop~[A-Z0-9]{6}\.dockerbuild$/)
    expect(log).toContain(`The build record is the artifact ${record?.name}`)
    const bytes = Buffer.from(await (await fetch(record?.url ?? '')).arrayBuffer())
    assert.equal(bytes.readUInt16BE(0), 0x1f8b, 'a gzip archive')
    const days = (Date.parse(record?.expiresAt ?? '') - Date.now()) / 86_400_000
    assert.ok(days > 1.9 && days <= 2, `${days}`)
  })

  it('stays in the builder without being asked for, for it holds build arguments in full', async () => {
    const before = server.artifacts.length
    const { calls } = await run({ cache: 'none', 'build-args': 'GREETING=hello' })
    expect(server.artifacts).toHaveLength(before)
    expect(calls.every(call => !call.includes('history export'))).toBe(true)
  })

  it('costs one warning and no build when the service is in trouble', async () => {
    server.fail({ status: 403 }, 'CreateArtifact')
    const { log } = await run({ cache: 'none' }, { DOCKER_BUILD_RECORD_UPLOAD: 'true' })
    server.fail(null)
    assert.equal(log.match(/::warning/g)?.length, 1, log)
    expect(log).toMatch(/::warning.*The artifact acme~shop~\w{6}\.dockerbuild was not uploaded: .*403/)
  })
})
