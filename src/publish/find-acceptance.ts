import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from './github-api.ts'
import { type Actor, isLabel, labelActor } from './label-events.ts'
import { readAnswer } from './read-answer.ts'

/** What is asked: whether someone who may has set a label on a pull request. */
export interface AcceptanceRequest {
  /** `acme/shop`. */
  readonly repository: string
  readonly pullRequest: number
  readonly label: string
  /** Labels that the pull request had when the run began. */
  readonly labels: readonly string[]
}

export interface AcceptanceResponse {
  readonly accepted: { readonly by: string; readonly label: string } | null
  /** A sentence on why a label that is there, or may be, does not count; null where there is nothing to say. */
  readonly warning: string | null
}

/** Permissions with which GitHub lets someone merge. `maintain` is told as `write`, `triage` as `read`. */
const MAY_ACCEPT = ['write', 'admin']

/**
 * Whether growth over its budget is accepted: by the label on the pull request, when the person who set it may write to the
 * repository, so that no one from outside accepts their own. What cannot be found out is not accepted.
 */
export async function findAcceptance(
  question: AcceptanceRequest,
  api: GitHubApi,
): Promise<AcceptanceResponse> {
  const { label } = question
  try {
    const found = await whoAccepts(question, api)
    if (found === null) return { accepted: null, warning: null }
    if (typeof found !== 'string') return { accepted: { by: found.login, label }, warning: null }
    return { accepted: null, warning: `The label \`${label}\` does not count: ${found}.` }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return {
      accepted: null,
      warning: `The label \`${label}\` could not be verified: ${error.message}. The growth is not accepted.`,
    }
  }
}

/** Who accepts, a reason why the label does not count, or null without the label. */
async function whoAccepts(
  { repository, pullRequest, label, labels }: AcceptanceRequest,
  api: GitHubApi,
): Promise<Actor | string | null> {
  const issue = `/repos/${repository}/issues/${pullRequest}`
  const atStart = labels.some(name => isLabel({ name }, label))
  if (!atStart && !(await hasLabel(api, issue, label))) return null
  const actor = await labelActor(api, issue, label)
  if (actor === null) {
    return atStart && !(await hasLabel(api, issue, label))
      ? null
      : 'the history of the pull request does not show who set it'
  }
  if (actor.type !== 'User') return `\`${actor.login}\` set it, which is not a person`
  const permission = await permissionOf(actor, repository, api)
  if (MAY_ACCEPT.includes(permission)) return actor
  return `\`${actor.login}\` set it, who has no write access to this repository`
}

async function hasLabel(api: GitHubApi, issue: string, label: string): Promise<boolean> {
  const { body } = readAnswer(await api.request('GET', `${issue}/labels?per_page=100`))
  return Array.isArray(body) && body.some(each => isLabel(each, label))
}

async function permissionOf({ login }: Actor, repository: string, api: GitHubApi): Promise<string> {
  const { body } = readAnswer(
    await api.request('GET', `/repos/${repository}/collaborators/${login}/permission`),
  )
  const permission = (body as { permission?: unknown } | null)?.permission
  return typeof permission === 'string' ? permission : 'none'
}
