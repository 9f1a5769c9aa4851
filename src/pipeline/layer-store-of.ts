import type { LayerStore } from '../measure/layer-store.ts'
import { lastingStore } from './cache/lasting-store.ts'
import { openLayerStore } from './cache/open-layer-store.ts'
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
