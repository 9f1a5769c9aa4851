import { readCacheService } from '../../buildx/cache/cache-service.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import type { MeasurementStore } from '../../pipeline/baseline/stored-measurements.ts'
import { actionsCache } from './actions-cache.ts'

/** A measurement is small: a service that takes longer is not waited for. Milliseconds. */
const PATIENCE = 60_000

/** Days after which GitHub removes a cache that was not used. */
const DAYS = 7

/** GitHub's cache service as a place for measurements, or why it is none: the end of a sentence. */
export function openMeasurementStore(tools: PipelineTools): MeasurementStore | string {
  const service = readCacheService(tools.env, tools.now().getTime())
  if (service.state === 'absent') return 'this run has no cache service'
  if (service.state === 'unusable') return service.why
  return { directories: actionsCache({ ...tools, patience: PATIENCE }), days: DAYS }
}
