import { ToolError } from '../../errors/tool-error.ts'
import type { Overview } from '../../model/overview.ts'
import type { CommentTarget } from '../../publish/comment-target.ts'
import { type CommentFailure, publishComment } from '../../publish/pull-request-comment.ts'
import { commentOnRun } from './comment-on-run.ts'
import type { RunContentOptions } from './run-content.ts'

export interface WrittenComment {
  readonly problem: CommentFailure | null
  /** Of the comment that was written, or would have been. */
  readonly key: string
  /** Why it has the images of this job only; null: it has those of all. */
  readonly unlisted: string | null
}

/**
 * Writes the one comment of all jobs of a run, or, where what they have reported cannot be listed, one of this job alone.
 *
 * @param alone where that one is.
 * @throws what the reports could not be listed for, when the signal is aborted.
 */
export async function commentWithOthers(
  overview: Overview,
  run: RunContentOptions,
  { alone, signal }: { readonly alone: CommentTarget; readonly signal: AbortSignal },
): Promise<WrittenComment> {
  try {
    return { problem: await commentOnRun(run), key: run.target.key, unlisted: null }
  } catch (error) {
    if (!(error instanceof ToolError) || signal.aborted) throw error
    const problem = await publishComment(overview, alone, run.api)
    return { problem, key: alone.key, unlisted: error.message }
  }
}
