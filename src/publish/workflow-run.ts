import { ToolError } from '../errors/tool-error.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { readAnswer } from './read-answer.ts'

/** A workflow run, as GitHub tells of it; what its jobs say is not asked. */
export interface WorkflowRun {
  readonly id: number
  readonly attempt: number
  readonly event: string
  readonly headSha: string
  /** Where the head is: of the repository itself or of a fork. Null once that was deleted. */
  readonly head: { readonly repositoryId: number; readonly owner: string; readonly branch: string } | null
  /** Whether the head is of another repository, whose author may have written all of the run. */
  readonly fromFork: boolean
  /** The workflow's file, from the top of the repository: `.github/workflows/ci.yml`. */
  readonly workflow: string
}

/** @throws ToolError when GitHub does not say. */
export async function readWorkflowRun(api: GitHubApi, repository: string, id: number): Promise<WorkflowRun> {
  const { body } = readAnswer(
    await api.request('GET', `/repos/${repository}/actions/runs/${id}`),
    'actions: read',
  )
  const run = record(body)
  const { run_attempt: attempt, event, head_sha: headSha, path } = run
  if (typeof headSha !== 'string' || !/^[0-9a-f]{40,64}$/.test(headSha) || typeof event !== 'string') {
    throw new ToolError(messages.runWithoutCommit)
  }
  const head = headOf(run)
  return {
    id,
    attempt: typeof attempt === 'number' ? attempt : 1,
    event,
    headSha,
    head,
    fromFork: head === null || head.repositoryId !== record(run.repository).id,
    workflow: typeof path === 'string' ? path.replace(/@.*$/, '') : '',
  }
}

function headOf({
  head_repository: repository,
  head_branch: branch,
}: Record<string, unknown>): WorkflowRun['head'] {
  const { id, owner } = record(repository)
  const { login } = record(owner)
  if (typeof id !== 'number' || typeof login !== 'string' || typeof branch !== 'string') return null
  return { repositoryId: id, owner: login, branch }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
