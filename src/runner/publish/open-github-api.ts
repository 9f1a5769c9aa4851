import { GitHubApi } from '../../publish/github-api.ts'

/** GitHub's API as the runner's environment names it. */
export function openGitHubApi(env: NodeJS.ProcessEnv, token: string): GitHubApi {
  const { GITHUB_API_URL: url = 'https://api.github.com' } = env
  const { GITHUB_GRAPHQL_URL: graphqlUrl = `${url}/graphql` } = env
  return new GitHubApi({ url, graphqlUrl, token })
}

/** `owner/name` of the repository that the run is for; null when the environment names none. */
export function repositoryOfRun({ GITHUB_REPOSITORY: repository = '' }: NodeJS.ProcessEnv): string | null {
  return /^[\w.-]+\/[\w.-]+$/.test(repository) ? repository : null
}
