import { beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { packIndex } from '../../../measure/packed-index.ts'
import { layerStoreOf } from '../../layer-store-of.ts'
import { lastingStoreOfWritten, type ReliedIndexes } from '../lasting-store.ts'
import { findLikelyLayers } from '../likely-layers.ts'
import { openLayerStore } from '../open-layer-store.ts'
import { writeRecentLayers } from '../recent-layers.ts'
import { indexOf, tooLarge } from './one-layer-store.ts'
import { layer, storeIndex } from './stored-index.ts'

let storeDir: string
let relied: ReliedIndexes
beforeEach(async () => {
  storeDir = mkdtempSync(path.join(tmpdir(), 'lasting-'))
  relied = new Map()
  for (const letter of ['a', 'b']) await storeIndex(storeDir, layer(letter))
})

const context = () => ({ storeDir, tempDir: storeDir, relied, onEvent: () => undefined })

const indexes = () => path.join(storeDir, 'v2', 'sha256')

/** What may become of the files of a store while a build goes on. */
const MISHAPS: readonly (readonly [string, () => void])[] = [
  [
    'somebody clears it',
    () => {
      rmSync(path.join(storeDir, 'v2'), { recursive: true })
    },
  ],
  [
    'another version writes its own',
    () => {
      for (const name of readdirSync(indexes())) {
        const text = readFileSync(path.join(indexes(), name), 'latin1')
        writeFileSync(path.join(indexes(), name), text.replace(/"format":\d+/, '"format":999'), 'latin1')
      }
    },
  ],
  [
    'the disk damages them',
    () => {
      for (const name of readdirSync(indexes())) writeFileSync(path.join(indexes(), name), 'damaged')
    },
  ],
]

describe.each(MISHAPS)('a store whose files change because %s', (_, mishap) => {
  it('has the layers that a build was told to leave out, and no others', async () => {
    await writeRecentLayers(storeDir, { name: 'api', platforms: [{ layers: [{ digest: layer('a') }] }] })
    const before = await layerStoreOf(context()).read(layer('a'))
    for await (const digest of findLikelyLayers(['api'], context(), new AbortController().signal))
      expect(digest).toBe(layer('a'))
    mishap()
    // As whoever measures opens it.
    const store = layerStoreOf(context())
    expect(await (await store.open(layer('a')))?.unpack()).toStrictEqual(before)
    expect(await store.read(layer('a'))).toStrictEqual(before)
    expect(await store.has(layer('a'))).toBe(true)
    expect(await store.open(layer('b'))).toBeNull()
    expect(await store.has(layer('b'))).toBe(false)
  })

  it('has those that were left out because they were written', async () => {
    const packed = (await openLayerStore(storeDir).open(layer('a')))?.packed ?? Buffer.alloc(0)
    await lastingStoreOfWritten(openLayerStore(storeDir), relied).write(layer('a'), packed)
    mishap()
    const index = await layerStoreOf(context()).open(layer('a'))
    expect(index?.packed).toBe(packed)
    expect(await index?.unpack()).not.toBeNull()
  })
})

it('has an index that is left out because it was written, though no later run would take it', async () => {
  const digest = layer('c')
  const large = tooLarge()
  const packed = await packIndex({ ...indexOf([], [large]), digest })
  await lastingStoreOfWritten(openLayerStore(storeDir), relied).write(digest, packed)
  const index = await layerStoreOf(context()).read(digest)
  expect(index?.claims[0]?.automatic).toHaveLength(large.automatic?.length ?? 0)
  expect(await openLayerStore(storeDir).open(digest)).toBeNull()
})
