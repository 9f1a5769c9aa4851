import type { PullRequest } from './read-pull-request.ts'

/** Whose pull requests have runs that GitHub gives a token which only reads: nobody can change that. */
export type ReadOnlyFor = 'a fork' | 'Dependabot' | null

/** Whether the run is one of those. */
export function readOnlyFor(
  { fromFork }: Pick<PullRequest, 'fromFork'>,
  env: NodeJS.ProcessEnv,
): ReadOnlyFor {
  if (fromFork) return 'a fork'
  return env.GITHUB_ACTOR === 'dependabot[bot]' ? 'Dependabot' : null
}

/** What is said instead of a warning that the comment was refused. */
export function readOnlyNotice(whose: NonNullable<ReadOnlyFor>): string {
  return `This pull request comes from ${whose}, whose token cannot comment: the report is in the job summary.`
}
