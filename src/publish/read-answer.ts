import { apiErrorFrom } from './api-error.ts'
import type { GitHubAnswer } from './github-api.ts'

/**
 * The answer to a question, when GitHub gave one.
 *
 * @param permission that the question takes.
 * @throws ToolError with what to do about it.
 */
export function readAnswer(
  answer: GitHubAnswer,
  permission: 'pull-requests: read' | 'actions: read' | 'contents: read' = 'pull-requests: read',
): GitHubAnswer {
  if (answer.status === 200) return answer
  throw apiErrorFrom(answer, { verb: 'read', permission: `\`${permission}\`` })
}
