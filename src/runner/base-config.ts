import { InputError } from '../errors/input-error.ts'
import type { GitLocation } from '../git/git.ts'
import { type Commit, readCommit } from '../git/read-commit.ts'
import { RepositoryRefused } from '../git/repository-refused.ts'
import type { BaseConfig } from '../inputs/budgets-of-image.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { Config } from '../inputs/config.ts'
import { readConfigAt } from '../inputs/read-config-at.ts'
import { NO_CONFIG } from '../inputs/read-config.ts'
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
 * @param config of the pull request.
 * @throws InputError when limits of the base hold that cannot be read: a fork could raise its own by making those of the base unreadable.
 */
export async function readBaseConfig(
  { budgetsFrom, config: { file } }: Pick<ActionInputs, 'budgetsFrom' | 'config'>,
  config: Config,
  context: ToolContext & Checkout,
  log: WorkflowLog,
): Promise<BaseConfig | null> {
  const { env } = process
  const place = checkoutOf('.', context)
  if (readRunEvent(env).kind !== 'pull-request') return null
  const pull = readPullRequest(env.GITHUB_EVENT_NAME, readEvent(env.GITHUB_EVENT_PATH))
  const isForeign = pull === null || pull.fromFork
  try {
    const head = await readCommit('HEAD', place)
    if (head === null) {
      // Without a checkout nobody's config file holds.
      if (config === NO_CONFIG) return null
      throw new InputError(messages.baseBudgetsUnknown(messages.noCheckout))
    }
    if (!isOfPullRequest(head)) return null
    return { ...(await readAt(file, place, context)), from: isForeign ? 'stricter' : budgetsFrom }
  } catch (error) {
    const isUnknown = error instanceof InputError || error instanceof RepositoryRefused
    if (!isUnknown) throw error
    if (pull?.fromFork === true)
      throw new InputError(messages.foreignBudgetsUnknown(error.message), { cause: error })
    if (budgetsFrom !== 'head') throw error
    // An event that does not say where the pull request comes from is none of GitHub's.
    if (pull === null) log.warning(visible(messages.budgetsNotCompared(error.message), 1000))
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
function isOfPullRequest(head: Commit): boolean {
  const { GITHUB_EVENT_NAME: name, GITHUB_SHA: sha } = process.env
  return name !== 'pull_request_target' || head.sha !== sha
}
