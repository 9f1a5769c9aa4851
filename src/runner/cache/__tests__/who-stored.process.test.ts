import { afterAll, beforeEach, describe, expect, it, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterThisTest } from '../../../../test-kit/after-this-test.ts'
import type { ListedCache } from '../../../../test-kit/github-server/caches.ts'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { buildMeasurement } from '../../../../test-kit/measurement-builder.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { newRepository } from '../../../git/__tests__/repository.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import type { Measurement } from '../../../model/measurement.ts'
import { storedImage } from '../../../pipeline/baseline/stored-image.ts'
import {
  findMeasurement,
  type FoundMeasurement,
  keepMeasurement,
  measurementKey,
} from '../../../pipeline/baseline/stored-measurements.ts'
import type { WholeContext } from '../../../pipeline/run-context.ts'
import { openGitHubApi } from '../../publish/open-github-api.ts'
import { openMeasurementStore } from '../open-measurement-store.ts'
import { scopesOfRun } from '../scopes-of-run.ts'
import { whoStored } from '../who-stored.ts'

const SHA = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'
const API = storedImage({ image: 'api', request: { context: '.' } }, tmpdir())
const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const QUEUE = `refs/heads/gh-readonly-queue/main/pr-7-${SHA}`

const SMALL = sized(10)
const LARGE = sized(500)

function sized(megabytes: number): Measurement {
  const bytes = megabytes * 1_000_000
  return buildMeasurement({
    layers: [{ files: [{ path: 'app/main', compressed: bytes, unpacked: bytes }] }],
  })
}

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

/** A run for a ref: it saves in the scope of that ref, and reads that and those of branches, in this order. */
function runOf(ref: string, branches: readonly string[] = [], event: object = {}): WholeContext {
  const folder = mkdtempSync(path.join(tmpdir(), 'who-stored-'))
  const eventPath = path.join(folder, 'event.json')
  writeFileSync(eventPath, JSON.stringify({ repository: { default_branch: 'main' }, ...event }))
  const read = branches.map(branch => ({ Scope: `refs/heads/${branch}`, Permission: 1 }))
  const env = {
    ...process.env,
    ACTIONS_RUNTIME_TOKEN: cacheToken({ scopes: [{ Scope: ref, Permission: 3 }, ...read] }),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REF: ref,
    GITHUB_BASE_REF: ref === PULL ? (branches[0] ?? '') : '',
    GITHUB_EVENT_PATH: eventPath,
  }
  return {
    version: '1.0.0',
    env,
    answers: new BuilderAnswers({ env }),
    cwd: tmpdir(),
    tempDir: folder,
    storeDir: folder,
    signal: AbortSignal.timeout(100_000),
    now: () => new Date(),
    onEvent: () => undefined,
  }
}

const pullRun = () => runOf(PULL, ['main'])

/** Any step of a run can do this, in the scope of the run. */
async function store(
  measurement: Measurement,
  context: WholeContext,
  run: string | null = null,
): Promise<void> {
  const { directories } = open(context, null)
  const kept = { measurement, history: [], run }
  expect(await keepMeasurement(kept, SHA, API, directories, context)).toBeNull()
}

function open(context: WholeContext, token: string | null) {
  const store = openMeasurementStore(context, token === null ? null : openGitHubApi(context.env, token))
  assert.ok(typeof store !== 'string')
  return store
}

function find(context: WholeContext, token: string | null = 'reads'): Promise<FoundMeasurement> {
  return findMeasurement(SHA, API, open(context, token), null, context)
}

/** Size of what was found in MB and the branch that stored it, or why there is none. */
function told(found: FoundMeasurement): readonly unknown[] {
  if (found.kind === 'none') return [found.cause, found.reason]
  return [(found.measurement.platforms[0]?.compressed ?? 0) / 1_000_000, found.storedOn]
}

describe('several images of one run that nothing tells apart', () => {
  const why =
    'a run measured several images of this name at 3ad4be1 that slim-build cannot tell apart; they were built with other arguments or files: give each an `image`'

  it('are no baseline of each other', async () => {
    await store(SMALL, runOf(MAIN), '50.1')
    await store(LARGE, runOf(MAIN), '50.1')
    expect(told(await find(pullRun()))).toStrictEqual(['indistinct', why])
  })

  it('are none either where the commit is one before the wanted one', async () => {
    const repository = newRepository()
    const [first = ''] = ['a', 'b'].map(message => repository.commit(message))
    const { directories } = open(runOf(MAIN), null)
    for (const measurement of [SMALL, LARGE]) {
      const kept = { measurement, history: [], run: '50.1' }
      await keepMeasurement(kept, first, API, directories, runOf(MAIN))
    }
    const found = await findMeasurement(
      repository.head(),
      API,
      open(pullRun(), null),
      repository.place,
      pullRun(),
    )
    expect(found.kind === 'none' && found.cause).toBe('indistinct')
  })

  it('are one where they measure the same: a job tests it and another one publishes it', async () => {
    await store(SMALL, runOf(MAIN), '50.1')
    await store(sized(10.000_9), runOf(MAIN), '50.1')
    expect(told(await find(pullRun()))).toStrictEqual([10, 'main'])
  })

  it('are one where another run, or a later attempt, built it again: the base image may have moved', async () => {
    await store(SMALL, runOf(MAIN), '50.1')
    for (const run of ['51.1', '50.2', null]) await store(LARGE, runOf(MAIN), run)
    expect(told(await find(pullRun()))).toStrictEqual([10, 'main'])
  })

  it('are not made up by a change that is to be judged', async () => {
    await store(SMALL, runOf(PULL), '50.1')
    await store(LARGE, runOf(PULL), '50.1')
    await store(SMALL, runOf(MAIN), '49.1')
    expect(told(await find(pullRun()))[0]).toBe('not-trusted')
  })
})

describe('whose run stored a measurement', () => {
  it('is told: a run on the default branch', async () => {
    await store(SMALL, runOf(MAIN))
    expect(told(await find(pullRun()))).toStrictEqual([10, 'main'])
    expect(told(await find(runOf(MAIN)))).toStrictEqual([10, 'main'])
  })

  it('is told: a run on the base branch, which GitHub searches before the default branch', async () => {
    await store(SMALL, runOf(MAIN))
    await store(LARGE, runOf('refs/heads/release/1.x'))
    expect(told(await find(runOf(PULL, ['release/1.x', 'main'])))).toStrictEqual([500, 'release/1.x'])
    expect(told(await find(runOf(PULL, ['next', 'main'])))).toStrictEqual([10, 'main'])
  })

  it('is no run of the pull request itself: what that stored is not used', async () => {
    await store(SMALL, runOf(MAIN))
    await store(LARGE, pullRun())
    const reason = 'the stored measurement of 3ad4be1 was written by a run of this pull request'
    expect(told(await find(pullRun()))).toStrictEqual(['not-trusted', reason])
    expect(told(await find(runOf('refs/pull/8/merge', ['main'])))).toStrictEqual([10, 'main'])
  })

  it('is no run of the merge group itself', async () => {
    const group = runOf(QUEUE, ['main'], { merge_group: { base_ref: MAIN } })
    await store(SMALL, runOf(MAIN))
    expect(told(await find(group))).toStrictEqual([10, 'main'])
    await store(LARGE, group)
    const reason = 'the stored measurement of 3ad4be1 was written by a run of this merge group'
    expect(told(await find(group))).toStrictEqual(['not-trusted', reason])
  })

  it('is not known where nobody can be asked, and what is stored is used', async () => {
    await store(SMALL, runOf(MAIN))
    await store(LARGE, pullRun())
    expect(told(await find(pullRun(), null))).toStrictEqual([500, null])
    expect(github.requests).toStrictEqual([])
  })
})

describe("GitHub's list of caches", () => {
  const KEY = `${measurementKey(API)}${SHA}`
  const entry = (ref: string, key = KEY): ListedCache => {
    return { id: 1, ref, key, version: 'f'.repeat(64), size: 1000, created: '2026-03-14T09:26:53.000Z' }
  }
  const asked = (token = 'reads') => {
    const { env } = pullRun()
    return whoStored(KEY, 'acme/shop', scopesOfRun(env), openGitHubApi(env, token))
  }
  const unknown = { kind: 'unknown' }
  const onMain = { kind: 'branch', branch: 'main' }

  it('is asked for one entry of each scope, so that nothing can be hidden behind others', async () => {
    const many = Array.from({ length: 200 }, (_, index) => entry('refs/pull/8/merge', `${KEY}${index}`))
    github.caches = () => [entry(PULL), entry(MAIN), ...many]
    expect(await asked()).toStrictEqual({ kind: 'change', name: 'pull request' })
    github.caches = () => [entry(MAIN), ...many]
    expect(await asked()).toStrictEqual(onMain)
    const question = `GET /repos/acme/shop/actions/caches?key=${KEY}&ref=${encodeURIComponent(PULL)}&per_page=1`
    expect(github.requests.filter(request => request === question)).toHaveLength(2)
    expect(github.requests).toHaveLength(3)
  })

  it('tells nothing without `actions: read`, without the entry, and when it cannot be had', async () => {
    expect(await asked()).toStrictEqual(unknown)
    github.caches = () => [entry(MAIN)]
    expect(await asked()).toStrictEqual(onMain)
    expect(await asked('expired')).toStrictEqual(unknown)
    github.runs.readable.actions = false
    expect(await asked()).toStrictEqual(unknown)
    github.runs.readable.actions = true
    for (const kind of [404, 500, 'reset'] as const) {
      github.failures.push({ method: 'GET', kind, path: /caches/ })
      expect(await asked()).toStrictEqual(unknown)
      github.failures.length = 0
    }
  })

  it('tells nothing when it has others than those that were asked for', async () => {
    const server = createServer((_, response) => {
      const { ref, key } = entry('refs/pull/8/merge')
      const text = JSON.stringify({ total_count: 1, actions_caches: [{ id: 1, ref, key }] })
      response.writeHead(200, { 'content-type': 'application/json' }).end(text)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    afterThisTest(() => {
      server.closeAllConnections()
      server.close()
    })
    const { env } = pullRun()
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const api = openGitHubApi({ ...env, GITHUB_API_URL: url }, 'reads')
    expect(await whoStored(KEY, 'acme/shop', scopesOfRun(env), api)).toStrictEqual(unknown)
  })
})

test('a run of which no ref is known has the scopes of its branches alone', () => {
  const { env } = runOf('', ['main'])
  expect(scopesOfRun(env)).toStrictEqual([{ ref: MAIN, by: { kind: 'branch', branch: 'main' } }])
  const tag = scopesOfRun({ ...env, GITHUB_REF: 'refs/tags/v1' })
  expect(tag[0]).toStrictEqual({ ref: 'refs/tags/v1', by: { kind: 'unknown' } })
})
