import type { RunJob } from './collected.ts'
import type { JobReport } from './job-report.ts'

/** Conclusions of jobs that should have told something and may not have. */
const ENDED_BADLY = ['failure', 'cancelled', 'timed_out', 'startup_failure']

/** Characters of a job's name, without that of a calling workflow. */
const LONGEST_NAME = 100

/** What GitHub's list of jobs says about those that did not report. */
export interface MissingJobs {
  /** Ended badly, without a word. */
  readonly absent: readonly RunJob[]
  readonly pending: readonly RunJob[]
  /** Legs of an earlier attempt whose job was started again and ended badly since: what they say is not what is. */
  readonly stale: readonly JobReport[]
}

const NONE: MissingJobs = { absent: [], pending: [], stale: [] }

/**
 * Jobs that belong to the same jobs of the workflow as those that reported, and did not report. A job of a matrix is known by the
 * name that GitHub gives it, `image (api, arm64)`; where a workflow names its jobs otherwise nothing can be said.
 *
 * @param expected keys of jobs that should have reported, too.
 */
export function missingJobs(
  jobs: readonly RunJob[] | null,
  legs: readonly JobReport[],
  expected: Iterable<string> = [],
): MissingJobs {
  if (jobs === null) return NONE
  const shown = namedOnce(jobs)
  const reported = Map.groupBy(legs, leg => shownNames(leg).find(name => shown.has(name)))
  if (reported.has(undefined)) return NONE
  const keys = new Set([...legs.map(({ job }) => job), ...expected])
  const siblings = [...shown].filter(([name]) => keys.has(jobKey(name)))
  const silent = siblings.filter(([name, job]) => !spoke(job, reported.get(name) ?? []))
  const absent = silent.filter(
    ([, { conclusion }]) => conclusion !== null && ENDED_BADLY.includes(conclusion),
  )
  return {
    absent: absent.map(([, job]) => job),
    pending: silent.map(([, job]) => job).filter(({ conclusion }) => conclusion === null),
    stale: absent.flatMap(([name]) => reported.get(name) ?? []),
  }
}

/** Jobs by name. A workflow that is called twice has two jobs of a name, and which of them reported no one can tell. */
function namedOnce(jobs: readonly RunJob[]): Map<string, RunJob> {
  const groups = Map.groupBy(jobs, ({ name }) => lastPart(name))
  return new Map(
    [...groups].flatMap(([name, [job, ...others]]) =>
      job === undefined || others.length > 0 ? [] : [[name, job]],
    ),
  )
}

/** In the newest attempt of the job that there is. */
function spoke({ attempt }: RunJob, legs: readonly JobReport[]): boolean {
  return legs.some(leg => leg.attempt >= attempt)
}

/**
 * Names that GitHub may show a job under that has none of its own, the longest first: values that `include` adds to a combination of the
 * matrix are last in the job's context and not in its name.
 */
function shownNames({ job, matrix }: JobReport): string[] {
  if (matrix.length === 0) return [job]
  return matrix.map((_, index) => clipName(`${job} (${matrix.slice(0, matrix.length - index).join(', ')})`))
}

/** As GitHub shortens the name of a job (`JobNameBuilder.cs` of actions/runner). */
function clipName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name
}

/** Jobs of a called workflow are shown behind the name of the calling one. */
function lastPart(name: string): string {
  return name.split(' / ').at(-1) ?? name
}

/** The key in the workflow of a job without a name of its own; a key has no blanks. */
export function jobKey(name: string): string {
  return name.split(' (', 1)[0] ?? name
}
