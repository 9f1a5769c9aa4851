import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { type CommentTarget, publishComment } from '../publish/pull-request-comment.ts'
import type { Overview } from '../report/overview.ts'
import { forgetNote } from './note-state.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'
import { readEvent } from './read-event.ts'
import { readPullRequest } from './read-pull-request.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** A comment on the pull request that the run is for. */
export interface CommentPlace {
  readonly target: CommentTarget
  readonly token: string
}

/** Where the run comments; null where it does not: without a pull request or a token, or with `comment: never`. */
export function commentPlace({
  image,
  comment: { mode, key, token },
}: Pick<ActionInputs, 'image' | 'comment'>): CommentPlace | null {
  const { env } = process
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || pull === null || repository === null) return null
  return {
    token,
    target: {
      mode,
      key: key ?? `${workflowName(env)}/${image}`,
      pullRequest: pull.number,
      authorIsBot: pull.authorIsBot,
      run: runOf(env),
      links: {
        server: env.GITHUB_SERVER_URL ?? 'https://github.com',
        repository,
        sha: pull.headSha,
      },
    },
  }
}

/**
 * Comments on the pull request that the run is for, if there is one. What stands in its way is one warning.
 *
 * @param editOnly whether only a comment that is there already is edited.
 */
export async function commentOnPullRequest(
  overview: Overview,
  inputs: Pick<ActionInputs, 'image' | 'comment'>,
  log: WorkflowLog,
  editOnly = false,
): Promise<void> {
  const place = commentPlace(inputs)
  if (place === null) return
  const api = openGitHubApi(process.env, place.token)
  const warning = await publishComment(overview, { ...place.target, editOnly }, api)
  if (warning === null) forgetNote()
  else log.warning(warning)
}

/** `ci.yml` of `acme/shop/.github/workflows/ci.yml@refs/heads/main`, or the workflow's name. */
function workflowName(env: NodeJS.ProcessEnv): string {
  return /\/([^/@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1] ?? env.GITHUB_WORKFLOW ?? 'workflow'
}

function runOf({ GITHUB_RUN_ID: id = '0', GITHUB_RUN_ATTEMPT: attempt = '1' }: NodeJS.ProcessEnv): {
  readonly id: number
  readonly attempt: number
} {
  return { id: Number(id), attempt: Number(attempt) }
}
