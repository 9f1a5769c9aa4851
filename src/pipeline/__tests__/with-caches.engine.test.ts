import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildPlan } from '../../../test-kit/build-plan.ts'
import { useEngine } from '../../../test-kit/engine.ts'
import { cacheToken } from '../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../test-kit/results-server/results-server.ts'
import { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import { terminalRun } from '../../cli/terminal-run.ts'
import type { PipelineEvent } from '../pipeline-event.ts'
import type { BuiltTarget } from '../run-result.ts'
import { run } from '../run.ts'

const engine = await useEngine()
const service = await startResultsServer()
afterAll(() => service.close())

describe('a cache service that hangs while the cache is exported', () => {
  it('costs a warning, not the build', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'workspace-'))
    writeFileSync(path.join(cwd, 'Dockerfile'), 'FROM scratch\nCOPY content /\n')
    writeFileSync(path.join(cwd, 'content'), randomBytes(10_000))
    const gha = `type=gha,scope=${randomBytes(4).toString('hex')},token=${cacheToken()},version=2,url_v2=${service.url}`
    const events: PipelineEvent[] = []
    service.fail('hangs', 'CreateCacheEntry')
    const request = {
      context: '.',
      outputs: ['type=image,push=false,store=false'],
      cacheFrom: [gha],
      cacheTo: [`${gha},mode=max,ignore-error=true`],
    }
    const directories = {
      restore: () => Promise.resolve({ kind: 'nothing' } as const),
      save: () => Promise.resolve({ kind: 'there' } as const),
    }
    const cache = { mode: 'auto', mounts: false, run: terminalRun({}), directories, patience: 2000 } as const
    const { images } = await run(
      { ...buildPlan(request, 'app', cwd), cache },
      {
        version: '0',
        env: engine.env,
        answers: new BuilderAnswers({ env: engine.env }),
        cwd,
        tempDir: cwd,
        storeDir: path.join(cwd, 'layers'),
        signal: new AbortController().signal,
        now: () => new Date(),
        onEvent: event => events.push(event),
      },
    ).finally(() => {
      service.fail(null)
    })
    const [{ built }] = images as [BuiltTarget]
    expect(built.measurement.platforms).toHaveLength(1)
    assert.ok(built.report.cache.kind === 'told')
    expect(built.report.cache.notes).toStrictEqual([
      'Steps that were built before the cache service stopped answering count as cached.',
    ])
    expect(events.flatMap(event => (event.type === 'warning' ? [event.message] : []))).toStrictEqual([
      'The cache is not written, because the export took longer than 2.0 s',
    ])
  })
})
