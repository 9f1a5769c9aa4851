import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import fc from '../../../test-kit/properties.ts'
import type { BaselineCause, BaselineOrigin, ReportBaseline } from '../../model/report-baseline.ts'
import type { Report } from '../../model/report.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { suggestedBudget } from '../sections/suggestion.ts'
import { assertGolden } from './assert-golden.ts'
import { hostileText } from './hostile-text.ts'
import { LINKS } from './links-to-shop.ts'
import { markdownOf, terminalOf } from './render-one.ts'
import { SCENARIOS } from './scenarios.ts'

const BASE = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'
const OLDER = 'b20c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c'

const measured = (
  origin: Partial<BaselineOrigin>,
): Extract<ReportBaseline, { readonly kind: 'measured' }> => ({
  kind: 'measured',
  name: 'main',
  digest: `sha256:${'9d'.repeat(32)}`,
  origin: {
    source: 'stored',
    commit: BASE,
    wanted: BASE,
    branch: 'main',
    relation: 'merge-base',
    commitsOlder: 0,
    measuredAt: '2026-03-14T07:20:00.000Z',
    ...origin,
  },
})

const none = (cause: BaselineCause, reason: string): ReportBaseline => ({
  kind: 'none',
  cause,
  reason,
  tried: [{ source: 'stored', cause, reason }],
  commit: BASE,
  branch: 'main',
})

/** Each has a text of its own. */
const STATES: Readonly<Record<string, ReportBaseline>> = {
  'stored for the commit': measured({}),
  'stored by a run on a branch that is known': measured({ storedOn: 'main' }),
  'stored for an earlier commit': measured({ commit: OLDER, commitsOlder: 4 }),
  'rebuilt in this run': measured({ source: 'rebuilt', relation: 'base' }),
  'compared with the commit before': measured({ relation: 'previous' }),
  'a published image': {
    ...measured({ source: 'registry', commit: OLDER, commitsOlder: null }),
    name: 'ghcr.io/acme/api:main',
  },
  'an image that was named': {
    ...measured({
      source: 'given',
      commit: null,
      wanted: null,
      branch: null,
      relation: null,
      measuredAt: null,
    }),
    name: 'ghcr.io/acme/api:1.4',
  },
  'image new in this pull request': none('new-image', 'The image is new: 3ad4be1 has no "api/Dockerfile"'),
  'no measurement yet': none(
    'no-measurement',
    'No measurement of 3ad4be1 or of the 49 commits before it is stored; the next run on main stores one',
  ),
  'baseline expired': none(
    'expired',
    'No measurement of 3ad4be1 is stored: it is 30 days old, and unused ones are removed after 7 days; the next run on main stores one',
  ),
  'stored by the change itself': none(
    'not-trusted',
    'The stored measurement of 3ad4be1 was written by a run of this pull request',
  ),
  'base build failed': none(
    'build-failed',
    'There is nothing to compare with (stored: no measurement of 3ad4be1 is stored; rebuild: 3ad4be1 does not build: the build step at Dockerfile:14 failed with exit code 1)',
  ),
  'registry refused': none(
    'refused',
    'The registry requires a login to read "ghcr.io/acme/api:main": run docker login first',
  ),
  'other platform': none('other-platform', 'The stored measurement is for linux/arm64 alone'),
  'no commit to compare with': none(
    'no-commit',
    'The commit to compare with is not known: the clone is too shallow to find the merge base of 9c1d2e7 and main: set `fetch-depth: 0` in actions/checkout',
  ),
}

test('the line of trust has a text of its own for every state of a baseline', () => {
  const texts = Object.entries(STATES).map(([name, baseline]) => {
    const report = withBaseline(baseline)
    const [headline, trust] = markdownOf(report, { links: LINKS }).split('\n\n')
    const terminal = terminalOf(report, { width: 160, colour: false }).split('\n\n')[0] ?? ''
    return `## ${name}\n\n${headline}\n\n${trust}\n\n    ${terminal.replaceAll('\n', '\n    ')}\n`
  })
  assertGolden('baseline-states.md', texts.join('\n'))
})

test('a long name of a baseline does not crowd out the numbers beside it', () => {
  const sizesOf = (name: string) => {
    const report = withBaseline({ ...measured({}), name })
    return terminalOf(report, { width: 80, colour: false }).split('\nSize\n')[1]?.split('\n\n')[0]
  }
  expect(sizesOf('main')).toMatch(/^ +main +now +Δ\n.*\n.*\n.*\n {2}To pull on a node that has main {2}/)
  expect(sizesOf('ghcr.io/acme/shop:1.4')).toMatch(
    /^ +before +now +Δ\n.*\n.*\n.*\n {2}To pull where the baseline is {2}/,
  )
})

test('a first report ends with a budget to paste, which the config file takes', () => {
  const report = withBaseline(STATES['image new in this pull request']!)
  assertGolden('new-in-pull-request.md', markdownOf(report, { links: LINKS }))
  expect(terminalOf(report, { width: 100, colour: false })).toMatch(/Suggested budget, 10 % above this size/)
  expect(parse(suggestedBudget(report).join('\n'))).toStrictEqual({
    images: { api: { 'max-size': '89 MB' } },
  })
})

test('no budget is suggested where there is one, where a baseline is there, or where nobody wants to compare', () => {
  expect(suggestedBudget(SCENARIOS['first-run']!())).toStrictEqual([])
  expect(suggestedBudget(SCENARIOS.grew!())).toStrictEqual([])
  expect(suggestedBudget(withBaseline(none('not-wanted', 'The comparison is switched off')))).toStrictEqual(
    [],
  )
})

test('an image whose name means something to YAML or markdown gets a budget for all images', () => {
  fc.assert(
    fc.property(hostileText, name => {
      const image = { ...withBaseline(STATES['no measurement yet']!).image, name }
      const lines = suggestedBudget({ ...withBaseline(STATES['no measurement yet']!), image })
      const { images, budgets } = parse(lines.join('\n')) as Record<
        string,
        Record<string, unknown> | undefined
      >
      if (images === undefined) expect(budgets?.['max-size']).toBe('89 MB')
      else expect(images).toStrictEqual({ [name]: { 'max-size': '89 MB' } })
    }),
  )
})

test('what a baseline is survives the way through JSON, and nothing else gets in', () => {
  for (const baseline of Object.values(STATES)) {
    expect(readReport(renderJson(withBaseline(baseline))).baseline).toStrictEqual(baseline)
  }
  const odd = withBaseline(measured({ commit: 'x](https://example.com)' }))
  expect(() => readReport(renderJson(odd))).toThrow(/baseline/)
})

function withBaseline(baseline: ReportBaseline): Report {
  const report = SCENARIOS['grew-without-budgets']!()
  if (baseline.kind === 'measured') return { ...report, baseline }
  return {
    ...report,
    baseline,
    platforms: report.platforms.map(platform => ({ ...platform, change: null })),
  }
}
