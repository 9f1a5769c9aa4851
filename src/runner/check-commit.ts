import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { publishCheck } from '../publish/publish-check.ts'
import { publishFailedCheck } from '../publish/publish-failed-check.ts'
import type { Unmeasured } from '../report/overview.ts'
import type { Report } from '../report/report.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'
import { readEvent } from './read-event.ts'
import { readPullRequest } from './read-pull-request.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Shows the verdict, or that the build failed, at the commit that the run is for. What stands in its way is one warning. */
export async function checkCommit(
  report: Report | Unmeasured,
  { mode, token }: ActionInputs['check'],
  log: WorkflowLog,
): Promise<void> {
  const { env } = process
  const repository = repositoryOfRun(env)
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const sha = pull?.headSha ?? env.GITHUB_SHA ?? ''
  if (mode === 'never' || token === null || repository === null || !/^[0-9a-f]{40,64}$/.test(sha)) return
  const links = { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha }
  const api = openGitHubApi(env, token)
  const warning =
    'verdict' in report
      ? await publishCheck(report, links, api)
      : await publishFailedCheck(report, links, api)
  if (warning !== null) log.warning(warning)
}
