/** Words that an input or an option takes: of each list, the first is the default. */

/** Which cache a build imports and exports when `cache-from` and `cache-to` are not given. */
export const CACHE_MODES = ['auto', 'gha', 'registry', 'local', 'inline', 'none'] as const
export type CacheMode = (typeof CACHE_MODES)[number]

/**
 * What is done to find out what would make an image smaller.
 *
 * - `auto`: the image is read, and the registry of its base image is asked for smaller ones
 * - `offline`: the image is read; no registry is asked for advice
 * - `never`: no advice
 * - `verified`: as `auto`, and what can be written as edits is built, compared and started
 */
export const ADVICE_MODES = ['auto', 'offline', 'never', 'verified'] as const
export type AdviceMode = (typeof ADVICE_MODES)[number]

/** Those of an image that is not built. */
export const READING_ADVICE_MODES = ['auto', 'offline', 'never'] as const satisfies readonly AdviceMode[]

/** `within-budget`: an image over its budgets is not pushed. `always`: it is, and the step fails all the same. */
export const PUSH_WHENS = ['within-budget', 'always'] as const
export type PushWhen = (typeof PUSH_WHENS)[number]

/** Whose limits hold where a pull request changes its own: its own, those of the commit that it is compared with, or the stricter of both. */
export const BUDGETS_FROM = ['head', 'base', 'stricter'] as const
export type BudgetsFrom = (typeof BUDGETS_FROM)[number]

/** When a comment is written on the pull request. */
export const COMMENT_MODES = ['auto', 'on-change', 'always', 'never'] as const
export type CommentMode = (typeof COMMENT_MODES)[number]

/** Whether the verdict is shown at the commit. */
export const CHECK_MODES = ['auto', 'never'] as const
export type CheckMode = (typeof CHECK_MODES)[number]

/** Whether the Dockerfile lines that grew are annotated. */
export const ANNOTATE_MODES = ['auto', 'never'] as const
export type AnnotateMode = (typeof ANNOTATE_MODES)[number]

/** When the step that collects reports fails: for the reports of its own run, for any, or never. */
export const FAIL_ONS = ['auto', 'any', 'never'] as const
export type FailOn = (typeof FAIL_ONS)[number]
