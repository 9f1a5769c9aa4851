import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { publishComment } from '../publish/pull-request-comment.ts'
import type { Overview } from '../report/overview.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'
import { readEvent } from './read-event.ts'
import { readPullRequest } from './read-pull-request.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Comments on the pull request that the run is for, if there is one. What stands in its way is one warning. */
export async function commentOnPullRequest(
  overview: Overview,
  { image, comment: { mode, key, token } }: Pick<ActionInputs, 'image' | 'comment'>,
  log: WorkflowLog,
): Promise<void> {
  const { env } = process
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || pull === null || repository === null) return
  const warning = await publishComment(
    overview,
    {
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
    openGitHubApi(env, token),
  )
  if (warning !== null) log.warning(warning)
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
