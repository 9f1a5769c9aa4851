import { beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Digest } from '../../../model/digest.ts'
import type { PipelineEvent } from '../../pipeline-event.ts'
import { findLikelyLayers } from '../likely-layers.ts'
import { writeRecentLayers } from '../recent-layers.ts'
import { layer, storeIndex } from './stored-index.ts'

let storeDir: string
beforeEach(() => {
  storeDir = mkdtempSync(path.join(tmpdir(), 'likely-'))
})

async function know(name: string, ...digests: Digest[]): Promise<void> {
  for (const digest of digests) await storeIndex(storeDir, digest)
  await writeRecentLayers(storeDir, { name, platforms: [{ layers: digests.map(digest => ({ digest })) }] })
}

const context = (arrival?: Promise<unknown>) => ({
  storeDir,
  tempDir: storeDir,
  arrival,
  onEvent: ({ type }: PipelineEvent) => {
    throw new Error(type)
  },
})

describe('the layers that a build will most likely have again', () => {
  it('are those that this machine knows, and then those that arrive while it builds, each once', async () => {
    await know('api', layer('a'))
    const arrival = Promise.withResolvers<unknown>()
    const found = findLikelyLayers(['api'], context(arrival.promise), new AbortController().signal)
    expect((await found.next()).value).toBe(layer('a'))
    const next = found.next()
    await know('kept', layer('a'), layer('b'))
    arrival.resolve(null)
    expect((await next).value).toBe(layer('b'))
    expect((await found.next()).done).toBe(true)
  })

  it('are no more than that when the build has ended before', async () => {
    await know('api', layer('a'))
    const built = new AbortController()
    const found = findLikelyLayers(['api'], context(new Promise(() => undefined)), built.signal)
    await found.next()
    const next = found.next()
    built.abort()
    expect((await next).done).toBe(true)
  })

  it('are those of this machine where nothing is on its way', async () => {
    await know('api', layer('a'))
    const found = []
    for await (const each of findLikelyLayers(['api'], context(), new AbortController().signal))
      found.push(each)
    expect(found).toStrictEqual([layer('a')])
  })
})
