import { type CacheUse, readCacheUse } from '../buildx/cache/cache-use.ts'
import { formatCacheUse } from '../buildx/cache/cache-sentence.ts'
import type { SolveResult } from '../buildx/solve.ts'
import type { ResolvedBaseline } from './baseline.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { readStepTimes, timesOfMeasurement, timesOfRecords, writeStepTimes } from './step-times.ts'

/**
 * What the cache did in a solve, told in the log and returned for the report. What its steps took is remembered for the next
 * build, which may find them in the cache.
 *
 * How long a cached step takes is known from when it last ran: on this machine, else for the baseline.
 */
export async function readBuildCache(
  image: string,
  { records }: Pick<SolveResult, 'records'>,
  baseline: ResolvedBaseline | null,
  { storeDir, onEvent }: PipelineTools,
): Promise<CacheUse[]> {
  const earlier = await readStepTimes(storeDir, image)
  const compared = baseline?.kind !== 'measured' ? [] : timesOfMeasurement(baseline.measurement)
  const uses = readCacheUse(records, new Map([...compared, ...earlier]))
  for (const sentence of formatCacheUse(uses)) onEvent({ type: 'cache', sentence })
  // Most recent first: a Map keeps the place of a key's first entry, and the value of its last.
  const now = timesOfRecords(records)
  const times = new Map([...now, ...earlier, ...now])
  if (now.size === 0) return uses
  try {
    await writeStepTimes(storeDir, image, times)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    onEvent({ type: 'warning', message: `The next build will not know what its cache saves: ${why}` })
  }
  return uses
}
