import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  type Failure,
  type GitHubServer,
  startGitHubServer,
} from '../../../test-kit/github-server/github-server.ts'
import { timeAlone } from '../../../test-kit/virtual-time.ts'
import { overviewOf } from '../../model/overview.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import type { CommentTarget } from '../comment-target.ts'
import { GitHubApi } from '../github-api.ts'
import type { Patience } from '../patience.ts'
import { publishComment } from '../pull-request-comment.ts'

const ME = 'github-actions[bot]'
const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const TARGET: CommentTarget = {
  mode: 'auto',
  key: 'ci.yml/api',
  pullRequest: 7,
  authorIsBot: false,
  run: { id: 50, attempt: 1 },
  links: { server: 'https://github.com', repository: 'acme/shop', sha: SHA },
}

const marked = (run = 40, attempt = 1) =>
  `<!-- slim-build v1 key=ci.yml%2Fapi head=${SHA} run=${run} attempt=${attempt} -->\nold`

describe('the comment on a pull request', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
  })
  afterEach(() => github.close())

  const post = (
    scenario: string,
    target: Partial<CommentTarget> = {},
    token = 'writes',
    patience?: Patience,
  ) =>
    publishComment(
      overviewOf(SCENARIOS[scenario]!()),
      { ...TARGET, ...target },
      new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token, timeout: 2000, patience }),
    )
  const bodies = () => github.comments.map(({ body }) => body)

  it('is written when the image grew, and edited in place by the next run', async () => {
    expect(await post('grew')).toBeNull()
    expect(await post('unchanged', { run: { id: 51, attempt: 1 } })).toBeNull()
    expect(github.comments).toHaveLength(1)
    expect(bodies()[0]!).toMatch(
      /^<!-- slim-build v1 key=ci\.yml%2Fapi head=9c1d\w+ run=51 attempt=1 -->\n✅ .*no change.*\n\n<!-- slim-build reports=\w+ -->\n\n<!-- slim-build last=\S+ -->\n$/,
    )
  })

  it('is not written when nothing crossed a threshold, but with `always`', async () => {
    expect(await post('unchanged')).toBeNull()
    expect(await post('first-run')).toBeNull()
    expect(github.comments).toHaveLength(0)
    expect(await post('unchanged', { mode: 'always' })).toBeNull()
    expect(github.comments).toHaveLength(1)
  })

  it('is written for a bot only when a budget is crossed', async () => {
    await post('grew-without-budgets', { authorIsBot: true })
    expect(github.comments).toHaveLength(0)
    await post('failed', { authorIsBot: true })
    expect(github.comments).toHaveLength(1)
  })

  it('is found on page 4 among 300 others, by its author too', async () => {
    github.add('mallory', marked())
    for (let i = 0; i < 300; i++) github.add('octocat', `comment ${i}`)
    const own = github.add(ME, marked())
    expect(await post('grew')).toBeNull()
    expect(github.comments).toHaveLength(302)
    expect(own.body).toMatch(/run=50/)
    expect(github.comments[0]!.body).toBe(marked())
    expect(github.requests.some(request => request.endsWith('page=4'))).toBe(true)
  })

  it('is found under the longest key, whatever its letters', async () => {
    for (const key of ['é'.repeat(1000), '日本'.repeat(500), '\u{1f4a9}'.repeat(500), '-->'.repeat(300)]) {
      github.comments.length = 0
      for (const id of [50, 51]) await post('grew', { key, run: { id, attempt: 1 } })
      expect(github.comments).toHaveLength(1)
    }
  })

  it('belongs to the person whose token it is', async () => {
    const own = github.add('octocat', marked())
    await post('grew', {}, 'person')
    expect(own.body).toMatch(/run=50/)
  })

  it('belongs to the app whose token it is', async () => {
    for (const id of [50, 51, 52]) expect(await post('grew', { run: { id, attempt: 1 } }, 'app')).toBeNull()
    expect(github.comments).toHaveLength(1)
    expect(bodies()[0]!).toMatch(/ run=52 /)
  })

  it('is never that of another app or of a person, whatever marker it starts with', async () => {
    for (const login of ['other-app[bot]', 'github-actions', 'octocat', 'acme-sizes[bot]'])
      github.add(login, marked(login === 'octocat' ? 999 : 40))
    expect(await post('grew')).toBeNull()
    expect(await post('grew', { run: { id: 51, attempt: 1 } }, 'app')).toBeNull()
    expect(github.comments.map(({ user, body }) => [user.login, /run=(\d+)/.exec(body)?.[1]])).toStrictEqual([
      ['other-app[bot]', '40'],
      ['github-actions', '40'],
      ['octocat', '999'],
      ['acme-sizes[bot]', '51'],
      [ME, '50'],
    ])
  })

  it('is written anew when somebody deletes it while the run is at work', async () => {
    github.add(ME, marked())
    const meanwhile = () => (github.comments.length = 0)
    github.failures.push({ method: 'PATCH', kind: 'slow', times: 1, meanwhile })
    expect(await post('grew')).toBeNull()
    expect(bodies()).toStrictEqual([expect.stringContaining('run=50')])
  })

  it('is given up when cannot determine the user of the token: it could be doubled', async () => {
    github.add(ME, marked())
    github.failures.push({ method: 'POST', path: /graphql/, kind: 502 })
    expect((await post('grew'))?.sentence ?? '').toMatch(/502/)
    expect(bodies()).toStrictEqual([marked()])
  })

  it('is one when two jobs write the first at the same second', async () => {
    const jobs = Array.from({ length: 8 }, () => post('grew'))
    expect(new Set(await Promise.all(jobs))).toStrictEqual(new Set([null]))
    const shown = github.comments.filter(comment => !github.minimized.includes(comment.node_id))
    expect(shown.map(({ id }) => id)).toStrictEqual([1])
  })

  it('has its duplicates minimized, which may fail', async () => {
    github.add(ME, marked())
    github.add(ME, marked())
    expect(await post('grew')).toBeNull()
    expect(github.minimized).toStrictEqual(['IC_2'])
    github.failures.push({ method: 'POST', sent: /minimizeComment/, kind: 'reset' })
    expect(await post('grew')).toBeNull()
  })

  it('is left alone when a newer run or attempt wrote it', async () => {
    github.add(ME, marked(50, 2))
    expect(await post('grew')).toBeNull()
    expect(bodies()).toStrictEqual([marked(50, 2)])
  })

  for (const kind of [401, 403, 404, 410, 422, 429, 500, 502, 'reset', 'hang'] as const) {
    for (const method of ['GET', 'POST']) {
      it(`is given up with one sentence when ${method} ends in ${kind}`, async () => {
        github.failures.push({ method, kind })
        expect((await post('grew'))?.sentence ?? '').toMatch(
          /^The pull request got no comment: .+ in the job summary\.$/,
        )
        expect(github.comments).toHaveLength(0)
      })
    }
  }

  for (const status of [403, 429]) {
    it(`waits a moment when ${status} asks for it`, async () => {
      github.failures.push({ method: 'POST', kind: status, headers: { 'retry-after': '1' }, times: 1 })
      expect(await post('grew', {}, 'writes', timeAlone())).toBeNull()
      expect(github.comments).toHaveLength(1)
    })
  }

  it('does not wait for an hour', async () => {
    github.failures.push({ method: 'POST', kind: 429, headers: { 'retry-after': '3600' } })
    const time = timeAlone()
    expect((await post('grew', {}, 'writes', time))?.sentence ?? '').toMatch(/429/)
    expect(time.now()).toBeLessThan(60_000)
  })

  const troubles: readonly (readonly [string, Partial<Failure>, RegExp])[] = [
    ['a permission', {}, /the token may not write it \(403\); give the job `pull-requests: write`/],
    ['a rate limit', { headers: { 'retry-after': '60' } }, /rate limit exceeded \(403\)/],
    ['a rate limit', { headers: { 'x-ratelimit-remaining': '0' } }, /rate limit exceeded/],
    ['a rate limit', { message: 'You have exceeded a secondary rate limit.' }, /rate limit exceeded/],
    ['a lock', { message: 'Unable to create comment because issue is locked.' }, /conversation is locked/],
  ]
  for (const [what, failure, sentence] of troubles) {
    it(`tells a 403 because of ${what} from others: ${JSON.stringify(failure)}`, async () => {
      github.failures.push({ method: 'POST', kind: 403, ...failure })
      const problem = await post('grew')
      expect(problem?.sentence ?? '').toMatch(sentence)
      expect(problem?.refused).toBe(what === 'a permission')
    })
  }

  it('says which permission a read-only token lacks', async () => {
    expect((await post('grew', {}, 'reads'))?.sentence ?? '').toMatch(/pull-requests: write/)
  })
})
