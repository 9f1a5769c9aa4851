import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { advise } from '../../advise/advise.ts'
import type { Budget } from '../../model/budget.ts'
import type { Report } from '../../model/report.ts'
import {
  FEW_ADVICE,
  HOSTILE_ADVICE,
  HOSTILE_BASES,
  HOSTILE_PATCH,
  SHOP_ADVICE,
  SHOP_BASES,
  SHOP_PATCH,
  TRIED_ADVICE,
} from './example-advice.ts'
import { cacheFindings } from './example-cache.ts'
import { brokenHistory, historyOf } from './example-history.ts'
import { elsewhere, hostile, MONOLITHIC, MULTI_STAGE, python, pythonContext } from './example-images.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'
import { GROWTH, IN_PERCENT, MB, reportOf, total } from './report-of.ts'
import {
  AFTER,
  base,
  baseLayer,
  BEFORE,
  CHOWN,
  GROWN,
  lockFile,
  modules,
  NAME,
  shop,
  sources,
  STAND_IN,
  zstd,
} from './shop-images.ts'

const SHOP = { advice: [SHOP_ADVICE] }

/** One report for each state that a reader meets. */
export const SCENARIOS: Readonly<Record<string, () => Report>> = {
  grew: () =>
    reportOf(AFTER, BEFORE, [total(120 * MB), { ...GROWTH, limit: 50 * MB }], {
      ...SHOP,
      patches: [SHOP_PATCH],
      bases: [SHOP_BASES],
    }),
  /** Some of it was tried: one change is proved, one is wrong, and of one no one knows. */
  verified: () => reportOf(AFTER, BEFORE, [total(120 * MB)], { advice: [TRIED_ADVICE] }),
  'grew-without-budgets': () => reportOf(AFTER, BEFORE),
  trend: () => reportOf(AFTER, BEFORE, [total(90 * MB)], { history: historyOf(BEFORE, 12) }),
  'trend-broken': () => {
    const baseline = buildMeasurement(
      zstd(
        shop({ layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0), sources(false), CHOWN] }),
      ),
      NAME,
    )
    const head = buildMeasurement(zstd(GROWN), NAME)
    return reportOf(head, baseline, [total(900 * MB)], { history: brokenHistory(baseline) })
  },
  'trend-of-thirty': () => reportOf(BEFORE, BEFORE, [], { history: historyOf(BEFORE, 30) }),
  accepted: () =>
    reportOf(AFTER, BEFORE, [total(120 * MB), GROWTH], {
      accepted: { by: 'octocat', label: 'size-increase-ok' },
    }),
  warned: () => reportOf(AFTER, BEFORE, [total(85 * MB)], SHOP),
  /** A change that needs its own limits, where those before it hold. */
  loosened: () =>
    reportOf(AFTER, BEFORE, [total(75 * MB, { source: '3ad4be1:.github/slim-build.yml:7' })], {
      loosened: {
        commit: '3ad4be1c9f0e7d2a5b8c6f1e4d3a2b9c8f7e6d5a',
        from: 'stricter',
        limits: [
          { was: total(75 * MB), now: total(900 * MB) },
          { was: total(90 * MB, { metric: 'unpacked' }), now: null },
          { was: IN_PERCENT, now: { ...IN_PERCENT, floor: 100 * MB } as Budget },
          { was: total(0, { kind: 'package', subject: HOSTILE_TEXTS[0] ?? '' }), now: null },
        ],
      },
    }),
  failed: () =>
    reportOf(
      AFTER,
      BEFORE,
      [
        total(75 * MB),
        IN_PERCENT,
        {
          kind: 'path',
          metric: 'unpacked',
          subject: '/app/node_modules/**',
          limit: 70 * MB,
          unit: 'bytes',
          source: '.github/slim-build.yml:9',
        },
        {
          kind: 'package',
          metric: 'compressed',
          subject: 'sharp',
          limit: 9_900_000,
          unit: 'bytes',
          source: '.github/slim-build.yml:10',
        },
        {
          kind: 'layers',
          metric: 'compressed',
          limit: 20,
          unit: 'layers',
          source: '.github/slim-build.yml:11',
        },
        {
          kind: 'hidden',
          metric: 'unpacked',
          limit: 5 * MB,
          unit: 'bytes',
          source: '.github/slim-build.yml:12',
        },
      ],
      SHOP,
    ),
  /** Over what savings can be held against: one piece of advice is not enough for it. */
  'way-back': () => reportOf(AFTER, BEFORE, [total(60 * MB), GROWTH], SHOP),
  /** Over what all savings together leave. */
  'no-way-back': () => reportOf(AFTER, BEFORE, [total(75 * MB), GROWTH], { advice: [FEW_ADVICE] }),
  shrank: () =>
    reportOf(
      buildMeasurement(
        shop({
          layers: [
            baseLayer('a'),
            lockFile('0.33.5 0'),
            modules('0.33.5', 0),
            { ...sources(false), files: sources(false).files?.slice(0, 1) ?? [] },
            { line: 5, structure: 3000 },
          ],
        }),
        NAME,
      ),
      BEFORE,
      [total(160 * MB)],
    ),
  reduced: () => reportOf(MULTI_STAGE, MONOLITHIC, [], { baselineName: 'api:monolithic' }),
  unchanged: () => reportOf(BEFORE, BEFORE, [total(80 * MB)], { advice: [FEW_ADVICE] }),
  'base-moved': () =>
    reportOf(
      buildMeasurement(
        shop({
          base: base('second', STAND_IN),
          layers: [
            baseLayer('b', 700_000),
            lockFile('0.33.5 0'),
            modules('0.33.5', 0),
            sources(false),
            CHOWN,
          ],
        }),
        NAME,
      ),
      BEFORE,
      [total(160 * MB)],
    ),
  /** Two stages, and what asked for what is new. */
  'copied-from-stage': () => reportOf(python(true), python(false), [], { contextFile: pythonContext }),
  'first-run': () =>
    reportOf(
      AFTER,
      'No measurement of main was found; it is made by the first run on main.',
      [total(160 * MB)],
      SHOP,
    ),
  incomparable: () => reportOf(buildMeasurement(zstd(GROWN), NAME), BEFORE, [total(160 * MB)], SHOP),
  /** Two images of an engine, of which nothing is known but what is in them. */
  elsewhere: () => {
    const head = elsewhere(true)
    const advice = head.platforms.map(image => advise(image, { bases: [] }))
    return reportOf(head, elsewhere(false), [], { baselineName: 'api:1.4', advice })
  },
  'other-builder': () =>
    reportOf(
      buildMeasurement(
        {
          base: {
            kind: 'unknown',
            reason:
              'The image was built elsewhere or comes without the record of its build, and it does not name its base image.',
          },
          layers: [
            {
              createdBy: '/bin/sh -c #(nop) ADD file:3a7bff in / ',
              files: [{ path: 'bin/busybox', compressed: 3_300_000, unpacked: 7_700_000 }],
            },
            {
              createdBy: 'bazel build //app:layer | tee log',
              files: [{ path: 'app/main', compressed: 9_100_000, unpacked: 21_000_000 }],
            },
          ],
          notes: ['2 of 2 layers carry no Dockerfile line.'],
        },
        { name: 'registry.example/tools/app@sha256:0000' },
      ),
      'No baseline was set.',
    ),
  platforms: () =>
    reportOf(
      buildMeasurement(
        [
          GROWN,
          {
            ...GROWN,
            platform: 'linux/arm64',
            layers: [
              baseLayer('b', 700_000),
              lockFile('0.33.5 32'),
              modules('0.33.5', 32),
              sources(true),
              CHOWN,
            ],
          },
          shop({
            platform: 'linux/arm/v7',
            layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0)],
          }),
        ],
        NAME,
      ),
      buildMeasurement(
        [
          shop({
            layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0), sources(false), CHOWN],
          }),
          shop({
            platform: 'linux/arm64',
            layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0), sources(false), CHOWN],
          }),
          shop({ platform: 'linux/s390x', layers: [baseLayer('a')] }),
        ],
        NAME,
      ),
      [total(85 * MB)],
      { advice: [SHOP_ADVICE, FEW_ADVICE, []] },
    ),
  cached: () => reportOf(AFTER, BEFORE, [total(120 * MB)], { cache: cacheFindings('linux/amd64') }),
  'cached-hostile': () =>
    reportOf(AFTER, BEFORE, [], { cache: cacheFindings('linux/@org', () => HOSTILE_TEXTS.join('|')) }),
  empty: () => reportOf(buildMeasurement({}, { name: 'nothing' }), 'No baseline was set.'),
  hostile: () =>
    reportOf(
      hostile('2'),
      hostile('1'),
      [
        total(10, { source: '@org/team' }),
        { kind: 'path', metric: 'unpacked', subject: '**/`@org|x`/**', limit: 1, unit: 'bytes', source: 'x' },
        { kind: 'package', metric: 'unpacked', subject: '@org/team', limit: 1, unit: 'bytes', source: '#1' },
      ],
      {
        baselineName: '@org/main',
        advice: [HOSTILE_ADVICE],
        patches: [HOSTILE_PATCH],
        bases: [HOSTILE_BASES],
      },
    ),
}
