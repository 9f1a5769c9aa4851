import type { RunJob } from './collected.ts'

/** Conclusions of jobs that should have told something and may not have. */
const BAD = ['failure', 'cancelled', 'timed_out', 'startup_failure']

/** Whether a job has ended, and not well. */
export function endedBadly({ conclusion }: RunJob): boolean {
  return conclusion !== null && BAD.includes(conclusion)
}
