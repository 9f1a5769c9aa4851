import { randomBytes } from 'node:crypto'
import { packIndex } from '../../../measure/packed-index.ts'
import type { Digest } from '../../../model/digest.ts'
import { openLayerStore } from '../open-layer-store.ts'

/** Puts the index of a layer of so many files into a store, each file of a content that no other one has. */
export async function storeIndex(directory: string, digest: Digest, files = 1): Promise<void> {
  const entries = Array.from({ length: files }, (_, at) => {
    const content = randomBytes(16).toString('base64url')
    const owner = { mode: 0o644, uid: 0, gid: 0 }
    return { path: `app/${at}.js`, type: 'file' as const, unpacked: 2, compressed: 1, ...owner, content }
  })
  const sizes = { size: files + 33, trailer: 33, unpacked: 2 * files }
  const packed = await packIndex({
    digest,
    diffId: digest,
    compression: 'gzip',
    ...sizes,
    entries,
    claims: [],
  })
  await openLayerStore(directory).write(digest, packed)
}

/** The digest of a layer that is made of one letter. */
export function layer(letter: string): Digest {
  return `sha256:${letter.repeat(64)}`
}
