/** What started the run, as far as it says which commit to compare with. Nothing in it is trusted to be in the repository. */
export type RunEvent =
  | {
      readonly kind: 'pull-request'
      readonly baseBranch: string | null
      /** Whether that is the default branch of the repository; null where the event does not say. */
      readonly intoDefault: boolean | null
      /** The author's commit. */
      readonly headSha: string | null
      /** The merge of both that GitHub made, where the run is for that. */
      readonly mergeSha: string | null
    }
  | { readonly kind: 'merge-group'; readonly baseBranch: string | null; readonly baseSha: string | null }
  | {
      readonly kind: 'push'
      /** Null for tags. */
      readonly branch: string | null
      /** The commit that was pushed. */
      readonly sha: string | null
      /** What the branch was at before; null for a new one. */
      readonly before: string | null
      /** Whether history was rewritten; null when GitHub does not say. */
      readonly forced: boolean | null
    }
  /** A schedule, a click, a release…; `branch` is null for tags, and `sha` is the commit that the run is for. */
  | { readonly kind: 'other'; readonly branch: string | null; readonly sha: string | null }
  /** No run of a workflow, but someone at a terminal. */
  | { readonly kind: 'local' }
