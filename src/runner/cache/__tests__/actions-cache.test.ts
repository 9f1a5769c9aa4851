import { afterAll, expect, test } from '@jest/globals'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { actionsCache } from '../actions-cache.ts'

const service = await startResultsServer()
afterAll(() => service.close())

const cache = (patience?: number) =>
  actionsCache({
    env: {
      ...process.env,
      ACTIONS_RUNTIME_TOKEN: cacheToken(),
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    },
    signal: AbortSignal.timeout(100_000),
    ...(patience === undefined ? {} : { patience }),
  })

const newDirectory = () => path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'measurement')

const KEYS = Array.from({ length: 50 }, (_, index) => `key-${String(index).padStart(2, '0')}`)

test('of fifty keys the best one that is there is found, by as few questions as the service allows', async () => {
  const directory = newDirectory()
  mkdirSync(directory)
  writeFileSync(path.join(directory, 'file'), 'kept')
  for (const key of ['key-40', 'key-44'])
    expect(await cache().save(directory, key)).toStrictEqual({ kind: 'saved' })
  const target = newDirectory()
  const before = service.calls.length
  expect(await cache().restore(target, KEYS)).toStrictEqual({ kind: 'found', key: 'key-40' })
  expect(existsSync(path.join(target, 'file'))).toBe(true)
  expect(service.calls.length - before).toBe(5)
})

test('a service that hangs is not waited for', async () => {
  service.fail('hangs')
  const restored = await cache(3000).restore(newDirectory(), KEYS)
  service.fail(null)
  expect(restored).toStrictEqual({ kind: 'failed', why: 'the cache service did not answer within 3 s' })
})
