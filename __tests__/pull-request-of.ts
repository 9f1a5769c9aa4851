import path from 'node:path'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { folderWith } from './run-dist.ts'

/** The head of the pull request. */
export const HEAD_SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'

/**
 * What a runner's environment says of a run for `acme/shop` number 7.
 *
 * @param run number of the run.
 * @param sha of the pull request's head.
 */
export function pullRequestOf(github: GitHubServer, run = 50, sha = HEAD_SHA): Record<string, string> {
  const event = { pull_request: { number: 7, head: { sha }, user: { login: 'octocat', type: 'User' } } }
  const folder = folderWith({ 'event.json': JSON.stringify(event) })
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
  }
}
