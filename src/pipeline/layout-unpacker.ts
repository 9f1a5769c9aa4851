import type { UnpackLayout } from '../buildx/solve/stream-layouts.ts'
import type { Storage } from './run-context.ts'

/** Reads images into layouts, and their layers into the store of this machine. What does so is loaded where an image is read like that. */
export function layoutUnpacker({ storeDir }: Pick<Storage, 'storeDir'>): UnpackLayout {
  return async (archive, layout, signal) => {
    const [{ unpackLayout }, { openLayerStore }] = await Promise.all([
      import('./unpack-layout.ts'),
      import('./cache/open-layer-store.ts'),
    ])
    await unpackLayout(archive, layout, { store: openLayerStore(storeDir), signal })
  }
}
