import { describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LayerStore } from '../../../measure/layer-store.ts'
import type { Digest } from '../../../model/digest.ts'
import { type MeasuredLayers, recentLayers, writeRecentLayers } from '../recent-layers.ts'

const digest = (letter: string): Digest => `sha256:${letter.repeat(64)}`

function measured(name: string, ...layers: Digest[]): MeasuredLayers {
  return { name, platforms: [{ layers: layers.map(layer => ({ digest: layer })) }] }
}

/** Knows some digests. */
function storeWith(...known: Digest[]): LayerStore {
  return {
    has: wanted => Promise.resolve(known.includes(wanted)),
    read: () => Promise.resolve(null),
    write: () => Promise.resolve(),
  }
}

describe('recent layers', () => {
  const fresh = () => mkdtempSync(path.join(tmpdir(), 'recent-'))
  const found = async (...asked: Parameters<typeof recentLayers>) => {
    const layers = []
    for await (const layer of recentLayers(...asked)) layers.push(layer)
    return layers
  }

  it('are those of the image last measured under that name, its own first', async () => {
    const directory = fresh()
    await writeRecentLayers(directory, measured('api', digest('a'), digest('b')))
    await writeRecentLayers(directory, measured('web', digest('a'), digest('c')))
    const store = storeWith(digest('a'), digest('b'), digest('c'))
    expect(await found(directory, ['api'], store)).toStrictEqual([digest('a'), digest('b'), digest('c')])
    expect(await found(directory, ['new'], store)).toStrictEqual([digest('a'), digest('c'), digest('b')])
  })

  it('are those of each image that is built, each once', async () => {
    const directory = fresh()
    await writeRecentLayers(directory, measured('api', digest('a'), digest('b')))
    await writeRecentLayers(directory, measured('web', digest('a'), digest('c')))
    const store = storeWith(digest('a'), digest('b'), digest('c'))
    expect(await found(directory, ['web', 'api'], store)).toStrictEqual([
      digest('a'),
      digest('c'),
      digest('b'),
    ])
  })

  it('are only those that the store can really tell about', async () => {
    const directory = fresh()
    await writeRecentLayers(directory, measured('api', digest('a'), digest('b')))
    expect(await found(directory, ['api'], storeWith(digest('b')))).toStrictEqual([digest('b')])
  })

  it('are none when there is no record, or one that is damaged or hostile', async () => {
    const directory = fresh()
    expect(await found(directory, ['api'], storeWith(digest('a')))).toStrictEqual([])
    await writeRecentLayers(directory, measured('../../etc/passwd', digest('a')))
    const [file = ''] = readdirSync(path.join(directory, 'recent'))
    expect(file).toMatch(/^[0-9a-f]{64}\.json$/)
    writeFileSync(path.join(directory, 'recent', file), '["../../x", 1, null')
    expect(await found(directory, ['api'], storeWith(digest('a')))).toStrictEqual([])
    writeFileSync(path.join(directory, 'recent', file), '["../../x", 1, null]')
    expect(await found(directory, ['api'], storeWith(digest('a')))).toStrictEqual([])
  })
})
