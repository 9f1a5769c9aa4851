/** What the workflow run knows of the commit that it is for. */
export interface CommitContext {
  /** `https://github.com`. */
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly sha: string
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  /** Head commit of the pull request, set when the build is to use it instead of the merge commit. */
  readonly pullRequestHead: string | null
}

/** The Git URL of the commit, which BuildKit fetches by itself: docker/build-push-action's default context. */
export function gitContext({ serverUrl, repository, sha, ref, pullRequestHead }: CommitContext): string {
  const commit = ref.startsWith('refs/pull/') && pullRequestHead !== null ? pullRequestHead : sha
  return `${serverUrl}/${repository}.git#${commit === '' ? ref : commit}`
}
