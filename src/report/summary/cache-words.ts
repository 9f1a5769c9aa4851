import type { CacheTransfer } from '../../buildx/cache/cache-traffic.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import type { CacheStepRow, PlatformCache } from '../report.ts'
import { countNoun } from './count-noun.ts'

/** `3 of 5 steps came from the cache (60 %)`, over all platforms. */
export function hitWords(platforms: readonly PlatformCache[]): string {
  const steps = platforms.reduce((sum, each) => sum + each.steps.length, 0)
  const hits = platforms.reduce((sum, each) => sum + each.hits, 0)
  if (hits === steps) return `all ${countNoun(steps, 'step')} came from the cache`
  if (hits === 0) return `none of ${countNoun(steps, 'step')} came from the cache`
  return `${hits} of ${countNoun(steps, 'step')} came from the cache (${Math.floor((100 * hits) / steps)} %)`
}

/** `about 41.0 s saved`; null when nothing is known of what the cached steps would have taken. */
export function savedWords(platforms: readonly PlatformCache[]): string | null {
  const known = platforms.flatMap(({ saved }) => saved.seconds ?? [])
  if (known.length === 0) return null
  return `about ${formatSeconds(known.reduce((sum, seconds) => sum + seconds, 0))} saved`
}

/** Whole sentences on the platforms together: where the seconds come from, and what came from and went to caches. */
export function cacheSentences({
  platforms,
  imported,
  exported,
  notes,
}: {
  readonly platforms: readonly PlatformCache[]
  readonly imported: CacheTransfer
  readonly exported: CacheTransfer
  readonly notes: readonly string[]
}): string[] {
  return [
    ...savedSentence(platforms),
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

function savedSentence(platforms: readonly PlatformCache[]): string[] {
  const hits = platforms.reduce((sum, each) => sum + each.hits, 0)
  const unknown = platforms.reduce((sum, { saved }) => sum + saved.unknown, 0)
  const saved = savedWords(platforms)
  if (hits === 0) return []
  if (saved === null) return ['How long the cached steps would have taken is not known.']
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
