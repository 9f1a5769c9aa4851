import {
  buildMeasurement,
  digestOf,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import { advise } from '../../advise/advise.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import { acceptGrowth } from '../../judge/accept-growth.ts'
import type { GrowthBudget } from '../../judge/budgets/growth.ts'
import { judge } from '../../judge/judge.ts'
import { sizePoint } from '../../measure/size-point.ts'
import type { Advice } from '../../model/advice.ts'
import type { Budget } from '../../model/budget.ts'
import type { BaseMeasurement, Measurement } from '../../model/measurement.ts'
import type { Report } from '../../model/report.ts'
import type { SizePoint } from '../../model/size-point.ts'
import type { Acceptance, LoosenedBudgets } from '../../model/verdict.ts'
import { buildReport } from '../build-report.ts'
import type { CacheFindings } from '../build/report-cache.ts'
import {
  FEW_ADVICE,
  HOSTILE_ADVICE,
  HOSTILE_PATCH,
  SHOP_ADVICE,
  SHOP_PATCH,
  TRIED_ADVICE,
} from './example-advice.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'

const MB = 1_000_000

/** What there is to say beside the two measurements. */
interface More {
  /** The build context. */
  readonly contextFile?: (path: string) => string | null
  readonly baselineName?: string
  readonly cache?: CacheFindings
  readonly accepted?: Acceptance
  readonly loosened?: LoosenedBudgets | null
  /** One list a platform. */
  readonly advice?: readonly (readonly Advice[])[]
  readonly patches?: readonly string[]
  /** What stands beside the baseline in its store. */
  readonly history?: readonly SizePoint[]
}

/** A report as a run makes it: compared, judged and built by the real rooms. */
export function reportOf(
  head: Measurement,
  baseline: Measurement | string,
  budgets: readonly Budget[] = [],
  {
    baselineName = 'main',
    cache,
    accepted,
    loosened = null,
    advice,
    patches,
    contextFile,
    history = [],
  }: More = {},
): Report {
  const comparison = typeof baseline === 'string' ? null : compareMeasurements(baseline, head)
  const verdict = judge(budgets, head, comparison)
  return buildReport({
    version: '1.0.0',
    measuredAt: '2026-03-14T09:26:53.000Z',
    measurement: head,
    comparison,
    baseline:
      typeof baseline === 'string'
        ? { kind: 'none', reason: baseline }
        : { kind: 'measured', measurement: baseline, name: baselineName, history },
    verdict: { ...(accepted === undefined ? verdict : acceptGrowth(verdict, accepted)), loosened },
    cache,
    advice,
    contextFile,
    patches,
  })
}

export function total(bytes: number, more: Partial<Budget> = {}): Budget {
  return {
    kind: 'total',
    metric: 'compressed',
    limit: bytes,
    unit: 'bytes',
    source: '.github/slim-build.yml:7',
    ...more,
  }
}

const GROWTH: GrowthBudget = {
  kind: 'growth',
  metric: 'compressed',
  limit: 5 * MB,
  unit: 'bytes',
  floor: 0,
  counts: 'you',
  source: 'input max-growth',
}

const IN_PERCENT: GrowthBudget = { ...GROWTH, limit: 5, unit: 'percent', floor: 100_000 }

const LINES = [
  { line: 1, instruction: 'FROM node:22-slim', stage: null },
  { line: 12, instruction: 'WORKDIR /app', inputs: [0], seconds: 0.1, cached: true },
  {
    line: 13,
    instruction: 'COPY package*.json ./',
    inputs: [1],
    seconds: 0.1,
    cached: false,
    readsContext: true,
  },
  { line: 14, endLine: 15, instruction: 'RUN npm ci', inputs: [2], seconds: 42.3, cached: false },
  { line: 17, instruction: 'COPY . .', inputs: [3], seconds: 0.4, cached: false, readsContext: true },
  { line: 18, instruction: 'RUN chown -R node:node /app', inputs: [4], seconds: 1.2, cached: false },
]

function lockFile(modules: string): LayerSpec {
  return {
    line: 2,
    structure: 400,
    files: [{ path: 'app/package-lock.json', compressed: 9_000, unpacked: 41_000, content: modules }],
  }
}

function base(digest: string, standIn: string | null = null): BaseMeasurement {
  return {
    kind: 'known',
    reference: 'docker.io/library/node:22-slim',
    digest: digestOf(digest),
    layers: 1,
    standIn,
  }
}

function baseLayer(version: string, extra = 0): LayerSpec {
  return {
    line: 0,
    known: true,
    structure: 40_000,
    files: [
      { path: 'usr/local/bin/node', compressed: 42 * MB, unpacked: 118 * MB, content: 'node' },
      {
        path: 'usr/lib/libc.so.6',
        compressed: 1_100_000 + extra,
        unpacked: 2_300_000 + 3 * extra,
        content: version,
        package: 'libc6',
      },
      {
        path: 'usr/lib/libssl.so.3',
        compressed: 2_500_000,
        unpacked: 6_600_000,
        content: 'ssl',
        package: 'libssl3',
      },
    ],
  }
}

const DEBIAN = {
  libc6: { ecosystem: 'dpkg', name: 'libc6', version: '2.36-9' },
  libssl3: { ecosystem: 'dpkg', name: 'libssl3', version: '3.0.15' },
} as const

function modules(sharp: string, aws: number): LayerSpec {
  return {
    line: 3,
    structure: 210_000,
    files: [
      {
        path: 'app/node_modules/express/lib/express.js',
        compressed: 900_000,
        unpacked: 2_400_000,
        package: 'express@5.1.0',
      },
      {
        path: 'app/node_modules/sharp/lib/sharp.node',
        compressed: sharp === '0.33.5' ? 6_100_000 : 9_200_000,
        unpacked: sharp === '0.33.5' ? 15_000_000 : 26_900_000,
        content: sharp,
        package: `sharp@${sharp}`,
      },
      {
        path: 'app/node_modules/typescript/lib/tsc.js',
        compressed: 6_400_000,
        unpacked: 22_900_000,
        package: 'typescript@5.9.2',
      },
      ...Array.from({ length: aws }, (_, index) => ({
        path: `app/node_modules/@aws-sdk/client-${index}/dist/index.js`,
        compressed: 440_000 + index * 37,
        unpacked: 1_470_000 + index * 101,
        package: `@aws-sdk/client-${index}@3.${index}.0`,
      })),
    ],
  }
}

function sources(seed: boolean): LayerSpec {
  return {
    line: 4,
    structure: 12_000,
    files: [
      { path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 },
      {
        path: 'app/dist/server.js.map',
        compressed: 160_000,
        unpacked: 700_000,
        hidden: { by: 4, why: 'metadata' },
      },
      ...(seed
        ? [{ path: 'app/test/fixtures/seed.sqlite', compressed: 2_700_000, unpacked: 8_700_000 }]
        : []),
    ],
  }
}

const CHOWN: LayerSpec = {
  line: 5,
  structure: 3_000,
  files: [{ path: 'app/dist/server.js.map', compressed: 160_000, unpacked: 700_000 }],
}

function shop(spec: Partial<PlatformSpec> & { layers: readonly LayerSpec[] }): PlatformSpec {
  return {
    base: base('first'),
    lines: LINES,
    packages: {
      ...DEBIAN,
      'typescript@5.9.2': { name: 'typescript', version: '5.9.2', purpose: 'development' },
    },
    ...spec,
  }
}

const NAME = { name: 'api' }
const BEFORE = buildMeasurement(
  shop({ layers: [baseLayer('a'), lockFile('0.33.5 0'), modules('0.33.5', 0), sources(false), CHOWN] }),
  NAME,
)
const GROWN = shop({
  base: base('second'),
  layers: [baseLayer('b', 700_000), lockFile('0.34.1 32'), modules('0.34.1', 32), sources(true), CHOWN],
})
const AFTER = buildMeasurement(GROWN, NAME)

const STAND_IN =
  'The base image node:22-slim is a stand-in built from Debian and npm packages; its sizes are not those of the original.'

const MONOLITHIC = buildMeasurement(
  {
    base: {
      kind: 'known',
      reference: 'docker.io/library/node:22',
      digest: digestOf('big'),
      layers: 1,
      standIn: null,
    },
    lines: [
      { dockerfile: 'Dockerfile.monolithic', line: 1, instruction: 'FROM node:22' },
      { dockerfile: 'Dockerfile.monolithic', line: 4, instruction: 'COPY . .', seconds: 0.2 },
      {
        dockerfile: 'Dockerfile.monolithic',
        line: 5,
        instruction: 'RUN npm ci && npm run build',
        seconds: 61,
      },
    ],
    packages: {
      gcc: { ecosystem: 'dpkg', name: 'gcc-12', version: '12.2.0', purpose: 'build-tool' },
      make: { ecosystem: 'dpkg', name: 'make', version: '4.3', purpose: 'build-tool' },
      ts: { name: 'typescript', version: '5.9.2', purpose: 'development' },
      jest: { name: 'jest', version: '30.0.0', purpose: 'development' },
    },
    layers: [
      {
        line: 0,
        structure: 900_000,
        files: [
          { path: 'usr/local/bin/node', compressed: 42 * MB, unpacked: 118 * MB, content: 'node' },
          { path: 'usr/bin/gcc-12', compressed: 61 * MB, unpacked: 202 * MB, package: 'gcc' },
          { path: 'usr/bin/make', compressed: 300_000, unpacked: 800_000, package: 'make' },
          { path: 'usr/share/doc/all', compressed: 180 * MB, unpacked: 540 * MB },
        ],
      },
      { line: 1, files: [{ path: 'app/src/server.ts', compressed: 40_000, unpacked: 140_000 }] },
      {
        line: 2,
        structure: 300_000,
        files: [
          {
            path: 'app/node_modules/typescript/lib/tsc.js',
            compressed: 6_400_000,
            unpacked: 22_900_000,
            package: 'ts',
          },
          {
            path: 'app/node_modules/jest/index.js',
            compressed: 4_100_000,
            unpacked: 15_900_000,
            package: 'jest',
          },
          {
            path: 'app/node_modules/express/lib/express.js',
            compressed: 900_000,
            unpacked: 2_400_000,
            package: 'express@5.1.0',
          },
          { path: 'root/.npm/_cacache/content-v2/sha512/aa', compressed: 21 * MB, unpacked: 22 * MB },
          { path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 },
        ],
      },
    ],
  },
  NAME,
)
const MULTI_STAGE = buildMeasurement(
  {
    base: {
      kind: 'known',
      reference: 'docker.io/library/node:22-alpine',
      digest: digestOf('small'),
      layers: 1,
      standIn: null,
    },
    lines: [
      { line: 1, stage: 'build', instruction: 'FROM node:22 AS build' },
      { line: 4, stage: 'build', instruction: 'RUN npm ci && npm run build', seconds: 61.4, cached: false },
      { line: 7, instruction: 'FROM node:22-alpine' },
      { line: 9, instruction: 'RUN npm ci --omit=dev', seconds: 12.2, cached: false },
      { line: 10, instruction: 'COPY --from=build /app/dist /app/dist', seconds: 0.1, cached: false },
    ],
    layers: [
      {
        line: 2,
        structure: 100_000,
        files: [
          { path: 'usr/local/bin/node', compressed: 44 * MB, unpacked: 121 * MB, content: 'node musl' },
        ],
      },
      {
        line: 3,
        structure: 90_000,
        files: [
          {
            path: 'app/node_modules/express/lib/express.js',
            compressed: 900_000,
            unpacked: 2_400_000,
            package: 'express@5.1.0',
          },
        ],
      },
      { line: 4, files: [{ path: 'app/dist/server.js', compressed: 80_000, unpacked: 310_000 }] },
    ],
  },
  NAME,
)

function zstd(spec: PlatformSpec): PlatformSpec {
  return {
    ...spec,
    layers: (spec.layers ?? []).map(layer => ({
      ...layer,
      compression: 'zstd',
      blob: `zstd ${JSON.stringify(layer)}`,
    })),
  }
}

function hostile(suffix: string): Measurement {
  return buildMeasurement(
    {
      platform: 'linux/@org',
      base: {
        kind: 'known',
        reference: 'evil.example/@org/team|x`y`',
        digest: null,
        layers: 1,
        standIn: 'Stand-in by @org/team\n::error::x',
      },
      lines: HOSTILE_TEXTS.map((text, index) => ({
        line: index + 1,
        dockerfile: text,
        instruction: `RUN ${text}`,
        stage: text,
        seconds: 1,
      })),
      notes: HOSTILE_TEXTS.map(text => `Odd: ${text}`),
      packages: Object.fromEntries(
        HOSTILE_TEXTS.map((text, index) => [
          `p${index}`,
          { name: text, version: `${text}${suffix}`, location: text },
        ]),
      ),
      layers: HOSTILE_TEXTS.map((text, index) => ({
        line: index,
        createdBy: text,
        blob: `${text}${suffix}${index}`,
        files: [
          {
            path: `${text}/f`,
            compressed: 30_000 + index,
            unpacked: 90_000,
            content: suffix,
            package: `p${index}`,
          },
          { path: `${text}/g${suffix}`, compressed: 20_000 + index, unpacked: 70_000 },
          {
            path: `${text}/h${suffix}`,
            compressed: 10_000 + index,
            unpacked: 40_000,
            hidden: { by: index, why: 'overwritten' },
          },
        ],
      })),
    },
    { name: HOSTILE_TEXTS.join('') + suffix },
  )
}

/** A changed line, the result because of it, and a step beside it that nothing changed. */
function cacheFindings(platform: string, text = (written: string) => written): CacheFindings {
  const step = {
    dockerfile: text('Dockerfile'),
    stage: null,
    seconds: null,
    savedSeconds: null,
    miss: null,
  }
  return {
    uses: [
      {
        platform,
        steps: [
          { ...step, line: 12, endLine: 12, instruction: text('WORKDIR /app'), cached: true },
          {
            ...step,
            line: 13,
            endLine: 13,
            instruction: text('COPY package*.json ./'),
            cached: false,
            seconds: 0.1,
            miss: { reason: 'files' },
          },
          {
            ...step,
            line: 14,
            endLine: 15,
            instruction: text('RUN npm ci'),
            cached: false,
            seconds: 42.3,
            miss: { reason: 'follows', step: 1 },
          },
          {
            ...step,
            line: 16,
            endLine: 16,
            instruction: text('COPY --from=tools /opt/tools /opt/tools'),
            cached: true,
            savedSeconds: 38.7,
          },
        ],
      },
    ],
    notes: ['Steps that a required target built in this run count as cached.'],
    traffic: {
      imported: {
        caches: 2,
        layers: 3,
        bytes: 1_234_567,
        notes: ['A layer of a cache is fetched only when it is needed and not yet in the builder.'],
      },
      exported: {
        caches: 1,
        layers: 5,
        bytes: null,
        notes: ['BuildKit did not report the size of 1 of 5 layers.'],
      },
    },
  }
}

/** What stands beside a stored measurement: so many commits, of which the last is that of the measurement. */
function historyOf(baseline: Measurement, count: number): SizePoint[] {
  return Array.from({ length: count }, (_, index): SizePoint => {
    const older = count - 1 - index
    const sha = (((index + 1) * 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(5)
    const point = sizePoint(
      baseline,
      sha,
      `2026-03-${String((index % 28) + 1).padStart(2, '0')}T09:26:53.000Z`,
    )
    const sized = point.platforms.map(size => ({
      ...size,
      compressed: size.compressed - 190_000 * older + (index % 3 === 1 && older > 0 ? 400_000 : 0),
    }))
    return { ...point, platforms: sized }
  })
}

/** A history whose layers were packed otherwise, and whose base image was another one, at first. */
function brokenHistory(baseline: Measurement): SizePoint[] {
  return historyOf(baseline, 6).map((point, index) => ({
    ...point,
    platforms: point.platforms.map(size => ({
      ...size,
      compression: index < 4 ? 'gzip' : size.compression,
      standIn: index < 2,
    })),
  }))
}

/** An image without a Dockerfile, but with a history. */
function elsewhere(grown: boolean): Measurement {
  const cache = { path: 'var/lib/apt/lists/archive.lz4', compressed: 9 * MB, unpacked: 20 * MB }
  return buildMeasurement(
    {
      base: { kind: 'unknown', reason: 'The image was built elsewhere.' },
      layers: [
        {
          createdBy: '/bin/sh -c #(nop) ADD file:3a7bff in /',
          files: [{ path: 'usr/lib/libc.so.6', compressed: 20 * MB, unpacked: 60 * MB }],
        },
        {
          createdBy: 'RUN apt-get update && apt-get install -y curl',
          files: [{ path: 'usr/bin/curl', compressed: MB, unpacked: 3 * MB }, ...(grown ? [cache] : [])],
        },
        {
          createdBy: 'COPY . /srv/app',
          files: [
            { path: 'srv/app/main.py', compressed: 20_000, unpacked: 90_000, content: `${grown}` },
            ...(grown
              ? [{ path: 'srv/app/model.bin', compressed: 30 * MB, unpacked: 41 * MB }]
              : [{ path: 'srv/app/old.bin', compressed: 2 * MB, unpacked: 3 * MB }]),
          ],
        },
      ],
    },
    { name: 'api:1.5' },
  )
}

/** A service whose environment is made in one stage, copied into another, and moved by the change. */
function python(grown: boolean): Measurement {
  const venv = grown ? 'srv/venv' : 'venv'
  const [build, final] = [{ stage: 'build' }, { stage: null }]
  const at = (name: string, version: string, requires: readonly number[] = []) => ({
    ecosystem: 'python',
    name,
    version,
    location: `${venv}/lib/site-packages`,
    ...(requires.length === 0 ? {} : { requires }),
  })
  const file = (name: string, compressed: number, owner?: string, unpacked = compressed * 3) => ({
    path: `${venv}/lib/site-packages/${name}`,
    compressed,
    unpacked,
    content: name,
    ...(owner === undefined ? {} : { package: owner }),
  })
  const slim: BaseMeasurement = {
    kind: 'known',
    reference: 'docker.io/library/python:3.13-slim',
    digest: digestOf('slim'),
    layers: 1,
    standIn: null,
  }
  return buildMeasurement(
    {
      base: slim,
      lines: [
        { line: 1, ...build, instruction: 'FROM python:3.13 AS build' },
        { line: 2, ...build, instruction: `RUN python -m venv /${venv}`, inputs: [0] },
        { line: 3, ...build, instruction: 'COPY requirements.txt .', inputs: [1], readsContext: true },
        {
          line: 4,
          ...build,
          instruction: `RUN /${venv}/bin/pip install -r requirements.txt`,
          inputs: [2],
          seconds: 21.2,
        },
        { line: 6, ...final, instruction: 'FROM python:3.13-slim' },
        { line: 7, ...final, instruction: `COPY --from=build /${venv} /${venv}`, inputs: [3, 4] },
      ],
      packages: {
        flask: at('flask', '3.1.0'),
        ...(grown ? { pandas: at('pandas', '2.2.3', [2]), numpy: at('numpy', '2.1.3') } : {}),
      },
      layers: [
        { line: 4, files: [{ path: 'usr/local/bin/python3', compressed: 40 * MB, unpacked: 120 * MB }] },
        {
          line: 5,
          files: [
            file('flask/app.py', grown ? 99_998 : 100_000, 'flask', 300_000),
            ...(grown
              ? [file('pandas/core.so', 11 * MB, 'pandas'), file('numpy/core.so', 16 * MB, 'numpy')]
              : []),
          ],
        },
      ],
    },
    NAME,
  )
}

function pythonContext(path: string): string | null {
  return path === 'requirements.txt' ? 'flask==3.1.0\npandas==2.2.3\n' : null
}

const SHOP = { advice: [SHOP_ADVICE] }

/** One report for each state that a reader meets. */
export const SCENARIOS: Readonly<Record<string, () => Report>> = {
  grew: () =>
    reportOf(AFTER, BEFORE, [total(120 * MB), { ...GROWTH, limit: 50 * MB }], {
      ...SHOP,
      patches: [SHOP_PATCH],
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
      { baselineName: '@org/main', advice: [HOSTILE_ADVICE], patches: [HOSTILE_PATCH] },
    ),
}
