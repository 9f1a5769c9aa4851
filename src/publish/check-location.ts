import type { CommitLinks } from '../report/markdown-options.ts'
import type { CommentRun } from './plan-comment.ts'

/** Where a check is shown: at a commit, which for a pull request is its head, since GitHub shows checks there. */
export interface CheckLocation extends CommitLinks {
  /** Whose check it is; absent: nobody else shows one at the commit. */
  readonly source?: CheckSource
}

/** What runs have in common of which the later one may replace the check of the earlier one. */
export interface CheckSource {
  /** The workflow's file: `ci.yml`. */
  readonly workflow: string
  /** `pull_request`. */
  readonly event: string
  /** Which of those runs it is; absent: an earlier version did not say. */
  readonly run?: CommentRun
}
