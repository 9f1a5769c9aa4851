import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { clipText } from '../report/build/clip-text.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { type CommentTarget, type CommentTrouble, publishComment } from '../publish/pull-request-comment.ts'
import type { Overview } from '../report/overview.ts'
import { commentOnRun } from './comment-on-run.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'
import { readEvent } from './read-event.ts'
import { type PullRequest, readPullRequest } from './read-pull-request.ts'
import { resultsArtifacts } from './results-artifacts.ts'
import { runOf, workflowOf } from './run-place.ts'
import { uploadLeg } from './upload-leg.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * Uploads what this job has to tell, and comments on the pull request that the run is for, if there is one: with what all jobs of the
 * run have told under the same key, or, where artifacts cannot be shared, with a comment of this image's own. What stands in its way
 * is one warning.
 */
export async function commentOnPullRequest(
  overview: Overview,
  inputs: Pick<ActionInputs, 'image' | 'comment' | 'matrix'>,
  tools: Pick<PipelineTools, 'env' | 'signal' | 'tempDir'>,
  log: WorkflowLog,
): Promise<void> {
  const { env } = tools
  const shared = await uploadLeg(overview, inputs, tools, log)
  const { mode, key, token } = inputs.comment
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || pull === null || repository === null) return
  const target: CommentTarget = {
    mode,
    key: clipText(key ?? workflowOf(env)),
    pullRequest: pull.number,
    authorIsBot: pull.authorIsBot,
    run: runOf(env),
    links: { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: pull.headSha },
  }
  const api = openGitHubApi(env, token)
  const source = shared ? resultsArtifacts(env, tools) : null
  const alone = () =>
    publishComment(overview, { ...target, key: key ?? `${workflowOf(env)}/${inputs.image}` }, api)
  try {
    const { signal } = tools
    sayTrouble(
      source === null ? await alone() : await commentOnRun({ source, target, api, signal }),
      pull,
      log,
    )
  } catch (error) {
    if (!(error instanceof ToolError) || tools.signal.aborted) throw error
    log.warning(
      `The reports of the run's other jobs could not be listed (${error.message}): this one is told of alone.`,
    )
    sayTrouble(await alone(), pull, log)
  }
}

/** A fork's token only reads, which nobody can mend: that is no warning. */
function sayTrouble(trouble: CommentTrouble | null, { fromFork }: PullRequest, log: WorkflowLog): void {
  if (trouble === null) return
  if (trouble.refused && fromFork) {
    log.notice(
      'This pull request comes from a fork, whose token may not comment: the report is in the job summary.',
    )
  } else log.warning(trouble.sentence)
}
