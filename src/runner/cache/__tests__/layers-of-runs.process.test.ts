import { afterAll, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildPlan } from '../../../../test-kit/build-plan.ts'
import { buildMeasurement } from '../../../../test-kit/measurement-builder.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import type { BaselineChoice } from '../../../model/baseline-choice.ts'
import { storeIndex } from '../../../pipeline/cache/__tests__/stored-index.ts'
import { openLayerStore } from '../../../pipeline/cache/open-layer-store.ts'
import type { WholeContext } from '../../../pipeline/run-context.ts'
import { WorkflowLog } from '../../log/workflow-log.ts'
import { fetchLayers } from '../incoming-layers.ts'
import { storeLayers } from '../store-layers.ts'

const MAIN = 'refs/heads/main'
const REQUEST = { context: '.' }

let service: ResultsServer | null = null
let told: string[] = []
beforeEach(async () => {
  await service?.close()
  service = await startResultsServer()
  told = []
})
afterAll(() => service?.close())

/** A run on a new machine, for a branch of a repository whose default branch is `main`. */
function newRun(ref = MAIN, event = 'push'): WholeContext {
  const folder = mkdtempSync(path.join(tmpdir(), 'layers-of-runs-'))
  const eventPath = path.join(folder, 'event.json')
  writeFileSync(eventPath, JSON.stringify({ repository: { default_branch: 'main' } }))
  const env = {
    ...process.env,
    ACTIONS_RUNTIME_TOKEN: cacheToken({ scopes: [{ Scope: ref, Permission: 3 }] }),
    ACTIONS_RESULTS_URL: service?.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_CACHE_MODE: '',
    GITHUB_REF: ref,
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_BASE_REF: '',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: eventPath,
  }
  return {
    version: '1.0.0',
    env,
    answers: new BuilderAnswers({ env }),
    cwd: folder,
    tempDir: path.join(folder, 'temp'),
    storeDir: path.join(folder, 'layers'),
    signal: AbortSignal.timeout(100_000),
    now: () => new Date(),
    onEvent: event => {
      if (event.type === 'cache') told.push(event.sentence)
      if (event.type === 'warning') told.push(event.message)
    },
  }
}

const inputs = (choice: BaselineChoice = { kind: 'commit', source: 'any' }) => ({
  acceptance: { label: null, token: null },
  baseline: { choice, image: null },
  merge: null,
  variant: [],
})

/** An image of one layer, of so many megabytes, which this run read or knew. */
function imageOf(megabytes: number, known = false) {
  const compressed = megabytes * 1_000_000
  const files = [{ path: 'app/main', compressed, unpacked: compressed }]
  return buildMeasurement({ layers: [{ files, known }] })
}

/** A run that measured an image; its log. */
async function store(measurement = imageOf(10), context = newRun(), given = inputs()): Promise<string> {
  for (const { layers } of measurement.platforms)
    for (const { digest } of layers) await storeIndex(context.storeDir, digest)
  let log = ''
  const images = [{ image: 'api', request: REQUEST, built: { measurement } }]
  const writer = new WorkflowLog(text => (log += text))
  await storeLayers({ images, unmeasured: [] }, given, context, writer)
  return log
}

const fetching = (context: WholeContext, given = inputs()) =>
  fetchLayers(buildPlan(REQUEST, 'api', context.cwd), given, context)

const keys = () => service?.keys ?? []

describe('a run stores the layers that it read', () => {
  it('of which later runs of the image have them, and beside which nothing is told', async () => {
    expect(await store()).toBe('')
    const context = newRun()
    const incoming = fetching(context)
    assert.ok(incoming !== null)
    await incoming.arrival
    await incoming.end()
    const [digest] = imageOf(10).platforms.flatMap(({ layers }) => layers.map(layer => layer.digest))
    expect(await openLayerStore(context.storeDir).has(digest!)).toBe(true)
    expect(told).toStrictEqual([])
  })

  it('where they are worth a question: not when it knew them, and not when they are small', async () => {
    await store(imageOf(10, true))
    await store(imageOf(1))
    expect(keys()).toStrictEqual([])
    expect(service?.calls).toStrictEqual([])
  })

  it('where it stores measurements: on a branch that lasts, and for a baseline that is a commit', async () => {
    await store(imageOf(10), newRun('refs/heads/feature'))
    await store(imageOf(10), newRun('refs/pull/7/merge', 'pull_request'))
    await store(imageOf(10), newRun(MAIN, 'pull_request_target'))
    await store(imageOf(10), newRun(), inputs({ kind: 'none' }))
    expect(service?.calls).toStrictEqual([])
  })

  it('or says in one warning why it could not', async () => {
    service?.fail({ status: 403 })
    expect(await store()).toMatch(
      /^::warning::The layers that were read were not stored for later runs, because .+\n$/,
    )
  })
})

describe('a run fetches the layers that earlier ones stored', () => {
  it('and gives up what has not come when it needs it no more, without a word', async () => {
    service?.fail('hangs')
    const incoming = fetching(newRun())
    await incoming?.end()
    await incoming?.arrival
    expect(told).toStrictEqual([])
  })

  it('or says in one line why it could not, after the build', async () => {
    service?.fail({ status: 403 })
    const incoming = fetching(newRun())
    await incoming?.arrival
    expect(told).toStrictEqual([])
    await incoming?.end()
    expect(told.join('\n')).toMatch(/^The layers that earlier runs read were not used, because .+$/)
  })

  it('unless it has no use for them: no cache service, no commit to compare with, a change that nobody vouches for', () => {
    const nowhere = newRun()
    expect(fetching({ ...nowhere, env: { ...nowhere.env, ACTIONS_RUNTIME_TOKEN: '' } })).toBeNull()
    expect(fetching(newRun(), inputs({ kind: 'none' }))).toBeNull()
    expect(fetching(newRun('refs/pull/7/merge', 'pull_request'))).toBeNull()
  })
})
