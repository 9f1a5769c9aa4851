import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { layer, storeIndex } from '../../../pipeline/cache/__tests__/stored-index.ts'
import { keepLayers } from '../../../pipeline/cache/keep-layers.ts'
import { openLayerStore } from '../../../pipeline/cache/open-layer-store.ts'
import { restoreLayers } from '../../../pipeline/cache/restore-layers.ts'
import { openGitHubApi } from '../../publish/open-github-api.ts'
import { openKeptLayers } from '../open-kept-layers.ts'

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const QUEUE = 'refs/heads/gh-readonly-queue/main/pr-7-3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'

const UNKNOWN = 'GitHub does not say whose run stored them (`actions: read`)'

let service: ResultsServer
let github: GitHubServer
const servers: { close(): Promise<void> }[] = []
beforeEach(async () => {
  await closeAll()
  service = await startResultsServer()
  servers.push(service)
  github = await startGitHubServer()
  servers.push(github)
  github.caches = () => service.caches
})
afterAll(closeAll)

async function closeAll(): Promise<void> {
  await Promise.all(servers.splice(0).map(server => server.close()))
}

/** A run for a ref, on a new machine: it saves in the scope of that ref, and reads that and the one of main. */
function runOf(ref: string, more: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'run-of-'))
  const eventPath = path.join(folder, 'event.json')
  writeFileSync(eventPath, JSON.stringify({ repository: { default_branch: 'main' } }))
  const env = {
    ...process.env,
    ACTIONS_RUNTIME_TOKEN: cacheToken({
      scopes: [
        { Scope: ref, Permission: 3 },
        { Scope: MAIN, Permission: 1 },
      ],
    }),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REF: ref,
    GITHUB_BASE_REF: ref === PULL ? 'main' : '',
    GITHUB_EVENT_PATH: eventPath,
    ...more,
  }
  const signal = AbortSignal.timeout(100_000)
  return { env, signal, now: () => new Date(), storeDir: folder, tempDir: path.join(folder, 'temp') }
}

type Run = ReturnType<typeof runOf>

function open(run: Run, token: string | null) {
  const kept = openKeptLayers(run, token === null ? null : openGitHubApi(run.env, token))
  assert.ok(kept !== null)
  return kept
}

/** Any step of a run can do this, in the scope of the run. */
async function keep(run: Run, letter: string): Promise<void> {
  await storeIndex(run.storeDir, layer(letter))
  expect(await keepLayers('api', [layer(letter)], open(run, null).directories, run)).toBeNull()
}

/** Which layers a run gets, or why it gets none. */
async function got(run: Run, token: string | null = 'reads'): Promise<string> {
  const why = await restoreLayers('api', open(run, token), run)
  const store = openLayerStore(run.storeDir)
  const known = await Promise.all(
    ['a', 'b', 'c'].map(async letter => ((await store.has(layer(letter))) ? letter : '')),
  )
  return why === null ? known.join('') : `${known.join('')}${why}`
}

describe('the layers that a run gets', () => {
  it('are those of main for a pull request and a merge group', async () => {
    await keep(runOf(MAIN), 'a')
    for (const ref of [PULL, QUEUE]) expect(await got(runOf(ref))).toBe('a')
  })

  it('are none that the change itself stored, which hides those of main as well', async () => {
    await keep(runOf(MAIN), 'a')
    await keep(runOf(PULL), 'b')
    expect(await got(runOf(PULL))).toBe('a run of this pull request stored them')
    expect(await got(runOf('refs/pull/8/merge'))).toBe('a')
    await keep(runOf(QUEUE), 'c')
    expect(await got(runOf(QUEUE))).toBe('a run of this merge group stored them')
    expect(await got(runOf(MAIN))).toBe('a')
  })

  it('are none for a change where GitHub does not say whose they are', async () => {
    await keep(runOf(MAIN), 'a')
    github.runs.readable.actions = false
    expect(await got(runOf(PULL))).toBe(UNKNOWN)
    expect(await got(runOf(PULL), null)).toBe(UNKNOWN)
    expect(open(runOf(PULL), null).reads).toBe(false)
    expect(open(runOf(PULL), 'reads').reads).toBe(true)
  })

  it('are those of its branch for a run on it, which asks nobody', async () => {
    await keep(runOf(MAIN), 'a')
    expect(await got(runOf(MAIN), null)).toBe('a')
    expect(await got(runOf(MAIN))).toBe('a')
    expect(github.requests).toStrictEqual([])
  })

  it('are none, with the reason, where the service fails', async () => {
    service.fail({ status: 403 })
    expect(await got(runOf(MAIN))).toMatch(/403|permission|Forbidden/i)
  })
})

it('follows what the workflow says that caches may be used for', () => {
  const rights = (mode: string) => {
    const kept = openKeptLayers(runOf(MAIN, { ACTIONS_CACHE_MODE: mode }), null)
    return kept === null ? null : [kept.reads, kept.writes]
  }
  expect(rights('read')).toStrictEqual([true, false])
  expect(rights('write-only')).toStrictEqual([false, true])
  expect(rights('none')).toBeNull()
})
