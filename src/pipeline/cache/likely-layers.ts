/** What a build loads once it is under way. */
export { layerStoreOf } from '../layer-store-of.ts'
export { recentLayers } from './recent-layers.ts'
