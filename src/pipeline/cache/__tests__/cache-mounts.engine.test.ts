import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { useEngine } from '../../../../test-kit/engine.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import { actionsCache } from '../../../runner/cache/actions-cache.ts'
import { runTool } from '../../../tools/run-tool.ts'
import type { WholeContext } from '../../run-context.ts'
import { openCacheMounts } from '../cache-mounts.ts'

const engine = await useEngine(['alpine:3'])
const service = await startResultsServer()
afterAll(() => service.close())

const folder = () => mkdtempSync(path.join(tmpdir(), 'mounts-'))

describe('cache mounts that have grown too big', () => {
  it('are given up, so that the next run starts with empty ones instead of what was kept last', async () => {
    const id = `grown${randomBytes(5).toString('hex')}`
    const workspace = folder()
    writeFileSync(
      path.join(workspace, 'Dockerfile'),
      `FROM alpine:3\nARG BYTES\nARG NONCE\nRUN --mount=type=cache,id=${id},target=/m head -c $BYTES /dev/zero > /m/$BYTES\n`,
    )
    const signal = new AbortController().signal
    const env = {
      ...engine.env,
      ACTIONS_RUNTIME_TOKEN: cacheToken(),
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      RUNNER_TEMP: folder(),
    }
    const context: WholeContext = {
      ...{ version: '1', env, signal, cwd: workspace, tempDir: folder(), storeDir: folder() },
      answers: new BuilderAnswers({ env, signal }),
      now: () => new Date(),
      onEvent: () => undefined,
    }
    /** A run that leaves so many bytes in the mount. */
    const run = async (bytes: number) => {
      await runTool('docker', ['buildx', 'prune', '--force', '--filter', 'type=exec.cachemount'], { env })
      const request = {
        context: '.',
        buildArgs: [`BYTES=${bytes}`, `NONCE=${randomBytes(5).toString('hex')}`],
      }
      const place = { scope: id, refs: ['main'], kept: true, reads: true, writes: true }
      const mounts = await openCacheMounts(
        { request, inlineDockerfile: null },
        place,
        actionsCache({ env, signal }),
        context,
        100_000,
      )
      const args = ['buildx', 'build', ...request.buildArgs.map(each => `--build-arg=${each}`), '.']
      const { exitCode, stderr } = await runTool('docker', args, { env, cwd: workspace })
      assert.equal(exitCode, 0, stderr.join('\n'))
      return { found: mounts.explanation, warnings: await mounts.keep() }
    }
    expect(await run(10_000)).toStrictEqual({ found: 'Cache mounts: 0 of 1 were found', warnings: [] })
    const grown = await run(200_000)
    expect(grown.found).toBe('Cache mounts: 1 of 1 were found')
    expect(grown.warnings.join('\n')).toMatch(
      /^The cache mounts were not saved: they hold \d+\.\d kB unpacked, the limit is 100\.0 kB\. The next run starts with empty ones$/,
    )
    expect(await run(20_000)).toStrictEqual({ found: 'Cache mounts: 0 of 1 were found', warnings: [] })
    expect((await run(30_000)).found).toBe('Cache mounts: 1 of 1 were found')
  })
})
