import { type Overview, overviewOf, type Unmeasured } from '../../model/overview.ts'
import type { BaselineOrigin, ReportBaseline } from '../../model/report-baseline.ts'
import type { Report } from '../../model/report.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'
import { SCENARIOS } from './scenarios.ts'

/** A report of a state, as if of another image whose Dockerfile is in a directory of its own. */
export function imageOf(scenario: string, name: string): Report {
  const make = SCENARIOS[scenario]
  if (make === undefined) throw new RangeError(`there is no scenario ${scenario}`)
  const move = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(each => move(each, key))
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, move(each, field)]))
    }
    return key === 'dockerfile' ? `${name}/${String(value)}` : value
  }
  const report = move(make(), '') as Report
  return { ...report, image: { ...report.image, name } }
}

const BASE = '3ad4be1000000000000000000000000000000000'

/** A report as of a run that found the image's baseline stored for a commit. */
export function onCommit(report: Report, origin: Partial<BaselineOrigin> = {}): Report {
  const { baseline } = report
  if (baseline.kind === 'none') return report
  const stored: BaselineOrigin = {
    source: 'stored',
    commit: BASE,
    wanted: BASE,
    branch: 'main',
    relation: 'merge-base',
    commitsOlder: 0,
    measuredAt: '2026-03-14T07:20:00.000Z',
  }
  return { ...report, baseline: { ...baseline, origin: { ...stored, ...origin } } }
}

/** A report of an image that the commit to compare with does not have. */
export function newImage(name: string): Report {
  const report = imageOf('first-run', name)
  const reason = `The image is new: 3ad4be1 has no "${name}/Dockerfile"`
  const baseline: ReportBaseline = {
    kind: 'none',
    reason,
    cause: 'new-image',
    tried: [],
    commit: BASE,
    branch: 'main',
  }
  return { ...report, baseline }
}

const FAILED: Unmeasured = {
  name: 'media',
  state: 'failed',
  reason: 'The build failed: `npm ci` ended with exit code 1.',
  where: { dockerfile: 'media/Dockerfile', line: 14, endLine: 15, stage: null, instruction: 'RUN npm ci' },
}

const QUIET = ['admin', 'auth', 'cart', 'cron', 'gateway', 'mailer', 'media', 'web']

const TWELVE: Overview = {
  reports: [
    onCommit(imageOf('warned', 'api')),
    onCommit(imageOf('failed', 'worker')),
    onCommit(imageOf('shrank', 'billing')),
    newImage('search'),
    ...QUIET.map(name => onCommit(imageOf('unchanged', name))),
  ],
  unmeasured: [],
  jobs: { reported: 12, expected: 12 },
}

function platformLegs(): Overview {
  const whole = SCENARIOS.platforms!()
  const reports = whole.platforms.map((image): Report => ({
    ...whole,
    platforms: [image],
    removedPlatforms: [
      ...whole.removedPlatforms,
      ...whole.platforms.filter(other => other !== image).map(({ platform }) => platform),
    ],
    verdict: {
      ...whole.verdict,
      judgements: whole.verdict.judgements.filter(({ platform }) => platform === image.platform),
    },
  }))
  return { reports, unmeasured: [] }
}

function fortyLegs(): Overview {
  const states = ['grew', 'shrank', 'base-moved', 'warned']
  const reports = Array.from({ length: 39 }, (_, index) =>
    imageOf(states[index % 4] ?? 'grew', `service-${index + 1}`),
  )
  return { reports, unmeasured: [{ ...FAILED, name: 'service-40' }], jobs: { reported: 40, expected: 40 } }
}

/** One overview for each state that a reader of a run of many images meets. */
export const OVERVIEWS: Readonly<Record<string, () => Overview>> = {
  'twelve-images': () => TWELVE,
  'leg-missing': () => ({
    reports: TWELVE.reports.filter(({ image }) => !['media', 'worker'].includes(image.name)),
    unmeasured: [
      FAILED,
      { name: 'worker', state: 'absent', reason: 'Its job was cancelled before it reported.', where: null },
    ],
    jobs: { reported: 11, expected: 12 },
  }),
  'leg-pending': () => ({
    reports: TWELVE.reports.filter(({ image }) => QUIET.includes(image.name)),
    unmeasured: [{ name: 'api', state: 'pending', reason: 'Its job is still running.', where: null }],
    jobs: { reported: 8, expected: null },
  }),
  'build-failed': () => ({
    reports: [],
    unmeasured: [
      {
        ...FAILED,
        name: 'api',
        where: { dockerfile: 'Dockerfile', line: 14, endLine: 15, stage: null, instruction: 'RUN npm ci' },
        log: ['npm warn deprecated ` <b>a</b> | @acme', 'npm error code E403', 'npm error 403 Forbidden'],
        lastGood: {
          size: 154_100_000,
          metric: 'compressed',
          sha: '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687',
        },
      },
    ],
  }),
  'accepted-among-others': () => ({
    reports: [imageOf('unchanged', 'web'), imageOf('accepted', 'api'), imageOf('warned', 'worker')],
    unmeasured: [],
  }),
  'new-image': () => ({
    reports: [
      newImage('search'),
      imageOf('first-run', 'legacy'),
      imageOf('grew', 'api'),
      imageOf('unchanged', 'web'),
    ],
    unmeasured: [],
  }),
  'all-new': () => ({
    reports: [newImage('search'), newImage('api')],
    unmeasured: [],
  }),
  'all-unchanged': () => ({ reports: QUIET.map(name => imageOf('unchanged', name)), unmeasured: [] }),
  'one-incomparable': () => ({
    reports: [imageOf('incomparable', 'api'), imageOf('grew', 'worker'), imageOf('unchanged', 'web')],
    unmeasured: [],
  }),
  'many-platforms': () => ({
    reports: [imageOf('platforms', 'api'), imageOf('base-moved', 'web')],
    unmeasured: [],
  }),
  'platform-legs': platformLegs,
  'same-name-legs': () => ({
    reports: [SCENARIOS.grew!(), SCENARIOS.shrank!(), SCENARIOS.unchanged!()],
    unmeasured: [{ ...FAILED, name: 'api', leg: 'node 24', where: null }],
    legs: ['node 22', 'node 20', 'node 18'],
  }),
  'forty-legs': fortyLegs,
  'one-image': () => overviewOf(SCENARIOS.grew!()),
  'no-change': () => overviewOf(SCENARIOS.unchanged!()),
  'hostile-images': () => ({
    reports: [SCENARIOS.hostile!(), ...HOSTILE_TEXTS.slice(0, 12).map(name => imageOf('failed', name))],
    unmeasured: HOSTILE_TEXTS.map(name => ({ name, state: 'failed', reason: name, where: null, leg: name })),
    legs: HOSTILE_TEXTS,
  }),
}
