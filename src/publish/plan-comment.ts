import type { ExistingComment } from './existing-comment.ts'

export interface CommentRun {
  readonly id: number
  readonly attempt: number
}

export type CommentPlan =
  | { readonly do: 'nothing' }
  | { readonly do: 'create' }
  | {
      readonly do: 'edit'
      readonly comment: ExistingComment
      readonly duplicates: readonly ExistingComment[]
    }

/**
 * What becomes of the comment: the oldest one is edited, unless a newer run wrote any of them.
 *
 * @param own comments of this key and author.
 * @param create whether this report is worth a first comment.
 */
export function planComment(own: readonly ExistingComment[], run: CommentRun, create: boolean): CommentPlan {
  if (own.some(comment => isNewer(comment, run))) return { do: 'nothing' }
  const [comment, ...duplicates] = own.toSorted((a, b) => a.id - b.id)
  if (comment !== undefined) return { do: 'edit', comment, duplicates }
  return { do: create ? 'create' : 'nothing' }
}

/** Whether a later run, or a later attempt of the same one, wrote it. */
export function isNewer(
  { run, attempt }: Pick<ExistingComment, 'run' | 'attempt'>,
  than: CommentRun,
): boolean {
  return run > than.id || (run === than.id && attempt > than.attempt)
}
