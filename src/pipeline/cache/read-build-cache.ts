import { reasonOf } from '../../errors/machine-failure.ts'
import { formatCacheUse } from '../../buildx/cache/format-cache-use.ts'
import { readCacheUse } from '../../buildx/cache/read-cache-use.ts'
import type { SolveResult } from '../../buildx/solve/solve.ts'
import type { CacheUse } from '../../model/cache-use.ts'
import type { ResolvedBaseline } from '../baseline/baseline.ts'
import type { RunContext, Storage } from '../run-context.ts'
import { readStepTimes, timesOfMeasurement, timesOfRecords, writeStepTimes } from './step-times.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>

/**
 * What the cache did in a solve, told in the log and returned for the report. What its steps took is remembered for the next
 * build, which may find them in the cache.
 *
 * How long a cached step takes is known from when it last ran: on this machine, else for the baseline or before it. That is
 * remembered here, too, so that it is kept with the measurement from commit to commit.
 */
export async function readBuildCache(
  image: string,
  { records }: Pick<SolveResult, 'records'>,
  baseline: ResolvedBaseline | null,
  { storeDir, onEvent }: RunContext & Storage,
): Promise<CacheUse[]> {
  const earlier = await readStepTimes(storeDir, image)
  const compared = baseline?.kind === 'measured' ? timesOfBaseline(baseline) : []
  const known = new Map([...compared, ...earlier])
  const uses = readCacheUse(records, known)
  for (const sentence of formatCacheUse(uses)) onEvent({ type: 'cache', sentence })
  // Most recent first: a Map keeps the place of a key's first entry, and the value of its last.
  const now = timesOfRecords(records)
  const times = new Map([...now, ...earlier, ...known, ...now])
  if (times.size === 0) return uses
  try {
    await writeStepTimes(storeDir, image, times)
  } catch (error) {
    const why = reasonOf(error)
    onEvent({
      type: 'warning',
      message: `The durations of the steps were not stored, so the next report has no time saved: ${why}`,
    })
  }
  return uses
}

/** Those that were kept with the measurement are of more steps, and those in it of its own run. */
function timesOfBaseline({ measurement, stepTimes = new Map() }: Measured): [string, number][] {
  return [...stepTimes, ...timesOfMeasurement(measurement)]
}
