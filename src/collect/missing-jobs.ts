import type { RefusedArtifact, RunJob } from './collected.ts'
import { endedBadly } from './ended-badly.ts'
import { isRed } from './is-red.ts'
import type { JobReport } from './job-report.ts'
import { absentNamesakes } from './namesake-jobs.ts'
import { refusedJobs } from './refused-jobs.ts'
import { jobKey, jobKeys, lastPart, shownNames } from './shown-names.ts'

/** What GitHub's list of jobs says about those that did not report. */
export interface MissingJobs {
  /** Ended badly, without a word. */
  readonly absent: readonly RunJob[]
  readonly pending: readonly RunJob[]
  /** Legs of an earlier attempt whose job was started again and ended badly since: what they say is not what is. */
  readonly stale: readonly JobReport[]
  /** The same of reports that could not be read, and also while the job is still at work. */
  readonly staleRefused: readonly RefusedArtifact[]
  /** Keys of jobs, and of those that call them, of which it is known why they did not end well. */
  readonly explained: ReadonlySet<string>
}

const NONE: MissingJobs = { absent: [], pending: [], stale: [], staleRefused: [], explained: new Set() }

/**
 * Jobs that belong to the same jobs of the workflow as those that reported, and did not report. A job of a matrix is known by the
 * name that GitHub gives it, `image (api, arm64)`; where a workflow names its jobs otherwise nothing can be said.
 *
 * @param refused reports that could not be read: their rows are those of their jobs.
 * @param expected keys of jobs that should have reported, too.
 */
export function missingJobs(
  jobs: readonly RunJob[] | null,
  legs: readonly JobReport[],
  refused: readonly RefusedArtifact[],
  expected: Iterable<string>,
): MissingJobs {
  if (jobs === null) return NONE
  const shown = Map.groupBy(jobs, ({ name }) => lastPart(name))
  const reported = Map.groupBy(legs, leg => shownNames(leg).find(name => shown.has(name)))
  if (reported.has(undefined)) return NONE
  const keys = new Set([...legs.map(({ job }) => job), ...expected])
  const siblings = [...shown].filter(([name]) => keys.has(jobKey(name)))
  const legsOf = (name: string): readonly JobReport[] => reported.get(name) ?? []
  const unread = siblings.flatMap(([name, [job, ...namesakes]]) =>
    job === undefined || namesakes.length > 0 || spoke(job, legsOf(name)) ? [] : [job],
  )
  const told = refusedJobs(refused, unread, legs)
  const newestTold = told.filter(({ job, attempt }) => attempt >= job.attempt)
  const silent = unread.filter(job => !newestTold.some(each => each.job === job))
  const absent = silent.filter(endedBadly)
  const ofNamesakes = siblings.flatMap(([name, group]) =>
    group.length > 1 ? absentNamesakes(group, legsOf(name)) : [],
  )
  return {
    absent: [...absent, ...ofNamesakes],
    pending: silent.filter(({ conclusion }) => conclusion === null),
    stale: absent.flatMap(({ name }) => legsOf(lastPart(name))),
    staleRefused: told.filter(each => !newestTold.includes(each)).map(({ refusal }) => refusal),
    explained: new Set([
      ...[...absent, ...newestTold.map(({ job }) => job)].flatMap(({ name }) => jobKeys(name)),
      ...siblings.flatMap(([name, group]) => explainedBy(legsOf(name), ofNamesakes, group)),
    ]),
  }
}

/** In the newest attempt of the job that there is. */
function spoke({ attempt }: RunJob, legs: readonly JobReport[]): boolean {
  return legs.some(leg => leg.attempt >= attempt)
}

/** Keys of the jobs of one name that ended badly, where as many have told why, or are known to be lost. */
function explainedBy(
  legs: readonly JobReport[],
  absent: readonly RunJob[],
  group: readonly RunJob[],
): string[] {
  const bad = group.filter(endedBadly)
  const names = new Set(group.map(({ name }) => lastPart(name)))
  const lost = absent.filter(({ name }) => names.has(lastPart(name)))
  return legs.filter(isRed).length + lost.length < bad.length ? [] : bad.flatMap(({ name }) => jobKeys(name))
}
