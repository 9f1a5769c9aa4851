import type { LayerStore } from '../measure/layer-store.ts'
import { openLayerStore } from './cache/open-layer-store.ts'
import type { RunContext, Storage } from './run-context.ts'

/** The layer store of a run, which is warned of what is damaged in it. */
export function layerStoreOf({ storeDir, onEvent }: Pick<RunContext, 'onEvent'> & Storage): LayerStore {
  return openLayerStore(storeDir, message => {
    onEvent({ type: 'warning', message })
  })
}
