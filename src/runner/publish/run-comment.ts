import type { JobReport } from '../../collect/job-report.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { CommentTarget } from '../../publish/comment-target.ts'
import { clipText } from '../../report/build/clip-text.ts'
import { readEvent } from '../event/read-event.ts'
import { type ReadOnlyFor, readOnlyFor } from '../event/read-only-token.ts'
import { readPullRequest } from '../event/read-pull-request.ts'
import { runOf, workflowOf } from '../event/run-of.ts'
import { repositoryOfRun } from './open-github-api.ts'

/** A comment on the pull request that the run is for. */
export interface RunComment {
  readonly target: CommentTarget
  readonly token: string
  readonly readOnlyFor: ReadOnlyFor
}

/** What decides where a step comments. */
export type CommentInputs = Pick<ActionInputs, 'image' | 'comment'> & Pick<JobReport, 'built'>

/**
 * Where the run comments; null where it does not: without a pull request or a token, or with `comment: never`.
 *
 * @param shared whether all jobs of the run share one comment; else each image has its own.
 */
export function runComment(
  inputs: CommentInputs,
  env: NodeJS.ProcessEnv,
  shared: boolean,
): RunComment | null {
  const { mode, token } = inputs.comment
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || pull === null || repository === null) return null
  return {
    token,
    readOnlyFor: readOnlyFor(pull, env),
    target: {
      mode,
      key: commentKey(inputs, env, shared),
      pullRequest: pull.number,
      authorIsBot: pull.authorIsBot,
      run: runOf(env),
      // `pull_request_target` gets a token of the repository.
      readOnly: env.GITHUB_EVENT_NAME === 'pull_request' && readOnlyFor(pull, env) !== null,
      links: { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha: pull.headSha },
    },
  }
}

/**
 * Which comment is meant. Runs of two workflow files do not know of each other's reports, so each has its own, also under one `comment-key`:
 * else the one that ends last would take the other's rows away.
 *
 * @param shared whether all jobs of the run share one comment; else each image has its own.
 */
export function commentKey(
  { image, built, comment: { key } }: CommentInputs,
  env: NodeJS.ProcessEnv,
  shared: boolean,
): string {
  const common = clipText(ofWorkflow(workflowOf(env), key))
  return shared ? common : aloneKey({ key: common, image, ...(built !== undefined && { built }) })
}

/** The key of the comment of a step that could not share its report, from that of all jobs: another one for each image of a name. */
export function aloneKey({ key, image, built }: Pick<JobReport, 'key' | 'image' | 'built'>): string {
  const variant = built === undefined ? [] : [built.hash.slice(0, 8)]
  return clipText([key, clipText(image), ...variant].join('/'))
}

/** The key of a workflow's comment, or of that which its `comment-key` names. */
export function ofWorkflow(workflow: string, key: string | null): string {
  return key === null ? workflow : `${workflow}#${key}`
}
