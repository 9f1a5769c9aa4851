import type { Digest } from '../../oci/digest.ts'
import type { BuildRecord, BuildStep } from '../record/build-record.ts'
import { stepKeys } from './step-keys.ts'

/** What the cache did for one platform of a build. */
export interface CacheUse {
  readonly platform: string
  /** The steps that BuildKit said something of, in its order, at least one. FROM is none: it builds nothing. */
  readonly steps: readonly CacheStep[]
}

export interface CacheStep {
  /** The Dockerfile as reports name it: in a bake, that of the target which the step belongs to. */
  readonly dockerfile: string
  readonly stage: string | null
  /** Hostile text. */
  readonly instruction: string
  /** 1-based, inclusive. */
  readonly line: number
  readonly endLine: number
  readonly cached: boolean
  /** Wall time of a step that was built; null when BuildKit did not say. */
  readonly seconds: number | null
  /** What a cached step took when it last ran: an estimate of what the cache saved. Null when that is not known. */
  readonly savedSeconds: number | null
  /** Why a step was built; null for a cached one. */
  readonly miss: CacheMiss | null
  /** Equal for a step that platforms share, which was built or found once. */
  readonly vertex?: Digest
}

/**
 * Why the cache had not got a step.
 *
 * - `files`: all that it builds on was there; the files that it reads changed, or what it says
 * - `changed`: all that it builds on was there; what it says changed, or the image that it stands on
 * - `follows`: it builds on a step that was not there: the earliest such step is at the index `step`
 */
export type CacheMiss =
  { readonly reason: 'files' | 'changed' } | { readonly reason: 'follows'; readonly step: number }

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
