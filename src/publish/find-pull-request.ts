import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { readAnswer } from './read-answer.ts'
import type { WorkflowRun } from './workflow-run.ts'

export interface FoundPullRequest {
  readonly number: number
  readonly authorIsBot: boolean
  /** Other pull requests of the same branch, to other bases. */
  readonly others: readonly number[]
}

/** One branch has hardly more; nobody is to make this write a hundred comments. */
const MOST_OTHERS = 9

/**
 * The open pull request that a run is of: the one whose head is the run's commit in the run's repository. Nothing that the run
 * uploaded has a say.
 *
 * @returns or a sentence on why there is none to comment on.
 * @throws ToolError when GitHub refuses or does not answer.
 */
export async function findPullRequest(
  api: GitHubApi,
  repository: string,
  { event, head, headSha }: WorkflowRun,
): Promise<FoundPullRequest | string> {
  if (event !== 'pull_request') return 'The run does not belong to a pull request.'
  if (head === null) return 'The repository of the pull request no longer exists.'
  const wanted = encodeURIComponent(`${head.owner}:${head.branch}`)
  const path = `/repos/${repository}/pulls?state=open&head=${wanted}&per_page=100`
  const { body } = readAnswer(await api.request('GET', path))
  if (!Array.isArray(body)) throw new ToolError(messages.noPullRequestList)
  const theirs = body.map(pullOf).filter(pull => pull?.repositoryId === head.repositoryId)
  if (theirs.length === 0) return 'No open pull request has the head of this run.'
  const current = theirs.filter(pull => pull !== null).filter(({ sha }) => sha === headSha)
  const [pull, ...others] = current
  if (pull === undefined) return 'The pull request has newer commits: their run reports it.'
  const { number, authorIsBot } = pull
  return { number, authorIsBot, others: others.slice(0, MOST_OTHERS).map(other => other.number) }
}

interface Pull extends Omit<FoundPullRequest, 'others'> {
  readonly sha: unknown
  readonly repositoryId: unknown
}

function pullOf(item: unknown): Pull | null {
  const { number, head, user } = fields(item)
  const { sha, repo } = fields(head)
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return null
  return { number, sha, repositoryId: fields(repo).id, authorIsBot: fields(user).type === 'Bot' }
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
