import type { JobReport } from './job-report.ts'

/** Characters of a job's name, without that of a calling workflow. */
const LONGEST_NAME = 100

/**
 * Names that GitHub may show a job under that has none of its own, the longest first: values that `include` adds to a combination of the
 * matrix are last in the job's context and not in its name.
 */
export function shownNames({ job, matrix }: JobReport): string[] {
  if (matrix.length === 0) return [job]
  return matrix.map((_, index) => clipName(`${job} (${matrix.slice(0, matrix.length - index).join(', ')})`))
}

/** Jobs of a called workflow are shown behind the name of the calling one. */
export function lastPart(name: string): string {
  return name.split(' / ').at(-1) ?? name
}

/** The key in the workflow of a job without a name of its own; a key has no blanks. */
export function jobKey(name: string): string {
  return name.split(' (', 1)[0] ?? name
}

/** The same with those of the jobs that call its workflow. */
export function jobKeys(name: string): string[] {
  return name.split(' / ').map(jobKey)
}

/** As GitHub shortens the name of a job (`JobNameBuilder.cs` of actions/runner). */
function clipName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 3)}...` : name
}
