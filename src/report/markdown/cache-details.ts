import { formatSeconds } from '../../units/format-seconds.ts'
import { plainText } from '../escape/plain-text.ts'
import type { CacheStepRow, PlatformCache, ReportCache } from '../report.ts'
import { cacheSentences, hitWords, missWords, platformHits, savedWords } from '../summary/cache-words.ts'
import { countNoun } from '../summary/count-noun.ts'
import { details } from './details.ts'
import { placeCell } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable } from './markdown-table.ts'

/** What the cache did: every step of the platform that the report shows, sums over all. Empty where nothing is known. */
export function cacheDetails(
  cache: ReportCache,
  platform: string,
  most: number,
  links: CommitLinks | undefined,
): string {
  if (cache.kind === 'unknown') return ''
  const use = cache.platforms.find(each => each.platform === platform) ?? cache.platforms[0]
  if (use === undefined) return ''
  const saved = savedWords(cache.total)
  return details(
    'Cache',
    [hitWords(cache.total), ...(saved === null ? [] : [saved])].join(', '),
    [
      stepsTable(use, most, links),
      ...otherPlatforms(cache.platforms, use),
      cacheSentences(cache)
        .map(sentence => `- ${plainText(sentence, 500)}`)
        .join('\n'),
    ].join('\n\n'),
  )
}

function stepsTable(use: PlatformCache, most: number, links: CommitLinks | undefined): string {
  const shown = use.steps.slice(0, most)
  const left = use.steps.length - shown.length
  return markdownTable(
    [
      ['Step', 'left'],
      ['Cache', 'left'],
      ['Time', 'right'],
      ['Why', 'left'],
    ],
    [
      ...shown.map(step => [
        placeCell(step, links),
        step.cached ? 'cached' : 'built',
        timeCell(step),
        missWords(step, use),
      ]),
      ...(left === 0 ? [] : [[countNoun(left, 'more step')]]),
    ],
  )
}

function timeCell({ cached, seconds, savedSeconds }: CacheStepRow): string {
  if (cached) return savedSeconds === null ? '' : `about ${formatSeconds(savedSeconds)} saved`
  return seconds === null ? '' : formatSeconds(seconds)
}

function otherPlatforms(platforms: readonly PlatformCache[], main: PlatformCache): string[] {
  const lines = platforms
    .filter(use => use !== main)
    .slice(0, 8)
    .map(use => `- ${plainText(use.platform, 60)}: ${platformHits(use)}`)
  return lines.length === 0
    ? []
    : [[`- ${plainText(main.platform, 60)}: ${platformHits(main)}`, ...lines].join('\n')]
}
