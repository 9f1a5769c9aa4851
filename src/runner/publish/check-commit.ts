import { isCommitId } from '../../git/commit-id.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { Unmeasured } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import type { Checkout } from '../../pipeline/run-context.ts'
import { publishCheck } from '../../publish/publish-check.ts'
import { publishFailedCheck } from '../../publish/publish-failed-check.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { readEvent } from '../event/read-event.ts'
import { readOwnCheckout } from '../event/read-own-checkout.ts'
import { readPullRequest } from '../event/read-pull-request.ts'
import { sourceOf } from '../event/run-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { baseLabel, type CheckedImage, checkLabel, type LabelInputs } from './check-label.ts'
import { openGitHubApi, repositoryOfRun } from './open-github-api.ts'

/**
 * Shows the verdict, or that the build failed, at the commit that the run is for. What stands in its way is one warning.
 *
 * @param checked what the image is; null: it is known by its name.
 * @param isCommentLost whether the comment could not be written.
 */
export async function checkCommit(
  report: Report | Unmeasured,
  inputs: Pick<ActionInputs, 'check'> & LabelInputs,
  context: ToolContext & Checkout,
  log: WorkflowLog,
  checked: Omit<CheckedImage, 'image'> | null = null,
  isCommentLost = false,
): Promise<void> {
  const { mode, token } = inputs.check
  const { env } = context
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || repository === null) return
  const sha = await builtCommit(inputs.request.context, context)
  if (!isCommitId(sha)) return
  const source = sourceOf(env)
  const links = { server: env.GITHUB_SERVER_URL ?? 'https://github.com', repository, sha, source }
  const api = openGitHubApi(env, token, context.signal)
  const image = 'verdict' in report ? report.image.name : report.name
  const label =
    checked === null ? baseLabel(image, inputs) : await checkLabel({ ...checked, image }, inputs, context)
  const warning =
    'verdict' in report
      ? await publishCheck(report, links, api, label, isCommentLost)
      : await publishFailedCheck({ ...report, leg: label }, links, api)
  if (warning !== null) log.warning(warning)
}

/** GitHub shows the checks of a pull request at its head; a run of anything else may build another commit than the one that it is for. */
async function builtCommit(
  buildContext: string,
  context: ToolContext & Checkout,
): Promise<string | undefined> {
  const { env } = context
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  return pull?.headSha ?? (await readOwnCheckout(buildContext, context))?.head ?? env.GITHUB_SHA
}
