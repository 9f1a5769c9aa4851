import { isCommitId } from '../../git/commit-id.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { Unmeasured } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import type { Checkout } from '../../pipeline/run-context.ts'
import type { CheckLocation } from '../../publish/check-location.ts'
import { checkName } from '../../publish/check-name.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import { publishCheck } from '../../publish/publish-check.ts'
import { publishFailedCheck } from '../../publish/publish-failed-check.ts'
import { replaceFailedCheck } from '../../publish/replace-failed-check.ts'
import { isShownBefore } from '../../publish/shown-before.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { readEvent } from '../event/read-event.ts'
import { readOwnCheckout } from '../event/read-own-checkout.ts'
import { readPullRequest } from '../event/read-pull-request.ts'
import { sourceOf } from '../event/run-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import {
  baseLabel,
  type CheckedImage,
  type CheckLabels,
  checkLabels,
  type LabelInputs,
} from './check-label.ts'
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
  const place = await checkPlace(inputs, context)
  if (place === null) return
  const { links, api } = place
  const image = 'verdict' in report ? report.image.name : report.name
  const label =
    checked === null
      ? baseLabel(image, inputs)
      : await labelAt(place, image, await checkLabels({ ...checked, image }, inputs, context))
  const warning =
    'verdict' in report
      ? await publishCheck(report, links, api, label, isCommentLost)
      : await publishFailedCheck({ ...report, leg: label }, links, api)
  if (warning !== null) log.warning(warning)
}

/** Says that a bake is done, in place of the failure that an earlier attempt has shown under the name of all of it. */
export async function clearFailedBake(
  inputs: Pick<ActionInputs, 'check' | 'image'> & LabelInputs & Pick<CheckedImage, 'identity'>,
  context: ToolContext & Checkout,
  log: WorkflowLog,
  own: string | null,
): Promise<void> {
  const place = await checkPlace(inputs, context)
  if (place === null) return
  const { image: name, identity } = inputs
  const leg = await labelAt(place, name, await checkLabels({ image: name, identity, own }, inputs, context))
  const warning = await replaceFailedCheck({ name, leg }, place.links, place.api)
  if (warning !== null) log.warning(warning)
}

interface CheckPlace {
  readonly links: CheckLocation
  readonly api: GitHubApi
}

/** So that a later attempt takes the place of an earlier one, although more is known of the run by then. */
async function labelAt(
  { links, api }: CheckPlace,
  image: string,
  { label, earlier }: CheckLabels,
): Promise<string | null> {
  for (const each of earlier) if (await isShownBefore(checkName(image, each), links, api)) return each
  return label
}

/** Where the checks of a step are; null: it has none. */
async function checkPlace(
  { check: { mode, token }, request }: Pick<ActionInputs, 'check' | 'request'>,
  context: ToolContext & Checkout,
): Promise<CheckPlace | null> {
  const { env } = context
  const repository = repositoryOfRun(env)
  if (mode === 'never' || token === null || repository === null) return null
  const sha = await builtCommit(request.context, context)
  if (!isCommitId(sha)) return null
  const server = env.GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    links: { server, repository, sha, source: sourceOf(env) },
    api: openGitHubApi(env, token, context.signal),
  }
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
