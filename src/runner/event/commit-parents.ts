import { ToolError } from '../../errors/tool-error.ts'
import { isCommitId } from '../../git/commit-id.ts'
import type { GitHubApi } from '../../publish/github-api.ts'

/**
 * The commits that a commit stands on, as GitHub knows it: the first one is what it was merged into.
 *
 * @param repository `owner/name`.
 * @throws ToolError when GitHub does not say, with what to do about it.
 */
export async function commitParents(
  repository: string,
  sha: string,
  api: GitHubApi,
): Promise<readonly string[]> {
  const { status, body } = await api.request('GET', `/repos/${repository}/git/commits/${sha}`)
  if (status !== 200) {
    const mend = status === 403 || status === 404 ? '; give the job `contents: read`' : ''
    throw new ToolError(`GitHub's API answered ${status}${mend}`)
  }
  const parents = (body as { readonly parents?: unknown } | null)?.parents
  const shas = Array.isArray(parents) ? parents.map(each => (each as { sha?: unknown } | null)?.sha) : []
  return shas.filter(isCommitId)
}
