import type { CacheTransfer } from '../../buildx/cache/cache-traffic.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import type { CacheStepRow, CacheSum, PlatformCache } from '../report.ts'
import { countNoun } from './count-noun.ts'

/** `3 of 5 steps came from the cache (60 %)`. */
export function hitWords({ steps, hits }: Pick<CacheSum, 'steps' | 'hits'>): string {
  if (hits === steps) return `all ${countNoun(steps, 'step')} came from the cache`
  if (hits === 0) return `none of ${countNoun(steps, 'step')} came from the cache`
  return `${hits} of ${countNoun(steps, 'step')} came from the cache (${Math.floor((100 * hits) / steps)} %)`
}

/** {@link hitWords} of one platform. */
export function platformHits({ hits, steps }: PlatformCache): string {
  return hitWords({ hits, steps: steps.length })
}

/** `about 41.0 s saved`; null when nothing is known of what the cached steps would have taken. */
export function savedWords({ saved: { seconds } }: Pick<CacheSum, 'saved'>): string | null {
  return seconds === null ? null : `about ${formatSeconds(seconds)} saved`
}

/** Whole sentences on the platforms together: where the seconds come from, and what came from and went to caches. */
export function cacheSentences({
  platforms,
  total,
  imported,
  exported,
  notes,
}: {
  readonly platforms: readonly PlatformCache[]
  readonly total: CacheSum
  readonly imported: CacheTransfer
  readonly exported: CacheTransfer
  readonly notes: readonly string[]
}): string[] {
  return [
    ...sharedSentence(platforms, total),
    ...savedSentence(total),
    transferSentence('Imported', 'from', imported),
    transferSentence('Exported', 'to', exported),
    ...notes,
  ]
}

/** Why a step was built, in a few words; '' for a cached one. */
export function missWords({ miss }: CacheStepRow, { steps, hits }: PlatformCache): string {
  if (miss === null) return ''
  if (miss.reason === 'follows') {
    const cause = steps[miss.step]
    return cause === undefined ? 'an earlier step was built' : `line ${cause.line} was built`
  }
  if (hits === 0) return 'not in the cache'
  return miss.reason === 'files' ? 'its files or its text changed' : 'its text or its base changed'
}

function sharedSentence(platforms: readonly PlatformCache[], total: CacheSum): string[] {
  const shared = platforms.reduce((sum, { steps }) => sum + steps.length, 0) > total.steps
  return shared ? ['A step that platforms share counts once in the sum of all.'] : []
}

function savedSentence({ hits, saved: { seconds, unknown } }: CacheSum): string[] {
  if (hits === 0) return []
  if (seconds === null) return ['How long the cached steps would have taken is not known.']
  const rest = unknown === 0 ? '' : `; of ${unknown} of ${hits} cached steps that is not known`
  return [`The time that was saved is an estimate, from when these steps last ran${rest}.`]
}

function transferSentence(
  verb: string,
  way: string,
  { caches, layers, bytes, notes }: CacheTransfer,
): string {
  const size = bytes === null ? 'an unknown number of bytes' : `${formatBytes(bytes)} compressed`
  const told = `${verb}: ${size} in ${countNoun(layers, 'layer')} ${way} ${countNoun(caches, 'cache')}.`
  return [...(caches === 0 ? [`${verb}: nothing.`] : [told]), ...notes].join(' ')
}
