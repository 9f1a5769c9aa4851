import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packIndex } from '../src/measure/packed-index.ts'
import type { LayerMeasurement, Measurement } from '../src/model/measurement.ts'
import { keepLayers } from '../src/pipeline/cache/keep-layers.ts'
import { openLayerStore } from '../src/pipeline/cache/open-layer-store.ts'
import { actionsCache } from '../src/runner/cache/actions-cache.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { type Done, newProject, ON_PULL, publish, pullRequest, pushMain, type World } from './project.ts'
import { folderWith } from './run-dist.ts'

/** Bytes of the base image, which cannot be compressed: enough to be worth a question. */
const BASE = 5_000_000

const engine = await useEngine()
const service = await startResultsServer()
const github = await startGitHubServer()
const ours = mkdtempSync(path.join(tmpdir(), 'machines-'))
afterAll(async () => {
  await Promise.all([service.close(), github.close()])
  rmSync(ours, { recursive: true, force: true })
})

const ASKS = { 'github-token': 'reads', comment: 'never' }

/** A new machine, on which no build starts before something is there: a pattern of a shell. */
function machine(buildsAfter: (runnerTemp: string) => string = () => '/'): World {
  const runnerTemp = mkdtempSync(path.join(ours, 'temp-'))
  const script = `#!/bin/sh
PATH='${engine.env.PATH ?? ''}'
if [ "$2" = build ]; then
  left=3000
  until [ $left = 0 ] || ls ${buildsAfter(runnerTemp)} >/dev/null 2>&1; do left=$((left - 1)); sleep 0.1; done
fi
exec docker "$@"
`
  const bin = mkdtempSync(path.join(ours, 'bin-'))
  writeFileSync(path.join(bin, 'docker'), script, { mode: 0o755 })
  return {
    engine: { ...engine, env: { ...engine.env, PATH: `${bin}:${engine.env.PATH ?? ''}` } },
    service,
    github,
    env: {
      RUNNER_TEMP: runnerTemp,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    },
  }
}

/** What was restored is remembered when all of it is there. */
const machineWithLayers = () => machine(temp => `${temp}/slim-build-layers/recent/*.json`)

/** The layers of the image that a run measured, the base image's first. */
function layersOf({ outputs }: Done): readonly LayerMeasurement[] {
  const { platforms } = JSON.parse(readFileSync(outputs.measurement ?? '', 'utf8')) as Measurement
  return platforms.flatMap(({ layers }) => layers)
}

const kept = () => service.keys.filter(key => key.startsWith('slim-build-layers-'))

describe('the layers of an image, each job on a new machine', () => {
  const base = `${engine.registry}/acme/layers${randomBytes(5).toString('hex')}:1`
  const project = newProject(`FROM ${base}\nCOPY app /app\n`)
  beforeAll(() => {
    publish(engine, base, { 'base.bin': randomBytes(BASE) })
    github.caches = () => service.caches
  })

  it('are read once by a run on main, which stores what it read', async () => {
    const first = await pushMain(machine(), project)
    expect(layersOf(first).map(({ known }) => known)).toStrictEqual([false, false])
    expect(kept()).toHaveLength(1)
  })

  it('are known to a pull request, which reads only what it changed and stores nothing', async () => {
    const run = await pullRequest(machineWithLayers(), project, { 'app/main.js': 'changed\n' }, ASKS)
    expect(layersOf(run).map(({ known }) => known)).toStrictEqual([true, false])
    expect(run.summary).toMatch(/1 layer read, 1 known from earlier/)
    expect(layersOf(run)[0]!.unpacked).toBe(BASE)
    expect(kept()).toHaveLength(1)
  })

  it('are not stored again where hardly anything is new', async () => {
    project.origin.commit('second', { 'app/main.js': 'second\n' })
    const second = await pushMain(machineWithLayers(), project)
    expect(layersOf(second).map(({ known }) => known)).toStrictEqual([true, false])
    expect(kept()).toHaveLength(1)
  })

  it('are read again where a run of the pull request itself stored them: its numbers would be made up', async () => {
    const [layer] = layersOf(await pushMain(machineWithLayers(), project))
    await plantInPullRequest(layer!)
    expect(kept()).toHaveLength(2)
    const asked = path.join(mkdtempSync(path.join(ours, 'asked-')), 'caches')
    github.caches = () => {
      writeFileSync(asked, '')
      return service.caches
    }
    const run = await pullRequest(
      machine(() => asked),
      project,
      { 'app/main.js': 'changed again\n' },
      ASKS,
    )
    expect(layersOf(run).map(({ known }) => known)).toStrictEqual([false, false])
    expect(layersOf(run)[0]!.unpacked).toBe(BASE)
    assert.match(run.stdout, /^The layers that earlier runs read were not used, because a run of this pull/m)
  })
})

/** Stores that a layer has but one byte, as any step of a run of the pull request can. */
async function plantInPullRequest({ digest, diffId, compressed }: LayerMeasurement): Promise<void> {
  const [storeDir, tempDir] = [folderWith({}), folderWith({})]
  const packed = await packIndex({
    ...{ digest, diffId, size: compressed, compression: 'gzip', unpacked: 1, trailer: compressed - 1 },
    entries: [
      {
        ...{
          path: 'usr/lib/base.bin',
          type: 'file',
          unpacked: 1,
          compressed: 1,
          mode: 0o644,
          uid: 0,
          gid: 0,
        },
        content: 'AAAAAAAAAAAAAAAAAAAAAA',
      },
    ],
    claims: [],
  })
  await openLayerStore(storeDir).write(digest, packed)
  const env = {
    ...process.env,
    ...cacheServiceOf(service, cacheToken({ scopes: ON_PULL })),
  }
  const directories = actionsCache({ env, signal: AbortSignal.timeout(100_000) })
  expect(await keepLayers('planted', [digest], directories, { storeDir, tempDir })).toBeNull()
}
