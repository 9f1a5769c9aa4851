import type { BuildRecord, BuildStep } from '../../model/build-record.ts'
import type { CacheMiss, CacheStep, CacheUse } from '../../model/cache-use.ts'
import { stepKeys } from './step-keys.ts'

/**
 * What the cache did for each platform that BuildKit said something of.
 *
 * @param records by platform.
 * @param times seconds that steps took when they last ran, by {@link stepKeys}.
 */
export function readCacheUse(
  records: ReadonlyMap<string, BuildRecord>,
  times: ReadonlyMap<string, number>,
): CacheUse[] {
  return [...records].flatMap(([platform, { dockerfile, steps }]) => {
    const keys = stepKeys(steps, platform)
    const told = steps.map((step, index) => ({ step, index })).filter(({ step }) => isTold(step))
    const places = new Map(told.map(({ index }, place) => [index, place]))
    const roots = findRoots(steps)
    const use = told.map(({ step, index }): CacheStep => {
      const { stage, instruction, line, endLine, seconds } = step
      const root = roots.get(index)
      const cached = step.cached === true
      return {
        dockerfile: step.dockerfile ?? dockerfile,
        stage,
        instruction,
        line,
        endLine,
        cached,
        seconds: cached ? null : seconds,
        savedSeconds: cached ? (times.get(keys[index] ?? '') ?? null) : null,
        miss: root === undefined ? null : missOf(step, index, root, places),
        ...(step.vertex !== undefined && { vertex: step.vertex }),
      }
    })
    return use.length === 0 ? [] : [{ platform, steps: use }]
  })
}

/**
 * For each step that was built the earliest step that it was built because of, itself where there is none. Steps come in
 * topological order, so whoever a step follows has been looked at before it.
 */
function findRoots(steps: readonly BuildStep[]): Map<number, number> {
  const roots = new Map<number, number>()
  for (const [index, step] of steps.entries()) {
    if (!isTold(step) || step.cached === true) continue
    const earlier = step.inputs.flatMap(input => roots.get(input) ?? [])
    const [first] = earlier.sort((a, b) => (steps[a]?.line ?? 0) - (steps[b]?.line ?? 0))
    roots.set(index, first ?? index)
  }
  return roots
}

function missOf(
  { readsContext }: BuildStep,
  index: number,
  root: number,
  places: ReadonlyMap<number, number>,
): CacheMiss {
  const step = root === index ? undefined : places.get(root)
  if (step !== undefined) return { reason: 'follows', step }
  return { reason: readsContext ? 'files' : 'changed' }
}

function isTold({ cached, instruction }: BuildStep): boolean {
  return cached !== null && !/^from\b/i.test(instruction)
}
