import assert from 'node:assert/strict'
import path from 'node:path'
import { after, test } from 'node:test'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()
const github = await startGitHubServer()
after(() => github.close())

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
  assert.equal((await run('50', 'writes')).code, 0)
  assert.match(
    github.comments[0]!.body,
    /^<!-- slim-build v1 key=ci\.yml%2Fapi head=9c1d\w+ run=50 attempt=1 -->/,
  )
  assert.equal((await run('51', 'writes')).code, 0)
  assert.equal(github.comments.length, 1)
  assert.match(github.comments[0]!.body, /run=51/)
  assert.deepEqual(
    github.checks.map(check => [check.kind, check.sha, check.sent.name, check.sent.conclusion]),
    Array(2).fill(['check-run', sha, 'slim-build / api', 'neutral']),
  )
  const readOnly = await run('52', 'reads')
  assert.equal(readOnly.code, 0)
  assert.equal(readOnly.stdout.match(/::warning::The pull request got no comment/g)?.length, 1)
  const fork = await run('53', 'reads', 'fork.json')
  assert.equal(fork.code, 0)
  assert.equal(fork.stdout.match(/::notice::This pull request comes from a fork/g)?.length, 1)
  assert.doesNotMatch(fork.stdout, /::warning::/)
  assert.match(fork.summary, /api/)
  const dependabot = await run('54', 'reads', 'own.json', 'dependabot[bot]')
  assert.equal(dependabot.stdout.match(/::notice::This pull request comes from Dependabot/g)?.length, 1)
  // Nor is there a word of the check, which that token may not write either.
  assert.doesNotMatch(dependabot.stdout, /::warning::/)
})
