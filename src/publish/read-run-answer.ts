import { ToolError } from '../errors/tool-error.ts'
import type { GitHubAnswer } from './github-api.ts'

/**
 * The answer to a question about a workflow run, when GitHub gave one.
 *
 * @throws ToolError with what to do about it.
 */
export function readRunAnswer(answer: GitHubAnswer): GitHubAnswer {
  const { status } = answer
  if (status === 200) return answer
  if (status === 401) throw new ToolError('GitHub does not know the token (401)')
  if (status === 403 || status === 404) {
    throw new ToolError(`the token may not read it (${status}); give the job \`actions: read\``)
  }
  throw new ToolError(`GitHub's API answered ${status}`)
}
