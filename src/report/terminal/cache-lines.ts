import { formatSeconds } from '../../units/format-seconds.ts'
import { visible } from '../escape/visible.ts'
import type { CacheStepRow, ReportCache } from '../report.ts'
import { cacheSentences, hitWords, missWords, platformHits, savedWords } from '../summary/cache-words.ts'
import { countNoun } from '../summary/count-noun.ts'
import { wrapText } from './fit-text.ts'
import { instructionText, placeName } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable } from './terminal-table.ts'

const MOST_STEPS = 20

/** The heading over {@link cacheLines}: the hits of all platforms, and what they saved. */
export function cacheTitle(cache: ReportCache): string {
  if (cache.kind === 'unknown') return 'Cache'
  const saved = savedWords(cache.total)
  return [`Cache: ${hitWords(cache.total)}`, ...(saved === null ? [] : [saved])].join(', ')
}

/** What the cache did, step by step for the platform that is shown. None where nothing is known. */
export function cacheLines(cache: ReportCache, platform: string, canvas: Canvas): string[] {
  if (cache.kind === 'unknown') return []
  const use = cache.platforms.find(each => each.platform === platform) ?? cache.platforms[0]
  if (use === undefined) return []
  const shown = use.steps.slice(0, MOST_STEPS)
  const left = use.steps.length - shown.length
  const rows = shown.map(step => [
    step.cached ? 'cached' : 'built',
    timeText(step),
    placeName(step),
    instructionText(step),
    missWords(step, use),
  ])
  return [
    ...terminalTable(
      [
        { heading: '', align: 'left' },
        { heading: 'time', align: 'right' },
        { heading: 'line', align: 'left' },
        { heading: '', align: 'left', grow: 1, cut: 'end' },
        { heading: 'why', align: 'left' },
      ],
      left === 0 ? rows : [...rows, ['', '', '', countNoun(left, 'more step')]],
      canvas,
    ),
    ...sentencesOf(cache).flatMap(sentence =>
      wrapText(sentence, canvas.width - 4).map((line, index) => `${index === 0 ? '  · ' : '    '}${line}`),
    ),
  ]
}

function sentencesOf(cache: Extract<ReportCache, { kind: 'told' }>): string[] {
  const each = cache.platforms.length === 1 ? [] : cache.platforms.slice(0, MOST_STEPS)
  return [
    ...each.map(use => `${visible(use.platform, 40)}: ${platformHits(use)}.`),
    ...cacheSentences(cache).map(sentence => visible(sentence, 500)),
  ]
}

function timeText({ cached, seconds, savedSeconds }: CacheStepRow): string {
  const time = cached ? savedSeconds : seconds
  if (time === null) return ''
  return cached ? `~${formatSeconds(time)}` : formatSeconds(time)
}
