import type { CacheStep, CacheUse } from '../../model/cache-use.ts'
import { quoteText } from '../../text/quote-text.ts'

/** Misses that are told one by one; the rest is counted. */
const MOST_TOLD = 3

/** What the cache did, a whole sentence for each platform. Instructions in it are untrusted text, quoted. */
export function formatCacheUse(uses: readonly CacheUse[]): string[] {
  return uses.map(use => `Cache${uses.length === 1 ? '' : ` for ${use.platform}`}: ${describeUse(use)}`)
}

function describeUse({ steps }: CacheUse): string {
  const hits = steps.filter(({ cached }) => cached).length
  if (hits === steps.length) return `all ${count(hits, 'step')} came from the cache`
  if (hits === 0) return `none of ${count(steps.length, 'step')} came from the cache`
  const misses = steps
    .map((step, index) => ({ step, followers: followersOf(index, steps) }))
    .filter(({ step: { miss } }) => miss !== null && miss.reason !== 'follows')
    .sort((a, b) => a.step.line - b.step.line)
  const sentences = misses.slice(0, MOST_TOLD).map(({ step, followers }) => describeMiss(step, followers))
  const rest = misses.length - sentences.length
  return [
    `${hits} of ${count(steps.length, 'step')} came from the cache (${Math.floor((100 * hits) / steps.length)} %)`,
    ...sentences,
    ...(rest > 0 ? [`${count(rest, 'more step')} too`] : []),
  ].join('; ')
}

function followersOf(index: number, steps: readonly CacheStep[]): CacheStep[] {
  return steps.filter(({ miss }) => miss?.reason === 'follows' && miss.step === index)
}

function describeMiss(step: CacheStep, followers: readonly CacheStep[]): string {
  const why =
    step.miss?.reason === 'files'
      ? 'was not in it, because its files or its text changed'
      : 'was not in it, because its text or its base changed'
  const lines = [...new Set(followers.map(({ line }) => line))].sort((a, b) => a - b)
  const after = lines.length === 0 ? '' : `, and ${lineList(lines)} with it`
  return `${step.dockerfile}:${step.line} (${quoteText(step.instruction.slice(0, 60))}) ${why}${after}`
}

function lineList(lines: readonly number[]): string {
  const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines
  const last = shown.at(-1)
  const head = shown.slice(0, -1).join(', ')
  return `${lines.length === 1 ? 'line' : 'lines'} ${head === '' ? '' : `${head} and `}${last ?? ''}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
