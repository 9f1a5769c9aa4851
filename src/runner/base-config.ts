import { InputError } from '../errors/input-error.ts'
import type { GitLocation } from '../git/git.ts'
import { readCommit } from '../git/read-commit.ts'
import { RepositoryRefused } from '../git/repository-refused.ts'
import type { BaseConfig } from '../inputs/budgets-of-image.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfigAt } from '../inputs/read-config-at.ts'
import { commitToCompare } from '../pipeline/baseline/commit-to-compare.ts'
import { checkoutOf } from '../pipeline/checkout-of.ts'
import type { Checkout } from '../pipeline/run-context.ts'
import { visible } from '../text/escape/visible.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { readEvent } from './event/read-event.ts'
import { readPullRequest } from './event/read-pull-request.ts'
import { readRunEvent } from './event/read-run-event.ts'
import type { WorkflowLog } from './log/workflow-log.ts'
import { messages } from './messages.ts'

/**
 * The config file of the commit that a pull request is compared with; null for other events, and where no one reads what the pull request
 * says. From a fork, the stricter limits hold, whatever the inputs say.
 *
 * @throws InputError when the inputs ask for limits of the base that cannot be read: without them all would be green.
 */
export async function readBaseConfig(
  { budgetsFrom, config: { file } }: Pick<ActionInputs, 'budgetsFrom' | 'config'>,
  context: ToolContext & Checkout,
  log: WorkflowLog,
): Promise<BaseConfig | null> {
  const { env } = process
  const place = checkoutOf('.', context)
  if (readRunEvent(env).kind !== 'pull-request') return null
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const isForeign = pull === null || pull.fromFork
  try {
    if (!(await readsPullRequest(place))) return null
    return { ...(await readAt(file, place, context)), from: isForeign ? 'stricter' : budgetsFrom }
  } catch (error) {
    const isUnknown = error instanceof InputError || error instanceof RepositoryRefused
    if (!isUnknown || budgetsFrom !== 'head') throw error
    if (isForeign) log.warning(visible(messages.budgetsNotCompared(error.message), 1000))
    return null
  }
}

async function readAt(
  file: string,
  place: GitLocation,
  context: ToolContext & Checkout,
): Promise<Omit<BaseConfig, 'from'>> {
  // The baseline, which is of the same commit, says for itself why it is not known.
  const base = await commitToCompare(readRunEvent(process.env), place, () => undefined)
  if (base.kind === 'unknown') throw new InputError(messages.baseBudgetsUnknown(base.reason))
  return { commit: base.sha, config: await readConfigAt(base.sha, file, { cwd: context.cwd, place }) }
}

/** In `pull_request_target` the base branch is checked out, unless the workflow says otherwise; then the budgets are its own. */
async function readsPullRequest(place: GitLocation): Promise<boolean> {
  const { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha } = process.env
  const head = await readCommit('HEAD', place)
  return head !== null && (name !== 'pull_request_target' || head.sha !== sha)
}
