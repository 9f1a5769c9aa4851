import type { UnpackLayout } from '../buildx/solve/stream-layouts.ts'
import type { Storage } from './run-context.ts'

/** Reads images into layouts, and their layers into the store of this machine. What does so is loaded where an image is read like that. */
export function layoutUnpacker({
  storeDir,
  relied = new Map(),
}: Pick<Storage, 'storeDir' | 'relied'>): UnpackLayout {
  return async (archive, layout, signal) => {
    const [{ unpackLayout }, { openLayerStore }, { lastingStoreOfWritten }] = await Promise.all([
      import('./unpack-layout.ts'),
      import('./cache/open-layer-store.ts'),
      import('./cache/lasting-store.ts'),
    ])
    const store = lastingStoreOfWritten(openLayerStore(storeDir), relied)
    await unpackLayout(archive, layout, { store, signal })
  }
}
