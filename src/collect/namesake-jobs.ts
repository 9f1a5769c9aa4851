import type { RunJob } from './collected.ts'
import { endedBadly } from './ended-badly.ts'
import { isRed } from './is-red.ts'
import type { JobReport } from './job-report.ts'
import { lastPart } from './shown-names.ts'

/**
 * Jobs of one name that ended badly without a word. Which of them reported no one can tell, where a workflow is called twice; how many did,
 * can be counted.
 *
 * @param group jobs that are shown under one name, without that of the calling one.
 * @param legs what jobs of that name have reported.
 */
export function absentNamesakes(group: readonly RunJob[], legs: readonly JobReport[]): RunJob[] {
  const atWork = group.filter(({ conclusion }) => conclusion !== 'skipped')
  const attempts = [...new Set(atWork.map(({ attempt }) => attempt))]
  const since = <Each extends { readonly attempt: number }>(all: readonly Each[], attempt: number): Each[] =>
    all.filter(each => each.attempt >= attempt)
  const counts = attempts.map(attempt => {
    const jobs = since(atWork, attempt)
    const told = since(legs, attempt)
    const unexplained = jobs.filter(endedBadly).length - countJobs(told.filter(isRed))
    return Math.min(jobs.length - countJobs(told), unexplained)
  })
  const count = Math.max(0, ...counts)
  const bad = atWork.filter(endedBadly)
  return bad.slice(0, count).map(job => (count === bad.length ? job : { ...job, name: lastPart(job.name) }))
}

/** A job reports once in each of its steps. */
function countJobs(legs: readonly JobReport[]): number {
  const steps = Map.groupBy(legs, ({ step }) => step)
  return Math.max(0, ...[...steps.values()].map(({ length }) => length))
}
