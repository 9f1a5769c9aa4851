import { describe, expect, it } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseAttributes } from '../../../text/attributes.ts'
import { openLocalCache } from '../local-cache.ts'

const SCOPE = { scope: 'shop', refs: ['main'], reads: true, writes: true, kept: false }

const newStore = () => mkdtempSync(path.join(tmpdir(), 'local-cache-'))

/** A run with a local cache, as far as it has one. */
async function run(store: string) {
  const { cacheFrom, cacheTo, warnings, keep, drop } = await openLocalCache(SCOPE, store, null)
  const at = (key: string, cache: string | undefined) =>
    cache === undefined ? null : (parseAttributes(cache).get(key) ?? null)
  const [from, to] = [at('src', cacheFrom[0]), at('dest', cacheTo[0])]
  return {
    warnings,
    keep,
    drop,
    /** What BuildKit does at the end of a build: an index, and a blob that is named by its content. */
    exports(content: string): void {
      mkdirSync(path.join(to ?? '', 'blobs'), { recursive: true })
      writeFileSync(path.join(to ?? '', 'blobs', content), content)
      writeFileSync(path.join(to ?? '', 'index.json'), JSON.stringify(content))
    },
    /** What BuildKit finds, at any time of a build. */
    imports(): { readonly index: unknown; readonly blobs: readonly string[] } | null {
      if (from === null) return null
      const index: unknown = JSON.parse(readFileSync(path.join(from, 'index.json'), 'utf8'))
      return { index, blobs: readdirSync(path.join(from, 'blobs')) }
    },
  }
}

/** What runs leave in the folder of the cache. */
const leftIn = (store: string) => readdirSync(path.join(store, 'build-cache', 'shop'))

describe('a local cache', () => {
  it('holds what the last build exported, and nothing else', async () => {
    const store = newStore()
    for (const [content, before] of [
      ['one', null],
      ['two', { index: 'one', blobs: ['one'] }],
      ['three', { index: 'two', blobs: ['two'] }],
    ] as const) {
      const build = await run(store)
      expect(build.imports()).toStrictEqual(before)
      build.exports(content)
      expect(await build.keep()).toStrictEqual([])
    }
    expect(leftIn(store)).toStrictEqual(['current'])
  })

  it('stays what it was for a build that reads it while other runs replace it', async () => {
    const store = newStore()
    const first = await run(store)
    first.exports('one')
    await first.keep()
    const builds = await Promise.all(Array.from({ length: 5 }, () => run(store)))
    for (const [at, build] of builds.entries()) {
      build.exports(`${at}`)
      expect(build.imports()).toStrictEqual({ index: 'one', blobs: ['one'] })
      expect(await build.keep()).toStrictEqual([])
    }
    expect((await run(store)).imports()).toStrictEqual({ index: '4', blobs: ['4'] })
  })

  it('is one of those that runs keep at the same moment', async () => {
    const store = newStore()
    const builds = await Promise.all(Array.from({ length: 10 }, () => run(store)))
    for (const [at, build] of builds.entries()) build.exports(`${at}`)
    expect((await Promise.all(builds.map(build => build.keep()))).flat()).toStrictEqual([])
    expect(leftIn(store)).toStrictEqual(['current'])
    const { index, blobs } = (await run(store)).imports() ?? {}
    expect(blobs).toStrictEqual([index])
  })

  it('stays what it was after a build that failed, which leaves nothing', async () => {
    const store = newStore()
    const [first, second] = [await run(store), await run(store)]
    first.exports('one')
    await first.keep()
    second.exports('half')
    await second.drop()
    expect(leftIn(store)).toStrictEqual(['current'])
    expect((await run(store)).imports()).toStrictEqual({ index: 'one', blobs: ['one'] })
  })

  it('is given up with a warning where nothing can be written', async () => {
    const store = path.join(newStore(), 'file')
    writeFileSync(store, '')
    const build = await run(store)
    expect(build.imports()).toBeNull()
    expect(build.warnings).toStrictEqual([
      expect.stringMatching(/^The cache is not used, because \S+shop cannot be written: a part of the path/),
    ])
    expect(await build.keep()).toStrictEqual([])
  })
})
