import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildMeasurement } from '../../../../test-kit/measurement-builder.ts'
import { BuilderAnswers } from '../../../buildx/builder/builder-answers.ts'
import { newRepository } from '../../../git/__tests__/repository.ts'
import { sizePoint } from '../../../measure/size-point.ts'
import type { DirectoryCache } from '../../cache/directory-cache.ts'
import { directoryStore } from '../../cache/directory-store.ts'
import { writeStepTimes } from '../../cache/step-times.ts'
import type { WholeContext } from '../../run-context.ts'
import { storedImage } from '../stored-image.ts'
import { findMeasurement, keepMeasurement, measurementKey } from '../stored-measurements.ts'

const API = storedImage({ image: 'api', request: { context: '.' } }, tmpdir())
const MEASUREMENT = buildMeasurement({
  layers: [{ files: [{ path: 'app/main', compressed: 10, unpacked: 20 }] }],
})
const KEPT = { measurement: MEASUREMENT, history: [] }
const NOW = new Date('2026-03-14T09:26:53.000Z')
const SHA = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'

const context: WholeContext = {
  version: '1.0.0',
  env: {},
  answers: new BuilderAnswers({ env: {} }),
  cwd: tmpdir(),
  tempDir: mkdtempSync(path.join(tmpdir(), 'stored-temp-')),
  storeDir: tmpdir(),
  signal: AbortSignal.timeout(60_000),
  now: () => NOW,
  onEvent: () => undefined,
}

function newStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'stored-'))
  return { folder, directories: directoryStore(folder), days: 7 }
}

describe('a stored measurement', () => {
  it('is found by its commit, with the time at which it was made', async () => {
    const store = newStore()
    expect(await keepMeasurement(KEPT, SHA, API, store.directories, context)).toBeNull()
    expect(await findMeasurement(SHA, API, store, null, context)).toStrictEqual({
      kind: 'found',
      measurement: MEASUREMENT,
      commit: SHA,
      commitsOlder: 0,
      measuredAt: NOW.toISOString(),
      branch: null,
      storedOn: null,
      history: [],
      stepTimes: new Map(),
    })
    expect(readdirSync(context.tempDir)).toStrictEqual([])
  })

  it('that was altered or damaged is not believed, though it adds up', async () => {
    const store = newStore()
    await keepMeasurement(KEPT, SHA, API, store.directories, context)
    const [kept = ''] = readdirSync(store.folder)
    const smaller = buildMeasurement({
      layers: [{ files: [{ path: 'app/main', compressed: 1, unpacked: 2 }] }],
    })
    writeFileSync(path.join(store.folder, kept, 'measurement.json'), JSON.stringify(smaller))
    expect(await findMeasurement(SHA, API, store, null, context)).toStrictEqual({
      kind: 'none',
      cause: 'unavailable',
      reason: 'the stored measurement of 3ad4be1 is damaged or was altered: it does not have its checksum',
    })
  })

  it('tells of which branch its commit was, if that is the name of one', async () => {
    for (const [branch, told] of [
      ['release/1.x', 'release/1.x'],
      ['a b', null],
      [null, null],
    ] as const) {
      const store = newStore()
      await keepMeasurement({ ...KEPT, branch }, SHA, API, store.directories, context)
      const found = await findMeasurement(SHA, API, store, null, context)
      assert.ok(found.kind === 'found')
      assert.equal(found.branch, told)
      expect(found.measuredAt).toBe(NOW.toISOString())
    }
  })

  it('has the sizes of the commits before beside it, and what its steps took', async () => {
    const store = newStore()
    const storeDir = mkdtempSync(path.join(tmpdir(), 'stored-times-'))
    const own = { ...context, storeDir }
    const times = Array.from({ length: 300 }, (_, index) => [`step ${index}`, index] as const)
    await writeStepTimes(storeDir, API.image, new Map(times))
    const history = ['a', 'b'].map(each => sizePoint(MEASUREMENT, each.repeat(40), NOW.toISOString()))
    const itself = sizePoint(MEASUREMENT, SHA, null)
    const kept = { measurement: MEASUREMENT, history: [itself, ...history] }
    await keepMeasurement(kept, SHA, API, store.directories, own)
    const found = await findMeasurement(SHA, API, store, null, context)
    assert.ok(found.kind === 'found')
    assert.deepEqual(found.history, history)
    expect([...found.stepTimes]).toStrictEqual(times.slice(0, 200))
  })

  it('is there without what may stand beside it: that of an earlier version, or what somebody broke', async () => {
    const about = JSON.stringify({ commit: SHA, measuredAt: NOW.toISOString() })
    const files = { 'measurement.json': JSON.stringify(MEASUREMENT), 'about.json': about }
    const long = 'x'.repeat(1_000_001)
    for (const beside of [
      {},
      { 'history.json': '{"version":1,"points":[{}]}', 'times.json': '[' },
      { 'history.json': long, 'times.json': long },
    ]) {
      const store = newStore()
      put(store.folder, SHA, { ...files, ...beside })
      const found = await findMeasurement(SHA, API, store, null, context)
      assert.ok(found.kind === 'found')
      assert.deepEqual([found.measurement, found.measuredAt], [MEASUREMENT, NOW.toISOString()])
      expect([found.history, found.stepTimes.size]).toStrictEqual([[], 0])
    }
  })

  it('is of one image, target, set of platforms (in whatever order), Dockerfile, context, arguments, tag and variant alone', () => {
    const key = measurementKey(API)
    expect(key).toMatch(/^slim-build-measurement-v2-[0-9a-f]{16}-[0-9a-f]{8}-$/)
    const others = [
      { ...API, image: 'web' },
      { ...API, target: 'debug' },
      { ...API, platforms: ['linux/arm64'] },
      { ...API, image: '["api"', target: '' },
      { ...API, variant: ['3.12'] },
      { ...API, recipe: { context: 'web', dockerfile: 'Dockerfile' } },
      { ...API, recipe: { context: '', dockerfile: 'web/Dockerfile' } },
      { ...API, recipe: null },
      { ...API, buildArgs: ['PY=3.12'] },
      { ...API, buildArgs: ['PY=3.13'] },
      { ...API, buildContexts: ['base=docker-image://alpine'] },
      { ...API, tags: ['acme/api:alpine'] },
    ]
    expect(new Set([key, ...others.map(measurementKey)]).size).toBe(13)
    const both = ['linux/amd64', 'linux/arm64']
    expect(measurementKey({ ...API, platforms: both })).toBe(
      measurementKey({ ...API, platforms: both.toReversed() }),
    )
  })

  it('is that of the nearest commit before, when its own is not there', async () => {
    const repository = newRepository()
    const [a = '', b = ''] = ['a', 'b', 'c', 'd'].map(message => repository.commit(message))
    const store = newStore()
    await keepMeasurement(KEPT, a, API, store.directories, context)
    await keepMeasurement(KEPT, b, API, store.directories, context)
    const found = await findMeasurement(repository.head(), API, store, repository.place, context)
    expect(found.kind === 'found' && [found.commit, found.commitsOlder]).toStrictEqual([b, 2])
  })

  it('is looked for among no more than fifty commits, and its absence says so', async () => {
    const repository = newRepository()
    const first = repository.commit('first')
    for (let count = 0; count < 60; count++)
      repository.git('commit', '--quiet', '--allow-empty', '--message', 'x')
    const store = newStore()
    await keepMeasurement(KEPT, first, API, store.directories, context)
    const asked: number[] = []
    const counting: DirectoryCache = {
      ...store.directories,
      restore: (directory, keys) => {
        asked.push(keys.length)
        return store.directories.restore(directory, keys)
      },
    }
    const head = repository.head()
    const recent = { ...context, now: () => new Date() }
    const found = await findMeasurement(
      head,
      API,
      { ...store, directories: counting },
      repository.place,
      recent,
    )
    expect(asked).toStrictEqual([2, 50])
    expect(found).toStrictEqual({
      kind: 'none',
      cause: 'no-measurement',
      reason: `no measurement of ${head.slice(0, 7)} or of the 49 commits before it is stored`,
    })
  })

  it('may have expired where its commit is older than what is kept', async () => {
    const repository = newRepository()
    const sha = repository.commit('a')
    const later = { ...context, now: () => new Date(Date.now() + 30 * 24 * 3600 * 1000) }
    const found = await findMeasurement(sha, API, newStore(), repository.place, later)
    expect(found.kind === 'none' && found.cause).toBe('expired')
    const forever = { ...newStore(), days: null }
    const kept = await findMeasurement(sha, API, forever, repository.place, later)
    expect(kept.kind === 'none' && kept.cause).toBe('no-measurement')
  })

  it('is not believed: wrong JSON, sums that do not add up, links, other keys and odd times', async () => {
    const wrong = JSON.stringify({
      ...MEASUREMENT,
      platforms: MEASUREMENT.platforms.map(platform => ({ ...platform, compressed: 1e9 })),
    })
    for (const text of ['', 'null', '{"__proto__":{"version":1}}', wrong]) {
      const store = newStore()
      put(store.folder, SHA, { 'measurement.json': text })
      const found = await findMeasurement(SHA, API, store, null, context)
      assert.equal(found.kind === 'none' && found.cause, 'unavailable', text)
    }
    const linked = newStore()
    symlinkSync('/etc/passwd', path.join(put(linked.folder, SHA, {}), 'measurement.json'))
    const found = await findMeasurement(SHA, API, linked, null, context)
    expect(found.kind === 'none' ? found.reason : '').toMatch(/has no measurement\.json/)

    const store = newStore()
    const about = `{"commit":"${SHA}","measuredAt":"2026-03-14T09:26:53.000Z[x](y)"}`
    put(store.folder, SHA, { 'measurement.json': JSON.stringify(MEASUREMENT), 'about.json': about })
    const dated = await findMeasurement(SHA, API, store, null, context)
    expect(dated.kind === 'found' && dated.measuredAt).toBeNull()

    const undated = newStore()
    put(undated.folder, SHA, { 'measurement.json': JSON.stringify(MEASUREMENT) })
    const alone = await findMeasurement(SHA, API, undated, null, context)
    expect(alone.kind === 'found' && alone.measuredAt).toBeNull()

    const other: DirectoryCache = {
      ...store.directories,
      restore: () => Promise.resolve({ kind: 'found', key: `${measurementKey(API)}${SHA}-more` }),
    }
    const strange = await findMeasurement(SHA, API, { directories: other, days: 7 }, null, context)
    expect(strange.kind === 'none' && strange.cause).toBe('no-measurement')
  })

  it('is not had from a service that fails, which is the reason', async () => {
    const directories: DirectoryCache = {
      restore: () => Promise.resolve({ kind: 'failed', why: 'the cache service did not answer' }),
      save: () => Promise.resolve({ kind: 'failed', why: 'it is read-only' }),
    }
    const found = await findMeasurement(SHA, API, { directories, days: 7 }, null, context)
    expect(found.kind === 'none' && found.reason).toBe('the cache service did not answer')
    expect(await keepMeasurement(KEPT, SHA, API, directories, context)).toBe('it is read-only')
  })
})

it('a folder keeps the newest hundred directories', async () => {
  const { folder, directories } = newStore()
  const source = path.join(mkdtempSync(path.join(tmpdir(), 'source-')), 'measurement')
  mkdirSync(source)
  for (let count = 0; count < 103; count++) await directories.save(source, `key-${count}`)
  expect(readdirSync(folder)).toHaveLength(100)
  expect(readdirSync(folder)).toContain('key-102')
})

function put(folder: string, sha: string, files: Readonly<Record<string, string>>): string {
  const directory = path.join(folder, `${measurementKey(API)}${sha}`)
  mkdirSync(directory)
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(directory, name), text)
  return directory
}
