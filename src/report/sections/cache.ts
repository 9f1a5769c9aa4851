import type { CacheTransfer } from '../../model/cache-traffic.ts'
import type { CacheStepRow, CacheSum, PlatformCache, ReportCache } from '../../model/report-cache.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { type Block, details, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { secondsThatAddUp } from '../summary/seconds-that-add-up.ts'
import { INSTRUCTION } from './causes.ts'

type KnownCache = Extract<ReportCache, { readonly kind: 'told' }>

const MOST_PLATFORMS = 9

/** What the cache did: every step of the platform that the report shows, sums over all. None where nothing is known. */
export function cacheDetails(cache: ReportCache, platform: string, most: number): Block[] {
  if (cache.kind === 'unknown') return []
  const use = cache.platforms.find(each => each.platform === platform) ?? cache.platforms[0]
  if (use === undefined) return []
  const { seconds } = cache.total.saved
  const saved = seconds === null ? '' : `, ${savedWords(seconds)}`
  return [
    details(
      'Cache',
      hitWords(cache.total) + saved,
      stepsTable(use, most),
      ...eachPlatform(cache.platforms, use),
      { kind: 'list', items: sentences(cache).map(text => ({ text, most: 500 })) },
    ),
  ]
}

function stepsTable(use: PlatformCache, most: number): Block {
  const shown = use.steps.slice(0, most)
  const left = use.steps.length - shown.length
  const saved = secondsThatAddUp(shown.map(({ savedSeconds }) => savedSeconds))
  return {
    kind: 'table',
    columns: [
      { heading: 'Step', keep: true },
      { heading: '', joined: true, wrap: true },
      { heading: 'Cache', keep: true },
      { heading: 'Time', align: 'right' },
      { heading: 'Why', wrap: true },
    ],
    rows: [
      ...shown.map((step, index): readonly Text[] => [
        { place: step },
        { code: step.instruction, most: INSTRUCTION },
        step.cached ? 'cached' : 'built',
        timeCell(step, saved[index] ?? null),
        missWords(step, use),
      ]),
      ...(left === 0 ? [] : [['', countNoun(left, 'more step')]]),
    ],
  }
}

function timeCell({ cached, seconds }: CacheStepRow, saved: number | null): string {
  if (cached) return saved === null ? '' : savedWords(saved)
  return seconds === null ? '' : formatSeconds(seconds)
}

/** `about 38.7 s saved`, `< 0.1 s saved`. */
function savedWords(seconds: number): string {
  const text = formatSeconds(seconds)
  return `${text.startsWith('<') ? '' : 'about '}${text} saved`
}

/** Why a step was built, in a few words; '' for a cached one. */
function missWords({ miss }: CacheStepRow, { steps, hits }: PlatformCache): string {
  if (miss === null) return ''
  if (miss.reason === 'follows') {
    const cause = steps[miss.step]
    return cause === undefined ? 'an earlier step was built' : `line ${cause.line} was built`
  }
  if (hits === 0) return 'not in the cache'
  return miss.reason === 'files' ? 'its files or its text changed' : 'its text or its base changed'
}

/** The hits of each platform, the main one first; none where there is only one. */
function eachPlatform(platforms: readonly PlatformCache[], main: PlatformCache): Block[] {
  if (platforms.length === 1) return []
  const all = [main, ...platforms.filter(use => use !== main)].slice(0, MOST_PLATFORMS)
  const items = all.map((use): Text => [
    { text: use.platform, most: 60 },
    `: ${hitWords({ hits: use.hits, steps: use.steps.length })}`,
  ])
  return [{ kind: 'list', items }]
}

/** `3 of 5 steps came from the cache (60 %)`. */
function hitWords({ steps, hits }: Pick<CacheSum, 'steps' | 'hits'>): string {
  if (hits === steps) return `all ${countNoun(steps, 'step')} came from the cache`
  if (hits === 0) return `none of ${countNoun(steps, 'step')} came from the cache`
  return `${hits} of ${countNoun(steps, 'step')} came from the cache (${Math.floor((100 * hits) / steps)} %)`
}

/** On the platforms together: where the seconds come from, and what came from and went to caches. */
function sentences({ platforms, total, imported, exported, notes }: KnownCache): string[] {
  const shared = platforms.reduce((sum, { steps }) => sum + steps.length, 0) > total.steps
  return [
    ...(shared ? ['A step that several platforms share counts once in the sum of all.'] : []),
    ...savedSentence(total),
    transferSentence('Imported', 'from', imported),
    transferSentence('Exported', 'to', exported),
    ...notes,
  ]
}

function savedSentence({ hits, saved: { seconds, unknown } }: CacheSum): string[] {
  if (hits === 0) return []
  if (seconds === null) return ['The time saved is not known: the cached steps have no earlier duration.']
  const rest = unknown === 0 ? '' : `; it is not known for ${unknown} of ${hits} cached steps`
  return [`The time saved is an estimate from the last run of these steps${rest}.`]
}

function transferSentence(
  verb: string,
  way: string,
  { caches, layers, bytes, notes }: CacheTransfer,
): string {
  const size = bytes === null ? 'an unknown number of bytes' : `${formatBytes(bytes)} compressed`
  const moved = `${verb}: ${size} in ${countNoun(layers, 'layer')} ${way} ${countNoun(caches, 'cache')}.`
  return [...(caches === 0 ? [`${verb}: nothing.`] : [moved]), ...notes].join(' ')
}
