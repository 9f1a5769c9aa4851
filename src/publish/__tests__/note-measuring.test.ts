import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import {
  type Failure,
  type GitHubServer,
  startGitHubServer,
} from '../../../test-kit/github-server/github-server.ts'
import { overviewOf } from '../../model/overview.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import { GitHubApi } from '../github-api.ts'
import { noteMeasuring, type NoteTarget, withdrawNote } from '../note-measuring.ts'
import { publishComment } from '../pull-request-comment.ts'

const ME = 'github-actions[bot]'
const OLD = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const NEW = 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871'
const TARGET: NoteTarget = {
  repository: 'acme/shop',
  pullRequest: 7,
  key: 'ci.yml%2Fapi',
  run: { id: 51, attempt: 1 },
  sha: NEW,
}
const marked = (run = 40) =>
  `<!-- slim-build v1 key=ci.yml%2Fapi head=${OLD} run=${run} attempt=1 -->\nold numbers\n`

describe('the note that a comment is about to be replaced', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
  })
  afterEach(() => github.close())

  const api = (token = 'writes', timeout = 9000) =>
    new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token, timeout })
  const note = (run = 51, sha = NEW) => noteMeasuring({ ...TARGET, run: { id: run, attempt: 1 }, sha }, api())

  it('is put on top of it, and taken away again', async () => {
    const comment = github.add(ME, marked())
    expect(await note()).toBe(true)
    expect(comment.body).toMatch(
      /^<!-- slim-build v1 .* run=40 attempt=1 -->\n<!-- slim-build note run=51 attempt=1 -->\n> \[!NOTE\]\n> Numbers are for `9c1d2e7`; `b7720aa` is being measured\.\n\nold numbers\n$/,
    )
    await withdrawNote({ ...TARGET, sha: OLD }, api())
    expect(comment.body).toBe(marked())
  })

  it('says of numbers of another commit that they are, once nobody measures any more', async () => {
    const comment = github.add(ME, marked())
    await note()
    for (let times = 0; times < 2; times++) await withdrawNote(TARGET, api())
    expect(comment.body).toMatch(
      /run=40 .*\n<!-- slim-build note run=51 attempt=1 -->\n> \[!NOTE\]\n> Numbers are for `9c1d2e7`; the pull request is at `b7720aa`\.\n\nold numbers\n$/,
    )
    expect(await note(52)).toBe(true)
    expect(comment.body).toMatch(/being measured\.\n\nold numbers\n$/)
  })

  it('is left on numbers that the run has written itself, of which it says that they are outdated', async () => {
    const own = `${marked(51).split('\n', 1)[0]}\n<!-- slim-build note run=51 attempt=1 -->\n> [!NOTE]\n> Numbers\n\nnew\n`
    const comment = github.add(ME, own)
    await withdrawNote({ ...TARGET, sha: OLD }, api())
    expect(comment.body).toBe(own)
  })

  it('costs one list of comments and one edit, and nothing is made where there is no comment', async () => {
    expect(await note()).toBe(false)
    expect(github.requests).toHaveLength(1)
    github.add(ME, marked())
    github.requests.length = 0
    await note()
    expect(github.requests.map(request => request.split(/[ ?]/).slice(0, 2).join(' '))).toStrictEqual([
      'GET /repos/acme/shop/issues/7/comments',
      'POST /graphql',
      'PATCH /repos/acme/shop/issues/comments/1',
      // Whether anybody wrote in between.
      'POST /graphql',
    ])
  })

  it('goes with the numbers that replace it', async () => {
    const comment = github.add(ME, marked())
    await note()
    await publishComment(
      overviewOf(SCENARIOS.unchanged!()),
      {
        mode: 'auto',
        key: 'ci.yml/api',
        pullRequest: 7,
        authorIsBot: false,
        run: TARGET.run,
        links: { server: 'https://github.com', repository: 'acme/shop', sha: NEW },
      },
      api(),
    )
    expect(comment.body).not.toMatch(/NOTE|old numbers/)
    expect(comment.body).toMatch(/ run=51 /)
  })

  it('is none on a comment that a newer run, or this very one, has written', async () => {
    for (const run of [51, 60]) {
      const comment = github.add(ME, marked(run))
      expect(await note()).toBe(false)
      expect(comment.body).toBe(marked(run))
      github.comments.length = 0
    }
  })

  it('is that of the newest run, and an older one takes none away but its own', async () => {
    const comment = github.add(ME, marked())
    expect(await note(52, NEW)).toBe(true)
    expect(await note(51, OLD)).toBe(false)
    await withdrawNote(TARGET, api())
    expect(comment.body).toMatch(/note run=52/)
    expect(await note(53, OLD)).toBe(true)
    expect(comment.body).toMatch(/note run=53 .*\n.*\n> `9c1d2e7` is being measured again\./)
  })

  it('is not put on what somebody else wrote', async () => {
    const comment = github.add('mallory', marked())
    expect(await note()).toBe(false)
    expect(comment.body).toBe(marked())
  })

  const kinds: readonly Failure['kind'][] = [401, 403, 404, 410, 422, 429, 500, 502, 'reset', 'hang']
  for (const method of ['GET', 'PATCH']) {
    for (const kind of kinds) {
      it(`is left out in silence when ${method} ends in ${kind}`, async () => {
        const comment = github.add(ME, marked())
        github.failures.push({ method, kind })
        const asked = api('writes', kind === 'hang' ? 300 : undefined)
        // It may still come to stand there, and is somebody's to take away then.
        const isUnknown = method === 'PATCH' && [500, 502, 'reset', 'hang'].includes(kind)
        expect(await noteMeasuring(TARGET, asked)).toBe(isUnknown)
        await withdrawNote(TARGET, asked)
        expect(comment.body).toBe(marked())
      })
    }
  }
})

describe('a comment whose pull request has moved on', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
  })
  afterEach(() => github.close())

  const post = () =>
    publishComment(
      overviewOf(SCENARIOS.grew!()),
      {
        mode: 'auto',
        key: 'ci.yml/api',
        pullRequest: 7,
        authorIsBot: false,
        run: TARGET.run,
        links: { server: 'https://github.com', repository: 'acme/shop', sha: OLD },
      },
      new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token: 'writes' }),
    )

  it('says which commit its numbers are for', async () => {
    github.head = NEW
    expect(await post()).toBeNull()
    expect(github.comments[0]!.body).toMatch(
      /\n> \[!NOTE\]\n> Numbers are for `9c1d2e7`; the pull request is at `b7720aa`\.\n\n### /,
    )
  })

  it('says nothing where it has not, or where GitHub does not say', async () => {
    github.head = OLD
    await post()
    expect(github.comments[0]!.body).not.toMatch(/NOTE/)
    github.head = NEW
    for (const kind of [404, 500, 'reset'] as const) {
      github.failures.push({ method: 'GET', kind, path: /\/pulls\/7/ })
      expect(await post()).toBeNull()
      expect(github.comments[0]!.body).not.toMatch(/NOTE/)
      github.failures.length = 0
    }
  })
})
