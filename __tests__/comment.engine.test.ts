import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { HEAD_SHA, pullRequestOf } from './pull-request-of.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
const github = await startGitHubServer()
afterAll(() => github.close())

test('a pull request gets a comment, which the next run edits, and a fork’s token costs a notice', async () => {
  const sha = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
  const eventOf = (repository: number) =>
    JSON.stringify({
      pull_request: {
        number: 7,
        head: { sha, repo: { id: repository } },
        base: { repo: { id: 1 } },
        user: { login: 'octocat', type: 'User' },
      },
    })
  const workspace = folderWith({
    Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n',
    'own.json': eventOf(1),
    'fork.json': eventOf(2),
  })
  const run = (id: string, token: string, event = 'own.json', actor = 'octocat') =>
    runAction(
      engine,
      workspace,
      { context: '.', image: 'api', cache: 'none', comment: 'always', 'github-token': token },
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_ACTOR: actor,
        GITHUB_EVENT_PATH: path.join(workspace, event),
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
        GITHUB_RUN_ID: id,
        GITHUB_RUN_ATTEMPT: '1',
      },
    )
  expect((await run('50', 'writes')).code).toBe(0)
  expect(github.comments[0]!.body).toMatch(
    /^<!-- slim-build v1 key=ci\.yml%2Fapi%2F\w{8} head=9c1d\w+ run=50 attempt=1 -->/,
  )
  expect((await run('51', 'writes')).code).toBe(0)
  expect(github.comments).toHaveLength(1)
  expect(github.comments[0]!.body).toMatch(/run=51/)
  expect(
    github.checks.map(check => [check.kind, check.sha, check.sent.name, check.sent.conclusion]),
  ).toStrictEqual(Array(2).fill(['check-run', sha, 'slim-build / api', 'neutral']))
  const readOnly = await run('52', 'reads')
  expect(readOnly.code).toBe(0)
  expect(readOnly.stdout.match(/::warning::The pull request got no comment/g)?.length).toBe(1)
  const fork = await run('53', 'reads', 'fork.json')
  expect(fork.code).toBe(0)
  expect(fork.stdout.match(/::notice::This pull request comes from a fork/g)?.length).toBe(1)
  expect(fork.stdout).not.toMatch(/::warning::/)
  expect(fork.summary).toMatch(/api/)
  const dependabot = await run('54', 'reads', 'own.json', 'dependabot[bot]')
  expect(dependabot.stdout.match(/::notice::This pull request comes from Dependabot/g)?.length).toBe(1)
  // Nor is there a word of the check, which that token may not write either.
  expect(dependabot.stdout).not.toMatch(/::warning::/)
})

test('a fix is suggested on the line that the pull request touches, as GitHub can apply it', async () => {
  const workspace = folderWith({
    Dockerfile: 'FROM scratch\nCOPY . /app/\n',
    '.dockerignore': 'node_modules\n.git\n',
    'debug.log': randomBytes(100_000),
  })
  github.head = HEAD_SHA
  github.reviews.files.push({ filename: '.dockerignore', patch: '@@ -1 +1,2 @@\n node_modules\n+.git' })
  const inputs = { image: 'log', cache: 'none', comment: 'never', check: 'never', suggest: 'true' }
  const { code, stdout } = await runAction(
    engine,
    workspace,
    { ...inputs, context: '.', 'github-token': 'writes' },
    pullRequestOf(github, 60),
  )
  expect([code, stdout]).toStrictEqual([0, expect.not.stringMatching(/::(?:warning|error)::/)])
  expect(github.reviews.threads).toMatchObject([
    {
      path: '.dockerignore',
      startLine: 2,
      line: 2,
      body: expect.stringMatching(
        /\n\*\*Saves about 1\d\d\.\d kB\*\* compressed: .+\n\n```suggestion\n\.git\n\*\*\/\*\.log\n\*\*\/Dockerfile\n```\n/,
      ),
    },
  ])
})
