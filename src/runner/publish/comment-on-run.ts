import { type CommentFailure, publishContent } from '../../publish/pull-request-comment.ts'
import { RunContent, type RunContentOptions } from './run-content.ts'

/**
 * Writes the one comment of all jobs of this run that have reported under a key. Jobs do this at the same time: the last one that has
 * reported writes, and the others see to it that what they know of is told.
 *
 * @throws ToolError when the reports cannot be listed.
 */
export async function commentOnRun(run: RunContentOptions): Promise<CommentFailure | null> {
  const content = await RunContent.open(run)
  const pause = content.turn()
  if (pause > 0 && !content.looksFirst) await run.patience.wait(pause)
  return await publishContent(content, run.target, run.api)
}
