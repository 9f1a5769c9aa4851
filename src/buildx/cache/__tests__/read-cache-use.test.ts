import { describe, expect, it } from '@jest/globals'
import type { BuildRecord, BuildStep } from '../../../model/build-record.ts'
import type { CacheUse } from '../../../model/cache-use.ts'
import { formatCacheUse } from '../format-cache-use.ts'
import { readCacheUse } from '../read-cache-use.ts'
import { stepKeys } from '../step-keys.ts'

type Told = Partial<BuildStep> & Pick<BuildStep, 'line' | 'instruction' | 'cached'>

function recordOf(...steps: readonly Told[]): BuildRecord {
  return {
    dockerfile: 'api/Dockerfile',
    base: null,
    steps: steps.map(step => ({
      stage: null,
      definition: null,
      endLine: step.line,
      inputs: [],
      readsContext: false,
      layer: null,
      seconds: null,
      ...step,
    })),
  }
}

function usesOf(record: BuildRecord, times: ReadonlyMap<string, number> = new Map()): CacheUse[] {
  return readCacheUse(new Map([['linux/amd64', record]]), times)
}

/** The sentence without its subject; null when there is none. */
function use(...steps: readonly Told[]): string | null {
  const [sentence] = formatCacheUse(usesOf(recordOf(...steps)))
  return sentence?.replace(/^Cache: /, '') ?? null
}

const from: Told = { line: 1, instruction: 'FROM node:22', cached: true }

describe('what the cache did', () => {
  it('names the earliest line that missed, and the lines that were built because of it', () => {
    expect(
      use(
        from,
        { line: 2, instruction: 'COPY package.json ./', cached: true, inputs: [0], readsContext: true },
        { line: 3, instruction: 'RUN npm ci', cached: true, inputs: [1] },
        { line: 4, instruction: 'COPY . .', cached: false, inputs: [2], readsContext: true },
        { line: 5, instruction: 'RUN npm run build', cached: false, inputs: [3] },
        { line: 8, instruction: 'COPY --from=build /app /app', cached: false, inputs: [0, 4] },
      ),
    ).toBe(
      '2 of 5 steps came from the cache (40 %); api/Dockerfile:4 ("COPY . .") was not in it, because its files or its text changed, and lines 5 and 8 with it',
    )
  })

  it('blames the first of several lines that missed, each with its own followers', () => {
    expect(
      use(
        from,
        { line: 2, instruction: 'RUN a', cached: false, inputs: [0] },
        { line: 3, instruction: 'RUN b', cached: false, inputs: [0] },
        { line: 4, instruction: 'COPY --from=a a b', cached: false, inputs: [2, 1] },
        { line: 5, instruction: 'RUN c', cached: true, inputs: [0] },
      ),
    ).toBe(
      '1 of 4 steps came from the cache (25 %); api/Dockerfile:2 ("RUN a") was not in it, because its text or its base changed, and line 4 with it; api/Dockerfile:3 ("RUN b") was not in it, because its text or its base changed',
    )
  })

  it('is short when there is nothing to blame', () => {
    const run: Told = { line: 2, instruction: 'RUN a', cached: true }
    expect(use(from, run)).toBe('all 1 step came from the cache')
    expect(use(from, { ...run, cached: false }, run) ?? '').toMatch(/^1 of 2 steps/)
    expect(use(from, { ...run, cached: false })).toBe('none of 1 step came from the cache')
  })

  it('is not told where BuildKit said nothing, and FROM counts for nothing', () => {
    expect(use(from)).toBeNull()
    expect(use(from, { line: 2, instruction: 'RUN a', cached: null })).toBeNull()
  })

  it('is told for each platform', () => {
    const record = (cached: boolean | null) => recordOf({ line: 2, instruction: 'RUN a', cached })
    const sentences = (records: Readonly<Record<string, BuildRecord>>) =>
      formatCacheUse(readCacheUse(new Map(Object.entries(records)), new Map()))
    expect(sentences({ 'linux/amd64': record(true) })).toStrictEqual([
      'Cache: all 1 step came from the cache',
    ])
    expect(sentences({ amd64: record(true), arm64: record(false), s390x: record(null) })).toStrictEqual([
      'Cache for amd64: all 1 step came from the cache',
      'Cache for arm64: none of 1 step came from the cache',
    ])
  })

  it('counts what there is no room for, and quotes what is foreign', () => {
    const misses = Array.from({ length: 9 }, (_, index): Told => {
      return { line: index + 3, instruction: 'RUN \u001b[31m::error::', cached: false, inputs: [0] }
    })
    const text = use(from, { line: 2, instruction: 'RUN a', cached: true }, ...misses) ?? ''
    expect(text).toMatch(/6 more steps too$/)
    expect(text).not.toContain('\u001b')
    const followers = Array.from({ length: 9 }, (_, index): Told => {
      return { line: index + 5, instruction: 'RUN b', cached: false, inputs: [2] }
    })
    const chain = use(
      from,
      { line: 2, instruction: 'RUN a', cached: true },
      { ...misses[0], inputs: [1] } as Told,
      ...followers,
    )
    expect(chain ?? '').toMatch(/lines 5, 6, 7, 8, 9 and 4 more with it$/)
  })
})

describe('the data behind it', () => {
  const record = recordOf(
    from,
    { line: 2, instruction: 'RUN a', cached: true, inputs: [0] },
    { line: 3, instruction: 'COPY . .', cached: false, inputs: [1], readsContext: true, seconds: 0.5 },
    { line: 4, instruction: 'RUN b', cached: false, inputs: [2], seconds: 7 },
    { line: 5, instruction: 'RUN c', cached: true, inputs: [1] },
  )

  it('has a row for each step but FROM: why it was built, and how long that took', () => {
    const rows = usesOf(record)[0]?.steps.map(({ line, cached, seconds, miss }) => ({
      line,
      cached,
      seconds,
      miss,
    }))
    expect(rows).toStrictEqual([
      { line: 2, cached: true, seconds: null, miss: null },
      { line: 3, cached: false, seconds: 0.5, miss: { reason: 'files' } },
      { line: 4, cached: false, seconds: 7, miss: { reason: 'follows', step: 1 } },
      { line: 5, cached: true, seconds: null, miss: null },
    ])
  })

  it('knows what a cached step saves from when a step last ran that says the same on the same', () => {
    const [, a = '', , , c = ''] = stepKeys(record.steps, 'linux/amd64')
    const [, otherBase = ''] = stepKeys(
      recordOf(
        { ...from, instruction: 'FROM node:20' },
        { line: 2, instruction: 'RUN a', cached: true, inputs: [0] },
      ).steps,
      'linux/amd64',
    )
    const times = new Map([
      [a, 41],
      [otherBase, 9],
    ])
    const saved = usesOf(record, times)[0]?.steps.map(({ savedSeconds }) => savedSeconds)
    expect(saved).toStrictEqual([41, null, null, null])
    expect(a).not.toBe(otherBase)
    expect(a).not.toBe(c)
  })

  it('takes a step on another platform for another one', () => {
    expect(stepKeys(record.steps, 'linux/amd64')).not.toStrictEqual(stepKeys(record.steps, 'linux/arm64'))
  })
})
