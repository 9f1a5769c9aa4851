import { afterAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listed } from '../../../measure/__tests__/index-blob.ts'
import type { LayerStore } from '../../../measure/layer-store.ts'
import { packIndex } from '../../../measure/packed-index.ts'
import type { Digest } from '../../../model/digest.ts'
import type { LayerEntry, LayerIndex } from '../../../model/layer-index.ts'
import { openLayerStore } from '../open-layer-store.ts'

/** A directory for the store of one test file; it goes when its tests are done. */
export const directory = mkdtempSync(path.join(tmpdir(), 'layer-store-'))
afterAll(() => {
  rmSync(directory, { recursive: true })
})

/** The layer whose index is stored. */
export const DIGEST: Digest = `sha256:${'a'.repeat(64)}`

/** A layer that is never stored, and the digest of what is in the one that is. */
export const OTHER: Digest = `sha256:${'b'.repeat(64)}`

/** Where the index of a layer is stored. */
export const file = (digest = DIGEST) => path.join(directory, 'v2', 'sha256', `${digest.slice(7)}.index`)

/** The store, opened anew. */
export const store = () => openLayerStore(directory)

/** Stores an index. */
export async function write(store: LayerStore, index: LayerIndex): Promise<void> {
  await store.write(index.digest, await packIndex(index))
}

/** The stored index of the layer, with its entries as a list. */
export async function read(store: LayerStore): Promise<LayerIndex | null> {
  const index = await store.read(DIGEST)
  return index === null ? null : listed(index)
}

/** An index of the layer with these entries, whose numbers add up. */
export function indexOf(entries: readonly LayerEntry[], claims: LayerIndex['claims'] = []): LayerIndex {
  return {
    digest: DIGEST,
    size: entries.reduce((sum, entry) => sum + entry.compressed, 33),
    compression: 'gzip',
    diffId: OTHER,
    unpacked: entries.reduce((sum, entry) => sum + entry.unpacked, 0),
    trailer: 33,
    entries,
    claims,
  }
}

/** A file of some bytes. */
export function anyFile(name: string, size: number): LayerEntry {
  const content = 'AAAAAAAAAAAAAAAAAAAAAA'
  return {
    path: name,
    type: 'file',
    unpacked: size,
    compressed: size % 97,
    mode: 0o644,
    uid: 0,
    gid: 0,
    content,
  }
}

/** What a catalog found: one package with all that may be said of it. */
export function claim(): LayerIndex['claims'][number] {
  const packages = [
    {
      ecosystem: 'npm' as const,
      name: 'x',
      version: '1.0.0',
      roots: ['app/node_modules/x'],
      relations: { depends: ['y'], recommends: ['z'], provides: [] },
    },
  ]
  return { source: 'app/node_modules/x/package.json', packages, automatic: ['y'] }
}

/** More claims than a stored index may have. */
export function tooLarge(): LayerIndex['claims'][number] {
  return { ...claim(), automatic: new Array<string>(4_500_000).fill('y') }
}
