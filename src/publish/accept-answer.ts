import { ToolError } from '../errors/tool-error.ts'
import type { GitHubAnswer } from './github-api.ts'

/** The token may not do what was asked for. */
export class RefusedError extends ToolError {}

/**
 * The answer, when GitHub did what it was asked for.
 *
 * @throws ToolError with what to do about it.
 */
export function accept(answer: GitHubAnswer): GitHubAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer
  const { status } = answer
  throw status === 403 || status === 404 ? new RefusedError(refusal(status)) : new ToolError(refusal(status))
}

function refusal(status: number): string {
  if (status === 401) return 'GitHub does not know the token (401)'
  if (status === 403 || status === 404)
    return `the token may not write it (${status}); give the job \`pull-requests: write\`, which forks do not get`
  if (status === 422) return 'GitHub did not accept its text (422)'
  return `GitHub's API answered ${status}`
}
