import { jobReportOf } from '../../collect/job-report-of.ts'
import type { JobReport } from '../../collect/job-report.ts'
import type { Overview } from '../../model/overview.ts'
import { type CommentFailure, publishComment } from '../../publish/pull-request-comment.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { resultsArtifacts } from '../artifacts/results-artifacts.ts'
import { sharesReports } from '../artifacts/upload-job-report.ts'
import { readOnlyNotice } from '../event/read-only-token.ts'
import { placeOf } from '../event/run-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { aloneTarget } from './alone-target.ts'
import { forgetBanner } from './banner-state.ts'
import { commentWithOthers, type WrittenComment } from './comment-with-others.ts'
import { openGitHubApi } from './open-github-api.ts'
import { realPatience } from './patience.ts'
import { type CommentInputs, runComment, type RunComment } from './run-comment.ts'

/** What decides where a step comments, and as which one. */
type CommentingStep = CommentInputs & Pick<JobReport, 'matrix'>

/**
 * Comments on the pull request that the run is for, if there is one: with what all jobs of the run have told under the same key, or, where
 * artifacts cannot be shared, with a comment of this image's own. What stands in its way is one warning.
 *
 * @param own the name of the artifact that this job has uploaded; null when none was.
 * @returns whether it could not be written for another reason than a missing permission, so that what stands there may be wrong.
 */
export async function commentOnPullRequest(
  overview: Overview,
  own: string | null,
  inputs: CommentingStep,
  context: ToolContext,
  log: WorkflowLog,
): Promise<boolean> {
  const { env, signal } = context
  const place = runComment(inputs, env, true)
  if (place === null) return false
  const { problem, key } = await commentOn(overview, own, place, inputs, context, log)
  signal.throwIfAborted()
  if (problem !== null) {
    logFailure(problem, place, log)
    return !problem.refused
  }
  // Else the note stands on another comment than the one that was written, and the post step takes it away.
  if (key === runComment(inputs, env, sharesReports(env))?.target.key) forgetBanner()
  return false
}

async function commentOn(
  overview: Overview,
  own: string | null,
  { target, token }: RunComment,
  inputs: CommentingStep,
  context: ToolContext,
  log: WorkflowLog,
): Promise<WrittenComment> {
  const { env, signal } = context
  const api = openGitHubApi(env, token, signal)
  const leg = jobReportOf(overview, placeOf(env, inputs), target.run.id, target)
  const alone = aloneTarget(target, leg, own)
  const source = resultsArtifacts(env, context)
  if (own === null || source === null)
    return { problem: await publishComment(overview, alone, api), key: alone.key, unlisted: null }
  const shared = { source, target, api, own, patience: realPatience(signal) }
  const written = await commentWithOthers(overview, shared, { alone, signal })
  if (written.unlisted !== null)
    log.warning(
      `The reports of the run's other jobs could not be listed (${written.unlisted}): the comment has only this one.`,
    )
  return written
}

/** A token that can only read, as that of a fork, is no warning. */
function logFailure(problem: CommentFailure, { readOnlyFor }: RunComment, log: WorkflowLog): void {
  if (problem.refused && readOnlyFor !== null) log.notice(readOnlyNotice(readOnlyFor))
  else log.warning(problem.sentence)
}
