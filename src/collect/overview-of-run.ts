import type { Overview, Unmeasured } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import type { Collected, RefusedArtifact, RunJob } from './collected.ts'
import type { Expected } from './expected.ts'
import { endedBadly } from './ended-badly.ts'
import { isRed } from './is-red.ts'
import type { JobReport } from './job-report.ts'
import { missingJobs } from './missing-jobs.ts'
import { newestJobReports } from './newest-job-reports.ts'
import { partsAmong } from './parts-among.ts'
import { parseReportArtifactName } from './report-artifact.ts'
import { labelsOf, type ReportedImage, reportedImages } from './reported-images.ts'

const NOTHING_EXPECTED: Expected = { images: [], jobs: new Map() }

/**
 * All that the jobs of a run have to tell, as one. What could not be read, ended without a word or was expected and is not there is
 * an image without numbers. The same legs make the same overview, whoever collects them and in whatever order.
 */
export function overviewOfRun(collected: Collected, expected: Expected = NOTHING_EXPECTED): Overview {
  const { legs: newest, refused } = newestJobReports(collected)
  const { absent, pending, stale, staleRefused, explained } = missingJobs(
    collected.jobs,
    newest.map(({ leg }) => leg),
    refused,
    expected.jobs.keys(),
  )
  const legs = newest.map(({ leg }) => leg).filter(leg => !stale.includes(leg))
  const images = newestImages(legs)
  const measured = images.flatMap(({ report, ...image }) => (report === null ? [] : [{ ...image, report }]))
  const unmeasured = images.flatMap(({ unmeasured: image, label }) =>
    image === null ? [] : [{ ...image, leg: label }],
  )
  const silent = [...absent.map(ofAbsent), ...pending.map(ofPending)]
  const unread = refused.filter(each => !staleRefused.includes(each))
  const missing = [...unmeasured, ...unread.map(ofRefused), ...silent]
  const known = new Set([...measured.map(({ name }) => name), ...missing.map(({ name }) => name)])
  return {
    reports: measured.map(({ report }) => report),
    legs: measured.map(({ label }) => label),
    families: measured.map(({ identity }) => identity?.family ?? null),
    unmeasured: [
      ...missing,
      ...expected.images.filter(name => !known.has(name)).map(ofMissing),
      ...badJobs(expected, legs, explained),
      ...skippedJobs(expected, collected.jobs ?? []),
    ],
    jobs: {
      reported: legs.length,
      expected: collected.jobs === null ? null : legs.length + silent.length,
    },
  }
}

interface LabelledImage extends ReportedImage {
  readonly label: string | null
}

/**
 * One of each image. A job may tell of the same image in two steps: the later one counts, but it takes no image away that is over its
 * budgets.
 */
function newestImages(legs: readonly JobReport[]): readonly LabelledImage[] {
  const told = new Map<string, ReportedImage>()
  for (const [leg, twin] of withTwins(legs)) {
    for (const image of reportedImages(leg)) {
      const key = JSON.stringify([leg.job, leg.matrix, image.name, image.identity?.hash ?? '', twin])
      const earlier = told.get(key)
      if (earlier !== undefined && isOver(earlier) && !isOver(image)) continue
      told.delete(key)
      told.set(key, image)
    }
  }
  const namesakes = Map.groupBy(told.values(), ({ name }) => name)
  const parts = new Set([...namesakes.values()].flatMap(images => [...partsAmong(reportsOf(images))]))
  const whole = [...told].filter(([, { report }]) => report === null || !parts.has(report))
  const sorted = whole
    .sort(([a, { name: x }], [b, { name: y }]) => compare(x, y) || compare(a, b))
    .map(([, image]) => image)
  return [...Map.groupBy(sorted, ({ name }) => name).values()].flatMap(withLabels)
}

/** Numbers what nothing tells apart: legs of a workflow that is called twice with the same inputs. */
function withTwins(legs: readonly JobReport[]): [leg: JobReport, twin: number][] {
  const twins = Map.groupBy(legs, ({ image, job, matrix, step, built }) =>
    JSON.stringify([image, job, matrix, step, built?.hash]),
  )
  const numbers = new Map(
    [...twins.values()].flatMap(group =>
      group
        .toSorted((a, b) => compare(a.call ?? '', b.call ?? ''))
        .map((leg, index): [JobReport, number] => [leg, index]),
    ),
  )
  return legs.map(leg => [leg, numbers.get(leg) ?? 0])
}

function isOver({ report }: ReportedImage): boolean {
  return report?.verdict.outcome === 'fail'
}

function reportsOf(images: readonly ReportedImage[]): Report[] {
  return images.flatMap(({ report }) => report ?? [])
}

function withLabels(namesakes: readonly ReportedImage[]): LabelledImage[] {
  if (namesakes.length === 1) return namesakes.map(image => ({ ...image, label: null }))
  const labels = labelsOf(namesakes)
  const twins = Map.groupBy(namesakes, ({ identity }) => identity?.hash)
  return namesakes.map((image, index) => {
    const isTwin = image.identity !== undefined && (twins.get(image.identity.hash)?.length ?? 0) > 1
    return { ...(isTwin ? withNote(image) : image), label: labels[index] ?? null }
  })
}

function withNote({ report, ...image }: ReportedImage): ReportedImage {
  return { ...image, report: report === null ? null : { ...report, notes: [...report.notes, SAME] } }
}

const SAME =
  'Several images of this run have the same name and inputs, so they share one baseline. Give each its own `image`.'

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function ofRefused({ name, reason }: RefusedArtifact): Unmeasured {
  const image = parseReportArtifactName(name)?.image ?? name
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
  return { name, state: 'absent', reason: 'It was expected, but no job reported it', where: null }
}

/**
 * Jobs that did not succeed although all that they told is fine: someone of them did not get to speak.
 *
 * @param told keys of those of which it is known who that is.
 */
function badJobs({ jobs }: Expected, legs: readonly JobReport[], told: ReadonlySet<string>): Unmeasured[] {
  return [...jobs]
    .filter(([, result]) => result === 'failure' || result === 'cancelled')
    .filter(([job]) => !told.has(job) && !legs.some(leg => leg.job === job && isRed(leg)))
    .map(([job, result]) => ({
      name: job,
      state: 'absent' as const,
      reason: `The job ended with ${result} and without a report`,
      where: null,
    }))
}

/** Jobs that may have been skipped because another one failed, for which they waited. What is skipped otherwise is meant to be. */
function skippedJobs({ jobs }: Expected, all: readonly RunJob[]): Unmeasured[] {
  if (!all.some(endedBadly)) return []
  const skipped = [...jobs].filter(([, result]) => result === 'skipped')
  return skipped.map(([name]) => ({
    name,
    state: 'absent',
    reason: 'The job was skipped, and another job of the run failed',
    where: null,
  }))
}
