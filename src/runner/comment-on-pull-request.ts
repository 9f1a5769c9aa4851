import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { type CommentTrouble, publishComment } from '../publish/pull-request-comment.ts'
import type { Overview } from '../report/overview.ts'
import { commentPlace, type CommentPlace } from './comment-place.ts'
import { commentOnRun } from './comment-on-run.ts'
import { forgetNote } from './note-state.ts'
import { openGitHubApi } from './open-github-api.ts'
import { resultsArtifacts } from './results-artifacts.ts'
import { uploadLeg } from './upload-leg.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Uploads what this job has to tell, and comments on the pull request that the run is for, if there is one: with what all jobs of the
 * run have told under the same key, or, where artifacts cannot be shared, with a comment of this image's own. What stands in its way
 * is one warning.
 *
 * @param editOnly whether only a comment that is there already is edited.
 */
export async function commentOnPullRequest(
  overview: Overview,
  inputs: Pick<ActionInputs, 'image' | 'comment' | 'matrix'>,
  tools: Pick<PipelineTools, 'env' | 'signal' | 'tempDir'>,
  log: WorkflowLog,
): Promise<void> {
  const shared = await uploadLeg(overview, inputs, tools, log)
  const place = commentPlace(inputs, tools.env, shared)
  if (place === null) return
  const trouble = shared
    ? await commentTogether(overview, place, inputs, tools, log)
    : await commentAlone(overview, place, tools.env)
  if (trouble === null) forgetNote()
  else sayTrouble(trouble, place, log)
}

async function commentTogether(
  overview: Overview,
  { target, token }: CommentPlace,
  inputs: Pick<ActionInputs, 'image' | 'comment'>,
  tools: Pick<PipelineTools, 'env' | 'signal'>,
  log: WorkflowLog,
): Promise<CommentTrouble | null> {
  const { env, signal } = tools
  try {
    const source = resultsArtifacts(env, tools)
    if (source === null) throw new ToolError('this run has no artifact service')
    return await commentOnRun({ source, target, api: openGitHubApi(env, token), signal })
  } catch (error) {
    const alone = commentPlace(inputs, env, false)
    if (!(error instanceof ToolError) || signal.aborted || alone === null) throw error
    log.warning(
      `The reports of the run's other jobs could not be listed (${error.message}): this one is told of alone.`,
    )
    return await commentAlone(overview, alone, env)
  }
}

async function commentAlone(
  overview: Overview,
  { target, token }: CommentPlace,
  env: NodeJS.ProcessEnv,
): Promise<CommentTrouble | null> {
  return await publishComment(overview, target, openGitHubApi(env, token))
}

/** A fork's token only reads, which nobody can mend: that is no warning. */
function sayTrouble(trouble: CommentTrouble, { fromFork }: CommentPlace, log: WorkflowLog): void {
  if (trouble.refused && fromFork) {
    log.notice(
      'This pull request comes from a fork, whose token may not comment: the report is in the job summary.',
    )
  } else log.warning(trouble.sentence)
}
