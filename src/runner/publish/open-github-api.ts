import { GitHubApi } from '../../publish/github-api.ts'
import { realPatience } from './patience.ts'

/**
 * GitHub's API as the runner's environment names it; other servers may leave the address of GraphQL empty.
 *
 * @param signal ends its waits.
 */
export function openGitHubApi(env: NodeJS.ProcessEnv, token: string, signal?: AbortSignal): GitHubApi {
  const { GITHUB_API_URL: url = 'https://api.github.com', GITHUB_GRAPHQL_URL: graphql = '' } = env
  const graphqlUrl = graphql === '' ? `${url.replace(/(?<!\/)\/+$/, '')}/graphql` : graphql
  return new GitHubApi({ url, graphqlUrl, token, patience: realPatience(signal) })
}

/** `owner/name` of the repository that the run is for; null when the environment names none. */
export function repositoryOfRun({ GITHUB_REPOSITORY: repository = '' }: NodeJS.ProcessEnv): string | null {
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? repository : null
}
