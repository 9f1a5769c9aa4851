import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { Acceptance } from '../model/verdict.ts'
import type { GrowthAcceptance } from '../pipeline/growth-acceptance.ts'
import { findAcceptance } from '../publish/find-acceptance.ts'
import { visible } from '../text/escape/visible.ts'
import { eventField, readEvent } from './event/read-event.ts'
import { readPullRequest, readQueuedPullRequest } from './event/read-pull-request.ts'
import type { WorkflowLog } from './log/workflow-log.ts'
import { openGitHubApi, repositoryOfRun } from './publish/open-github-api.ts'

/**
 * How growth over its budget can be accepted in this run: by a label on the pull request that it is for, also when
 * that one is in a merge queue. GitHub is asked once, and
 * only when there is something to accept.
 *
 * @returns undefined where nobody can: without a pull request, a label or a token.
 */
export function growthAcceptance(
  { label, token }: ActionInputs['acceptance'],
  log: WorkflowLog,
): GrowthAcceptance | undefined {
  const { env } = process
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const { GITHUB_EVENT_NAME: name } = env
  const pullRequest = readPullRequest(name, event)?.number ?? readQueuedPullRequest(name, event)
  const repository = repositoryOfRun(env)
  if (label === null || token === null || pullRequest === null || repository === null) return undefined
  const question = { repository, pullRequest, label, labels: labelsOf(event) }
  let answer: Promise<Acceptance | null> | null = null
  const ask = async (): Promise<Acceptance | null> => {
    const { accepted, warning } = await findAcceptance(question, openGitHubApi(env, token))
    if (warning !== null) log.warning(visible(warning, 1000))
    return accepted
  }
  return { label, ask: () => (answer ??= ask()) }
}

/** Names of the labels that the pull request had when the event happened. */
function labelsOf(event: unknown): string[] {
  const labels = eventField(eventField(event, 'pull_request'), 'labels')
  const names = Array.isArray(labels) ? labels.map(label => eventField(label, 'name')) : []
  return names.filter(name => typeof name === 'string')
}
