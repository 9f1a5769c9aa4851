import type { GitHubApi } from './github-api.ts'
import { readAnswer } from './read-answer.ts'

/** Where GitHub reads workflows from. */
const WORKFLOW = /^\.github\/workflows\/[^/]{1,200}\.ya?ml$/

/**
 * Whether the default branch of a repository has a workflow file: one that it lacks is in a branch or a pull request alone, whose author can give it
 * any name.
 *
 * @param path from the top of the repository.
 * @throws ToolError when GitHub refuses or does not answer.
 */
export async function isOnDefaultBranch(api: GitHubApi, repository: string, path: string): Promise<boolean> {
  if (!WORKFLOW.test(path)) return false
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const answer = await api.request('GET', `/repos/${repository}/contents/${encoded}`)
  if (answer.status === 404) return false
  const { body } = readAnswer(answer, 'contents: read')
  return !Array.isArray(body) && (body as { type?: unknown } | null)?.type === 'file'
}
