/** What the workflow run knows of the commit that it is for. */
export interface CommitContext {
  /** `https://github.com`. */
  readonly serverUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly sha: string
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  /**
   * The head of the pull request, set when the build is to use it instead of the merge commit: its commit, or its ref
   * (`refs/pull/7/head`) where the event does not tell.
   */
  readonly pullRequestHead: string | null
  /** Whether the commit stands in the URL's query (`?ref=…`), which buildx knows since 0.29, or in its fragment. */
  readonly asQuery?: boolean
}
