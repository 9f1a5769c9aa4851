/** What a run does beside a build, so that its images are read sooner. */
export { findLikelyLayers } from './cache/likely-layers.ts'
export { readyLayerThreads } from './layer-threads.ts'
