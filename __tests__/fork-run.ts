import { RUN, SHA } from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import { type GitHubServer, startGitHubServer } from '../test-kit/github-server/github-server.ts'
import type { Limits } from './run-dist.ts'
import { type ReportRun, runReport } from './run-report.ts'

/** The repository of the fork. */
export const FORK = { id: 2, owner: 'octocat' }

/** GitHub with the run of a pull request from a fork. */
export async function startGitHubWithForkRun(): Promise<GitHubServer> {
  const github = await startGitHubServer()
  const head = { headSha: SHA, headBranch: 'feature/a&b', headRepository: FORK }
  github.runs.runs.push({ id: RUN, event: 'pull_request', ...head })
  github.runs.pulls.push({ number: 7, ...head })
  return github
}

/** What a job uploads, as far as it is looked at. */
export interface Artifact {
  readonly name: string
  readonly text: string | Buffer
}

/** Uploads artifacts in that run. */
export function uploadToForkRun(github: GitHubServer, ...artifacts: readonly Artifact[]): void {
  for (const { name, text } of artifacts) github.runs.artifacts.push({ name, bytes: Buffer.from(text) })
}

/** Runs the action in report/ in the workflow that the end of that run starts. */
export function collectForkRun(
  github: GitHubServer,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
  limits?: Limits,
): Promise<ReportRun> {
  const env = {
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_EVENT_NAME: 'workflow_run',
    GITHUB_RUN_ID: '99',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/sizes.yml@refs/heads/main',
    ...environment,
  }
  const given = { 'github-token': 'writes', comment: 'always', ...inputs }
  return runReport(given, { workflow_run: { id: RUN } }, env, limits)
}
