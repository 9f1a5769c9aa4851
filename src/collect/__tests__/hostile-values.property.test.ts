import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { anyText, trials } from '../../../test-kit/properties.ts'
import { InputError } from '../../errors/input-error.ts'
import { type Overview, overviewOf } from '../../model/overview.ts'
import { commentBody } from '../../publish/comment-body.ts'
import { HOSTILE_TEXTS } from '../../report/__tests__/hostile-text.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { checkTitle } from '../../report/check-title.ts'
import { overviewTitle } from '../../report/overview-title.ts'
import { summarizeOverview } from '../../report/overview/overview-summary.ts'
import { renderMarkdown } from '../../report/render-markdown.ts'
import { artifactOf, makeLeg, namedReport, RUN, SHA } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { JobReport } from '../job-report.ts'
import { overviewOfRun } from '../overview-of-run.ts'
import { readJobReport } from '../read-job-report.ts'
import { showableOverview } from '../showable-overview.ts'

const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: SHA }

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = readonly (string | number)[]

const NUMBERS = [
  ...[1.7e308, -1.7e308, 1e300, 1e21, -1e21, 2 ** 53, 2 ** 53 - 1, -(2 ** 53) + 1, 2 ** 53 - 2],
  ...[0, -0, -1, 1, 0.5, 1e-320, 5e-324, 1e9, 1e15, 100, 99.999999999],
]

const TIMES = [
  ...['9999-99-99T99:99:99Z', '0000-00-00T00:00:00Z', '2024-02-31T23:59:60Z', '9999-12-31T23:59:59Z'],
  ...['2024-13-01T00:00:00Z', '0001-01-01T00:00:00.999999999Z'],
]

const number = fc.oneof(
  fc.constantFrom(...NUMBERS),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.maxSafeInteger(),
)
const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS, ...TIMES, '', '\ud800', 'x'.repeat(4000)), anyText())

// Whole numbers: most of the doubles between 0 and 1 are next to 0.
const chance = fc.nat({ max: 999_999 }).map(part => part / 1_000_000)

/** One place of the reports, by chance, and what comes to stand there. */
const mutation = fc.record({
  field: chance,
  which: chance,
  numbers: fc.array(number, { minLength: 1, maxLength: 4 }),
  text,
  list: fc.constantFrom<'none' | 'twice' | 'turned' | 'first' | 'many'>(
    'none',
    'twice',
    'turned',
    'first',
    'many',
  ),
  flag: fc.boolean(),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer One> ? One : never

function mutate(leg: JobReport, mutations: readonly Mutation[]): Json {
  const value = JSON.parse(JSON.stringify(leg)) as { reports: Json }
  for (const change of mutations) {
    const paths = [...pathsIn(value.reports, [])].filter(isInside)
    // Each field is as likely as any other, however many rows have it.
    const fields = [
      ...Map.groupBy(paths, path => path.filter(key => typeof key === 'string').join()).values(),
    ]
    const path = oneOf(oneOf(fields, change.field) ?? [], change.which) ?? []
    replaceAt(value.reports, path, old => changed(old, change))
  }
  return value
}

/** A report stays one, of an image with a name. */
function isInside(path: Path): boolean {
  return path.length > 1 && !(path.length === 2 && path[1] === 'image')
}

function oneOf<Item>(items: readonly Item[], where: number): Item | undefined {
  return items[Math.floor(where * items.length)]
}

function* pathsIn(value: Json, path: Path): Generator<Path> {
  yield path
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* pathsIn(each, [...path, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* pathsIn(each, [...path, key])
}

function replaceAt(root: Json, path: Path, change: (old: Json) => Json): void {
  let parent = root as Record<string | number, Json>
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, Json>
  const last = path.at(-1)
  if (last !== undefined) parent[last] = change(parent[last] ?? null)
}

/** Another value of the same type; of an object, other numbers. */
function changed(old: Json, mutation: Mutation): Json {
  const { numbers, text, list, flag } = mutation
  const [number = 0, ...others] = numbers
  if (typeof old === 'number') return number
  if (typeof old === 'string') return text
  if (typeof old === 'boolean') return flag
  if (old === null) return flag ? number : text
  if (!Array.isArray(old)) {
    const entries = Object.entries(old).map(([key, each], index): [string, Json] => {
      const turn = { ...mutation, numbers: [[number, ...others][index % numbers.length] ?? 0] }
      return [key, typeof each === 'number' ? changed(each, turn) : each]
    })
    return flag ? null : Object.fromEntries(entries)
  }
  const lists = { none: [], twice: [...old, ...old], turned: old.toReversed(), first: old.slice(0, 1) }
  return list === 'many' ? Array.from({ length: 300 }, () => old[0] ?? number) : lists[list]
}

const made = new Map<string, JobReport>()

function legOf(scenario: string): JobReport {
  const leg = made.get(scenario) ?? makeLeg('evil', { reports: [namedReport('evil', scenario)] })
  made.set(scenario, leg)
  return leg
}

const hostileLeg = fc
  .tuple(fc.constantFrom(...Object.keys(SCENARIOS)), fc.array(mutation, { minLength: 1, maxLength: 2 }))
  .map(([scenario, mutations]) => mutate(legOf(scenario), mutations))

/** All that is made of the reports of a run. */
function tell(overview: Overview): string {
  const marker = { key: 'ci.yml', run: { id: RUN, attempt: 1 } }
  return [
    commentBody(overview, null, { links: LINKS, marker }),
    renderMarkdown(overview, { links: LINKS, full: true }),
    overviewTitle(overview),
    ...overview.reports.flatMap(report => [
      renderMarkdown(overviewOf(report), { links: LINKS, maxBytes: 60_000 }),
      checkTitle(report),
    ]),
  ].join('\n')
}

describe('a report whose values are anything', () => {
  const honest = makeLeg('honest')
  it('is refused or shown, and the honest one is shown beside it', () => {
    let taken = 0
    fc.assert(
      fc.property(hostileLeg, value => {
        const legs = [{ id: 1, leg: honest }]
        const { name } = artifactOf(makeLeg('evil'))
        let reason = ''
        try {
          legs.push({ id: 2, leg: readJobReport(JSON.stringify(value), RUN) })
          taken++
        } catch (error) {
          assert.ok(error instanceof InputError, String(error))
          reason = error.message
        }
        const refused = legs.length === 2 ? [] : [{ id: 2, name, reason }]
        const overview = showableOverview(overviewOfRun({ legs, refused, jobs: null }))
        expect(overview.reports.length + overview.unmeasured.length).toBe(2)
        expect(tell(overview)).toMatch(/honest/)
      }),
      { numRuns: trials(150) },
    )
    // Else this would be a test of refusals.
    assert.ok(taken >= trials(10), `${taken}`)
  })

  it('is a row that says so where it cannot be shown, whatever the schemas let through', () => {
    let lost = 0
    fc.assert(
      fc.property(hostileLeg, value => {
        const hostile = value as unknown as JobReport
        const reports = [...hostile.reports, ...honest.reports]
        const overview = showableOverview({ reports, unmeasured: [], legs: ['evil', null] })
        const shown = overview.reports.map(({ image }) => image.name)
        expect(shown).toContain('honest')
        expect(overview.reports.length + overview.unmeasured.length).toBe(reports.length)
        if (overview.unmeasured.length > 0) {
          lost++
          expect(overview.unmeasured[0]!.reason).toMatch(/^Its report cannot be shown: ./)
          expect(summarizeOverview(overview).verdict).toBe('failed')
        }
        expect(tell(overview)).toMatch(/honest/)
      }),
      { numRuns: trials(150) },
    )
    assert.ok(lost >= trials(10), `${lost}`)
  })

  it('is one row of many, where it can be shown alone and not beside the others', () => {
    // Each has a sum of its own, and all together have none.
    const [one, honestOne, another] = ['evil', 'honest', 'worse'].map(name => {
      const report = namedReport(name)
      const large = { compressed: name === 'honest' ? 1 : 1.7e308, unpacked: 0 }
      const platforms = report.platforms.map(each => ({ ...each, advice: { ...each.advice, total: large } }))
      return { ...report, platforms }
    })
    const reports = [one!, honestOne!, another!]
    const overview = showableOverview({ reports, unmeasured: [], legs: [null, null, null] })
    expect(overview.unmeasured[0]?.name).toBe('worse')
    tell(overview)
    expect(overview.reports.map(({ image }) => image.name)).toStrictEqual(['evil', 'honest'])
  })
})
