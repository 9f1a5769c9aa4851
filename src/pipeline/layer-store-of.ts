import type { LayerStore } from '../measure/layer-store.ts'
import type { StackStore } from '../measure/stack-store.ts'
import { lastingStore } from './cache/lasting-store.ts'
import { openLayerStore } from './cache/open-layer-store.ts'
import { openStackStore } from './cache/open-stack-store.ts'
import type { RunContext, Storage } from './run-context.ts'

/** The layer store of a run, which is warned of what is damaged in it. */
export function layerStoreOf({
  storeDir,
  relied,
  onEvent,
}: Pick<RunContext, 'onEvent'> & Storage): LayerStore {
  const store = openLayerStore(storeDir, message => {
    onEvent({ type: 'warning', message })
  })
  return relied === undefined ? store : lastingStore(store, relied)
}

/** The store of whole images of a run, if it has one. */
export function stackStoreOf({
  imagesDir,
  onEvent,
}: Pick<RunContext, 'onEvent'> & Storage): StackStore | undefined {
  if (imagesDir === undefined) return undefined
  return openStackStore(imagesDir, message => {
    onEvent({ type: 'warning', message })
  })
}
