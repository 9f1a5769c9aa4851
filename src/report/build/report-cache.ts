import type { CacheTraffic } from '../../model/cache-traffic.ts'
import type { CacheStep, CacheUse } from '../../model/cache-use.ts'
import type { CacheStepRow, CacheSum, PlatformCache, ReportCache } from '../../model/report-cache.ts'
import { clipText } from './clip-text.ts'

/** What the cache did in the build that a report is about. */
export interface CacheFindings {
  /** By platform; empty when BuildKit said nothing of any. */
  readonly uses: readonly CacheUse[]
  readonly traffic: CacheTraffic
  /** Whole sentences that qualify the steps. */
  readonly notes: readonly string[]
}

/** @param findings null for an image that was not built in this run. */
export function reportCache(findings: CacheFindings | null): ReportCache {
  if (findings === null) return { kind: 'unknown', reason: 'The image was not built in this run.' }
  const { uses, traffic, notes } = findings
  if (uses.length === 0) {
    return { kind: 'unknown', reason: 'BuildKit did not say which steps came from the cache.' }
  }
  return {
    kind: 'told',
    platforms: uses.map(reportUse),
    total: sumSteps(withoutRepeats(uses.flatMap(({ steps }) => steps))),
    ...traffic,
    notes: notes.map(note => clipText(note)),
  }
}

function reportUse({ platform, steps }: CacheUse): PlatformCache {
  return { platform: clipText(platform), ...sumSteps(steps), steps: steps.map(reportStep) }
}

function sumSteps(steps: readonly CacheStep[]): CacheSum {
  const cached = steps.filter(step => step.cached)
  const known = cached.flatMap(({ savedSeconds }) => savedSeconds ?? [])
  return {
    steps: steps.length,
    hits: cached.length,
    saved: {
      seconds: known.length === 0 ? null : known.reduce((sum, seconds) => sum + seconds, 0),
      unknown: cached.length - known.length,
    },
  }
}

/** A step that several platforms share is in the record of each, and was built or found once. */
function withoutRepeats(steps: readonly CacheStep[]): CacheStep[] {
  const seen = new Set<string>()
  return steps.filter(({ vertex }) => {
    if (vertex === undefined) return true
    const first = !seen.has(vertex)
    seen.add(vertex)
    return first
  })
}

function reportStep(step: CacheStep): CacheStepRow {
  const { dockerfile, stage, instruction, line, endLine, cached, seconds, savedSeconds, miss } = step
  return {
    dockerfile: clipText(dockerfile),
    line,
    endLine,
    stage: stage === null ? null : clipText(stage),
    instruction: clipText(instruction),
    cached,
    seconds,
    savedSeconds,
    miss,
  }
}
