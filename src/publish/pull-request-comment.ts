import { createHash } from 'node:crypto'
import { isRed } from '../collect/is-red.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Overview } from '../model/overview.ts'
import { aloneWord, readAlone } from './alone-comment.ts'
import { RefusedError } from './api-error.ts'
import type { CommentContent } from './comment-content.ts'
import type { CommentTarget } from './comment-target.ts'
import type { GitHubApi } from './github-api.ts'
import { writeComment } from './write-comment.ts'

/** Why there is no comment. */
export interface CommentFailure {
  /** For a warning. */
  readonly sentence: string
  /** The token may not write it. */
  readonly refused: boolean
}

/**
 * Writes the one comment of a key, or edits it in place; one that says the same already is left as it is.
 *
 * @returns null, or what stood in the way: a comment is a courtesy and fails no build.
 */
export async function publishComment(
  overview: Overview,
  target: CommentTarget,
  api: GitHubApi,
): Promise<CommentFailure | null> {
  return await publishContent(fixedContent(overview, target), target, api)
}

/** The same for a comment that several write. */
export async function publishContent(
  content: CommentContent,
  target: CommentTarget,
  api: GitHubApi,
): Promise<CommentFailure | null> {
  try {
    await writeComment(content, target, api)
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    const sentence = `The pull request got no comment: ${error.message}. The report is in the job summary.`
    return { sentence, refused: error instanceof RefusedError }
  }
}

/**
 * What one has to tell alone. Another one of the run who writes under the same key is not written against, and a failure that another step
 * has told there stays: nobody knows that the image is the same.
 */
function fixedContent(overview: Overview, { alone }: Pick<CommentTarget, 'alone'>): CommentContent {
  const report = createHash('sha256').update(JSON.stringify(overview)).digest('hex').slice(0, 16)
  const reports = alone === undefined ? [report] : [report, aloneWord(alone)]
  const isFailure = alone !== undefined && isRed(overview)
  let isWritten = false
  return {
    refresh: () => Promise.resolve(),
    written: isSure => {
      isWritten ||= isSure
      return Promise.resolve()
    },
    isCovered: comment => {
      const isFailureThere = readAlone(comment)?.isRed === true
      return (
        comment.covered.includes(report) ||
        (isFailure ? isWritten && isFailureThere : isWritten || isFailureThere)
      )
    },
    turn: () => 0,
    gather: () => Promise.resolve({ overview, reports, told: [] }),
  }
}
