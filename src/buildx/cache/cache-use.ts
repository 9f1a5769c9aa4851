import { quoteText } from '../../oci/quote-text.ts'
import type { BuildRecord, BuildStep } from '../build-record.ts'

/** Misses that are told one by one; the rest is counted. */
const MOST_TOLD = 3

/** A step that was built although all that it builds on was in the cache, and what was built only because of it. */
interface Miss {
  readonly step: BuildStep
  readonly followers: readonly BuildStep[]
}

/**
 * What the cache did, a sentence for each platform that BuildKit said something of.
 *
 * @param records by platform.
 */
export function cacheSentences(records: ReadonlyMap<string, BuildRecord>): string[] {
  return [...records].flatMap(([platform, record]) => {
    const use = describeCacheUse(record)
    const subject = records.size === 1 ? 'Cache' : `Cache for ${platform}`
    return use === null ? [] : [`${subject}: ${use}`]
  })
}

/**
 * What the cache did for one platform: the steps that it had and, for each that it had not, the earliest line that is to blame.
 * FROM counts for nothing: it builds nothing. Null when BuildKit said of no step whether it was cached.
 *
 * @returns whole sentences; instructions in them are foreign text, quoted.
 */
export function describeCacheUse({ steps, dockerfile }: BuildRecord): string | null {
  const told = steps.filter(step => step.cached !== null && !isFrom(step))
  if (told.length === 0) return null
  const hits = told.filter(({ cached }) => cached === true).length
  if (hits === told.length) return `all ${count(told.length, 'step')} came from the cache`
  if (hits === 0) return `none of ${count(told.length, 'step')} came from the cache`
  const misses = findMisses(steps)
  const sentences = misses.slice(0, MOST_TOLD).map(miss => describeMiss(miss, dockerfile))
  const rest = misses.length - sentences.length
  return [
    `${hits} of ${count(told.length, 'step')} came from the cache (${Math.floor((100 * hits) / told.length)} %)`,
    ...sentences,
    ...(rest > 0 ? [`${count(rest, 'more step')} likewise`] : []),
  ].join('; ')
}

/** Steps come in topological order, so whoever a step follows has been looked at before it. */
function findMisses(steps: readonly BuildStep[]): Miss[] {
  const blamed = new Map<BuildStep, BuildStep>()
  for (const step of steps) {
    if (step.cached !== false || isFrom(step)) continue
    const earlier = step.inputs.flatMap(index => {
      const input = steps[index]
      return (input === undefined ? undefined : blamed.get(input)) ?? []
    })
    const [first] = earlier.sort((a, b) => a.line - b.line)
    blamed.set(step, first ?? step)
  }
  const roots = [...blamed].filter(([step, root]) => step === root).map(([step]) => step)
  return roots
    .sort((a, b) => a.line - b.line)
    .map(step => ({
      step,
      followers: [...blamed].flatMap(([one, root]) => (root === step && one !== step ? [one] : [])),
    }))
}

function describeMiss({ step, followers }: Miss, dockerfile: string): string {
  const why = step.readsContext
    ? 'was not in it: the files that it reads, or what it says, changed'
    : 'was not in it: what it says or builds on changed'
  const lines = [...new Set(followers.map(({ line }) => line))].sort((a, b) => a - b)
  const after = lines.length === 0 ? '' : `, and ${lineList(lines)} with it`
  const instruction = quoteText(step.instruction.slice(0, 60))
  return `${step.dockerfile ?? dockerfile}:${step.line} (${instruction}) ${why}${after}`
}

function lineList(lines: readonly number[]): string {
  const shown = lines.length > 6 ? [...lines.slice(0, 5), `${lines.length - 5} more`] : lines
  const last = shown.at(-1)
  const head = shown.slice(0, -1).join(', ')
  return `${lines.length === 1 ? 'line' : 'lines'} ${head === '' ? '' : `${head} and `}${last ?? ''}`
}

function isFrom({ instruction }: BuildStep): boolean {
  return /^from\b/i.test(instruction)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
