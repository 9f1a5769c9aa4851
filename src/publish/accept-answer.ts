import { apiErrorFrom } from './api-error.ts'
import type { GitHubAnswer } from './github-api.ts'

const COMMENT = { verb: 'write', permission: '`pull-requests: write`, which forks do not get' } as const

/**
 * The answer, when GitHub did what it was asked for.
 *
 * @throws ToolError with what to do about it.
 */
export function accept(answer: GitHubAnswer): GitHubAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer
  throw apiErrorFrom(answer, COMMENT)
}
