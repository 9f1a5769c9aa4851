/** What a solve needs when it has ended. */
export { repairLayoutIndex } from '../repair-layout-index.ts'
export { stageNames } from './dockerfile-source.ts'
export { readRecords } from './read-records.ts'
export { saidLayers } from './said-layers.ts'
