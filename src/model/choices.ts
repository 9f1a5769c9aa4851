export const CACHE_MODES = ['auto', 'gha', 'registry', 'local', 'inline', 'none'] as const

/** Which cache a build imports and exports when `cache-from` and `cache-to` are not given. */
export type CacheMode = (typeof CACHE_MODES)[number]

/** What is done to find out what would make an image smaller. */
export type AdviceMode =
  /** The image is looked at, and the registry of its base image is asked for smaller ones. */
  | 'auto'
  /** The image is looked at; no registry is asked for advice. */
  | 'offline'
  /** Nothing, and none is given. */
  | 'never'

/** `within-budget`: an image over its budgets is not pushed. `always`: it is, and the step fails all the same. */
export type PushWhen = 'within-budget' | 'always'

/** Whether the verdict is shown at the commit. */
export type CheckMode = 'auto' | 'never'

export const COMMENT_MODES = ['auto', 'on-change', 'always', 'never'] as const

/** When a comment is written on the pull request. */
export type CommentMode = (typeof COMMENT_MODES)[number]

/** Whether the Dockerfile lines that grew are annotated. */
export type AnnotateMode = 'auto' | 'never'
