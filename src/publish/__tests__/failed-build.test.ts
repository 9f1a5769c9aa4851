import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { type GitHubServer, startGitHubServer } from '../../../test-kit/github-server/github-server.ts'
import { type Overview, overviewOf, type Unmeasured } from '../../model/overview.ts'
import { HOSTILE_TEXTS } from '../../report/__tests__/hostile-text.ts'
import { nodesOf, readMarkdown, runningText } from '../../report/__tests__/read-markdown.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { GitHubApi } from '../github-api.ts'
import { publishFailedCheck } from '../publish-failed-check.ts'
import { publishComment } from '../pull-request-comment.ts'

const [GOOD, BAD, WORSE] = [
  '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687',
  'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871',
  'c0ffee0ab5f3a8e4d6c7b8a9f0e1d2c3b4a59687',
]
const FAILED: Unmeasured = {
  name: 'api',
  state: 'failed',
  reason: 'The build failed at `RUN npm ci`, exit code 1',
  where: { dockerfile: 'Dockerfile', line: 14, endLine: 14, stage: null, instruction: 'RUN npm ci' },
}

describe('a build that failed', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
  })
  afterEach(() => github.close())

  const api = () => new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token: 'writes' })
  const links = (sha = GOOD) => ({ server: 'https://github.com', repository: 'acme/shop', sha })
  const post = (overview: Overview, id: number, sha: string) =>
    publishComment(
      overview,
      {
        mode: 'auto',
        key: 'ci.yml/api',
        pullRequest: 7,
        authorIsBot: false,
        run: { id, attempt: 1 },
        links: links(sha),
      },
      api(),
    )
  const failed = (image: Unmeasured = FAILED): Overview => ({ reports: [], unmeasured: [image] })

  it('is told on the comment that is there, with what the image weighed before, however often', async () => {
    await post(overviewOf(SCENARIOS.grew!()), 50, GOOD)
    for (const [id, sha] of [
      [51, BAD],
      [52, WORSE],
    ] as const) {
      expect(await post(failed(), id, sha)).toBeNull()
      expect(github.comments[0]!.body).toMatch(
        new RegExp(
          `^<!-- .* run=${id} attempt=1 -->\\n### ❌ No size for \`api\` at \\[\`${sha.slice(0, 7)}\`\\].*\\n\\nThe build failed at \`RUN npm ci\`, exit code 1 \\(\\[Dockerfile:14\\]\\(.*\\)\\)\\. \\[Log\\]\\(.*\\)\\. Last good: \\d+\\.\\d MB compressed at \\[\`9c1d2e7\`\\]\\(.*\\)\\.\\n`,
        ),
      )
    }
    await post(overviewOf(SCENARIOS.grew!()), 53, WORSE)
    expect(github.comments[0]!.body).toMatch(/### ✅ `api` \+20\.6 MB/)
  })

  it('makes no first comment', async () => {
    expect(await post(failed(), 50, BAD)).toBeNull()
    expect(github.comments).toHaveLength(0)
  })

  it('has a last good size only of the image of that name', async () => {
    await post(overviewOf(SCENARIOS.grew!()), 50, GOOD)
    await post(failed({ ...FAILED, name: 'worker' }), 51, BAD)
    expect(github.comments[0]!.body).not.toMatch(/Last good/)
  })

  it('is a failed check whose title says where', async () => {
    expect(await publishFailedCheck(FAILED, links(), api())).toBeNull()
    const { sent } = github.checks[0]!
    expect(sent.conclusion).toBe('failure')
    expect((sent.output as { title: string }).title).toBe('build failed at Dockerfile:14')
    const nowhere = { ...FAILED, where: null }
    const token = 'writes-no-checks'
    const status = new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token })
    expect(await publishFailedCheck(nowhere, links(), status)).toBeNull()
    expect([
      github.checks[1]?.kind,
      github.checks[1]?.sent.state,
      github.checks[1]?.sent.description,
    ]).toStrictEqual(['status', 'failure', 'build failed'])
  })

  for (const kind of [401, 500, 'reset'] as const) {
    it(`costs its check one warning when GitHub answers with ${kind}`, async () => {
      github.failures.push({ method: 'POST', kind })
      expect((await publishFailedCheck(FAILED, links(), api())) ?? '').toMatch(/^The commit got no check: /)
    })
  }

  it('cannot call anybody or become markup by its texts', async () => {
    await post(overviewOf(SCENARIOS.grew!()), 50, GOOD)
    for (const text of HOSTILE_TEXTS) {
      const where = { ...FAILED.where!, dockerfile: text, instruction: text }
      await post(failed({ name: text, state: 'failed', reason: text, where }), 51, BAD)
      const root = readMarkdown(github.comments[0]!.body.replace(/^<!--.*-->\n|<!-- slim-build last.*/gm, ''))
      const kinds = new Set(nodesOf(root).map(({ type }) => type))
      assert.ok(!kinds.has('html') && !kinds.has('image'), text)
      assert.doesNotMatch(runningText(root).join(' '), /(^|\W)@\w/, text)
    }
  })
})
