import type { Overview, Unmeasured } from '../report/overview.ts'
import type { Report } from '../report/report.ts'
import type { Collected, RefusedArtifact, RunJob } from './collected.ts'
import type { Expected } from './expected.ts'
import { isPartOf } from './is-part-of.ts'
import { parseLegArtifactName } from './leg-artifact.ts'
import type { Leg } from './leg.ts'
import { newestLegs } from './newest-legs.ts'
import { jobKey, silentJobs } from './silent-jobs.ts'

const NOTHING_EXPECTED: Expected = { images: [], jobs: new Map() }

/**
 * All that the jobs of a run have to tell, as one. What could not be read, ended without a word or was expected and is not there is
 * an image without numbers. The same legs make the same overview, whoever collects them and in whatever order.
 */
export function overviewOfRun(collected: Collected, expected: Expected = NOTHING_EXPECTED): Overview {
  const { legs: newest, refused } = newestLegs(collected)
  const { absent, pending, stale } = silentJobs(
    collected.jobs,
    newest.map(({ leg }) => leg),
    expected.jobs.keys(),
  )
  const legs = newest.map(({ leg }) => leg).filter(leg => !stale.includes(leg))
  const { reports, unmeasured } = newestImages(legs)
  const silent = [...absent.map(ofAbsent), ...pending.map(ofPending)]
  const missing = [...unmeasured, ...refused.map(ofRefused), ...silent]
  const known = [...reports.map(({ report }) => report.image.name), ...missing.map(({ name }) => name)]
  return {
    reports: reports.map(({ report }) => report),
    legs: reports.map(({ leg }) => leg),
    unmeasured: [
      ...missing,
      ...expected.images.filter(name => !known.includes(name)).map(ofMissing),
      ...badJobs(expected, legs, new Set(absent.map(({ name }) => jobKey(name)))),
    ],
    jobs: {
      reported: legs.length,
      expected: collected.jobs === null ? null : legs.length + silent.length,
    },
  }
}

interface Told {
  /** What tells it from images of the same name. */
  readonly leg: string | null
  readonly name: string
  readonly report: Report | null
  readonly unmeasured: Unmeasured | null
}

/** A job may tell of the same image in two steps; the later one counts. */
function newestImages(legs: readonly Leg[]): {
  readonly reports: readonly { readonly report: Report; readonly leg: string | null }[]
  readonly unmeasured: readonly Unmeasured[]
} {
  const told = new Map<string, Told>()
  for (const leg of legs) {
    for (const image of toldBy(leg)) {
      const place = JSON.stringify([leg.job, leg.matrix, image.name])
      told.delete(place)
      told.set(place, image)
    }
  }
  const namesakes = Map.groupBy(told.values(), ({ name }) => name)
  const whole = [...told].filter(([, image]) => !isPart(image, namesakes.get(image.name) ?? []))
  const names = Map.groupBy(whole, ([, { name }]) => name)
  const sorted = whole
    .sort(([a, { name: x }], [b, { name: y }]) => compare(x, y) || compare(a, b))
    .map(([, image]) => (names.get(image.name)?.length === 1 ? withoutLeg(image) : image))
  return {
    reports: sorted.flatMap(({ report, leg }) => (report === null ? [] : [{ report, leg }])),
    unmeasured: sorted.flatMap(({ unmeasured }) => unmeasured ?? []),
  }
}

function isPart({ report }: Told, namesakes: readonly Told[]): boolean {
  return report !== null && namesakes.some(other => other.report !== null && isPartOf(report, other.report))
}

function withoutLeg({ name, report, unmeasured }: Told): Told {
  return { leg: null, name, report, unmeasured: unmeasured === null ? null : { ...unmeasured, leg: null } }
}

function toldBy({ job, matrix, reports, unmeasured }: Leg): Told[] {
  const leg = matrix.length === 0 ? job : matrix.join(', ')
  return [
    ...reports.map(report => ({ leg, name: report.image.name, report, unmeasured: null })),
    ...unmeasured.map(image => ({ leg, name: image.name, report: null, unmeasured: { ...image, leg } })),
  ]
}

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function ofRefused({ name, reason }: RefusedArtifact): Unmeasured {
  const image = parseLegArtifactName(name)?.image ?? name
  return { name: image, state: 'absent', reason: `Its report could not be read: ${reason}`, where: null }
}

function ofAbsent({ name, conclusion }: RunJob): Unmeasured {
  const how = conclusion === 'failure' ? 'failed' : (conclusion ?? '').replaceAll('_', ' ')
  return { name, state: 'absent', reason: `Its job ${how} before it could report`, where: null }
}

function ofPending({ name }: RunJob): Unmeasured {
  return { name, state: 'pending', reason: 'Its job has not ended yet', where: null }
}

function ofMissing(name: string): Unmeasured {
  return { name, state: 'absent', reason: 'It was expected, and no job reported it', where: null }
}

/**
 * Jobs that did not succeed although all that they told is fine: somebody of them did not get to speak.
 *
 * @param told keys of those of which it is known who that is.
 */
function badJobs({ jobs }: Expected, legs: readonly Leg[], told: ReadonlySet<string>): Unmeasured[] {
  return [...jobs]
    .filter(([, result]) => result === 'failure' || result === 'cancelled')
    .filter(([job]) => !told.has(job) && !legs.some(leg => leg.job === job && tellsTrouble(leg)))
    .map(([job, result]) => ({
      name: job,
      state: 'absent' as const,
      reason: `The job ended as ${result}, and no report says why`,
      where: null,
    }))
}

function tellsTrouble({ reports, unmeasured }: Leg): boolean {
  return unmeasured.length > 0 || reports.some(({ verdict }) => verdict.outcome === 'fail')
}
