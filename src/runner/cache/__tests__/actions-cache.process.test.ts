import { afterAll, expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { type TarInput, writeTar } from '../../../../test-kit/tar-writer.ts'
import { actionsCache } from '../actions-cache.ts'

const service = await startResultsServer()
afterAll(() => service.close())

const environment = () => ({
  ...process.env,
  ACTIONS_RUNTIME_TOKEN: cacheToken(),
  ACTIONS_RESULTS_URL: service.url,
  ACTIONS_CACHE_SERVICE_V2: 'true',
})
const cache = (more: { patience?: number; most?: number } = {}) =>
  actionsCache({ env: environment(), signal: AbortSignal.timeout(100_000), ...more })

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

/** An archive under a key, as anyone can save one whose run has the same scope: packed as the client packs it. */
async function plant(key: string, entries: readonly TarInput[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
  const [kept, bin] = [path.join(folder, 'measurement'), path.join(folder, 'bin')]
  mkdirSync(kept)
  mkdirSync(bin)
  writeFileSync(path.join(folder, 'cache.tzst'), zstdCompressSync(writeTar(entries)))
  writeFileSync(path.join(folder, 'cache.tgz'), gzipSync(writeTar(entries)))
  // The client names the archive that it wants with `-cf`.
  const script = `#!/bin/sh\nwhile [ "$1" != -cf ]; do shift; done\nexec cp "${folder}/$2" "$2"\n`
  writeFileSync(path.join(bin, 'tar'), script, { mode: 0o755 })
  const planting = actionsCache({
    env: { ...environment(), PATH: `${bin}:${process.env.PATH}` },
    signal: AbortSignal.timeout(100_000),
  })
  expect(await planting.save(kept, key)).toStrictEqual({ kind: 'saved' })
}

const BAD: Readonly<Record<string, readonly [entries: TarInput[], why: RegExp]>> = {
  'a file beside the directory': [
    [{ path: 'measurement/../planted', content: 'x' }],
    /is not in "measurement"/,
  ],
  'a file of another name': [[{ path: 'planted', content: 'x' }], /is not in "measurement"/],
  'a file at an absolute path': [
    [{ path: '/tmp/planted-by-a-cache', content: 'x' }],
    /is not in "measurement"/,
  ],
  'a link': [
    [
      { path: 'measurement/out', type: 'symlink', link: '/tmp' },
      { path: 'measurement/out/planted-by-a-cache', content: 'x' },
    ],
    /"measurement\/out" in it is neither a file nor a directory/,
  ],
  'a hard link': [
    [{ path: 'measurement/out', type: 'hardlink', link: '/etc/passwd' }],
    /is neither a file nor a directory/,
  ],
  'more than there may be': [
    [{ path: 'measurement/file', content: 'x'.repeat(2001) }],
    /more than 2000 bytes/,
  ],
}

for (const [what, [entries, why]] of Object.entries(BAD))
  test(`what is restored is refused, and nothing of it is left: ${what}`, async () => {
    await plant(what, entries)
    const target = newDirectory()
    const restored = await cache({ most: 2000 }).restore(target, [what])
    assert.equal(restored.kind, 'failed')
    expect(restored.why).toMatch(why)
    expect(readdirSync(path.dirname(target))).toStrictEqual([])
    expect(existsSync('/tmp/planted-by-a-cache')).toBe(false)
  })

test('what was saved comes back as it was, below it, too', async () => {
  const directory = newDirectory()
  mkdirSync(path.join(directory, 'bin'), { recursive: true })
  writeFileSync(path.join(directory, 'bin', 'program'), 'kept', { mode: 0o755 })
  writeFileSync(path.join(directory, 'large'), Buffer.alloc(3_000_000, 'abc'))
  await cache().save(directory, 'whole')
  const target = newDirectory()
  expect(await cache().restore(target, ['whole'])).toStrictEqual({ kind: 'found', key: 'whole' })
  expect(readFileSync(path.join(target, 'large'))).toStrictEqual(Buffer.alloc(3_000_000, 'abc'))
  expect(statSync(path.join(target, 'bin', 'program')).mode & 0o777).toBe(0o700)
})

test('a service that hangs is not waited for', async () => {
  service.fail('hangs')
  const restored = await cache({ patience: 3000 }).restore(newDirectory(), KEYS)
  service.fail(null)
  expect(restored).toStrictEqual({ kind: 'failed', why: 'the cache service did not answer within 3 s' })
})
