import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { clipText } from '../report/build/clip-text.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { type CommentTarget, type CommentTrouble, publishComment } from '../publish/pull-request-comment.ts'
import type { Overview } from '../report/overview.ts'
import { commentOnRun } from './comment-on-run.ts'
import { forgetNote } from './note-state.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'
import { readEvent } from './read-event.ts'
import { type PullRequest, readPullRequest } from './read-pull-request.ts'
import { resultsArtifacts } from './results-artifacts.ts'
import { runOf, workflowOf } from './run-place.ts'
import { sharesReports, uploadLeg } from './upload-leg.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** A comment on the pull request that the run is for. */
export interface CommentPlace {
  readonly target: CommentTarget
  readonly token: string
  readonly pull: PullRequest
}

/**
 * Where the run comments: in the comment of the workflow, or of the key that was given; where jobs cannot share reports in a comment of
 * this image's own. Null where it does not: without a pull request or a token, or with `comment: never`.
 */
export function commentPlace(
  { image, comment: { mode, key, token } }: Pick<ActionInputs, 'image' | 'comment'>,
  env: NodeJS.ProcessEnv,
  shared = sharesReports(env),
): CommentPlace | null {
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || pull === null || repository === null) return null
  return {
    token,
    pull,
    target: {
      mode,
      key: clipText(key ?? (shared ? workflowOf(env) : `${workflowOf(env)}/${image}`)),
      pullRequest: pull.number,
      authorIsBot: pull.authorIsBot,
      run: runOf(env),
      links: { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: pull.headSha },
    },
  }
}

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
  editOnly = false,
): Promise<void> {
  const { env, signal } = tools
  const shared = await uploadLeg(overview, inputs, tools, log)
  const place = commentPlace(inputs, env, shared)
  if (place === null) return
  const api = openGitHubApi(env, place.token)
  const target = { ...place.target, editOnly }
  const source = shared ? resultsArtifacts(env, tools) : null
  const announced = commentPlace(inputs, env)?.target.key
  const say = (trouble: CommentTrouble | null, key: string) => {
    if (trouble !== null) sayTrouble(trouble, place.pull, log)
    else if (key === announced) forgetNote()
  }
  try {
    if (source === null) say(await publishComment(overview, target, api), target.key)
    else say(await commentOnRun({ source, target, api, signal }), target.key)
  } catch (error) {
    if (!(error instanceof ToolError) || signal.aborted) throw error
    log.warning(
      `The reports of the run's other jobs could not be listed (${error.message}): this one is told of alone.`,
    )
    const own = { ...target, ...commentPlace(inputs, env, false)?.target, editOnly }
    say(await publishComment(overview, own, api), own.key)
  }
}

/** A fork's token only reads, which nobody can mend: that is no warning. */
function sayTrouble(
  { refused, sentence }: CommentTrouble,
  { fromFork }: PullRequest,
  log: WorkflowLog,
): void {
  if (refused && fromFork) {
    log.notice(
      'This pull request comes from a fork, whose token may not comment: the report is in the job summary.',
    )
  } else log.warning(sentence)
}
