import { accept } from './accept-answer.ts'
import type { GitHubApi } from './github-api.ts'

const MINIMIZE =
  'mutation($id:ID!){minimizeComment(input:{subjectId:$id,classifier:OUTDATED}){clientMutationId}}'

/**
 * Folds a comment away as outdated, by its node.
 *
 * @throws ToolError when GitHub does not.
 */
export async function minimizeComment(id: string, api: GitHubApi): Promise<void> {
  accept(await api.graphql(MINIMIZE, { id }))
}
