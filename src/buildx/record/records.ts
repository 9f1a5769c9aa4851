/** What a solve needs when it has ended. */
export { repairLayoutIndex } from '../repair-layout-index.ts'
export { stageNames } from './dockerfile-source.ts'
export { findInstruction } from './find-instruction.ts'
export { readRecords } from './read-records.ts'
export { saidLayers } from './said-layers.ts'
