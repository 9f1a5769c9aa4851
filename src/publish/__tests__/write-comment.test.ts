import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  type Failure,
  type GitHubServer,
  startGitHubServer,
  type StoredComment,
} from '../../../test-kit/github-server/github-server.ts'
import { timeAlone } from '../../../test-kit/virtual-time.ts'
import { overviewOf } from '../../model/overview.ts'
import { SCENARIOS } from '../../report/__tests__/scenarios.ts'
import type { CommentTarget } from '../comment-target.ts'
import { GitHubApi } from '../github-api.ts'
import { noteMeasuring, withdrawNote } from '../note-measuring.ts'
import { publishComment } from '../pull-request-comment.ts'

const ME = 'github-actions[bot]'
const OLD = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const NEW = 'b7720aab5f3a8e4d6c7b8a9f0e1d2c3b4a596871'
const TARGET: CommentTarget = {
  mode: 'always',
  key: 'ci.yml/api',
  pullRequest: 7,
  authorIsBot: false,
  run: { id: 50, attempt: 1 },
  links: { server: 'https://github.com', repository: 'acme/shop', sha: OLD },
}
const NOTE = { repository: 'acme/shop', pullRequest: 7, key: 'ci.yml%2Fapi', run: TARGET.run, sha: OLD }

const marked = (run: number, text: string, head = OLD) =>
  `<!-- slim-build v1 key=ci.yml%2Fapi head=${head} run=${run} attempt=1 -->\n${text}\n`

describe('a comment while the API fails', () => {
  let github: GitHubServer
  let time: ReturnType<typeof timeAlone>
  beforeEach(async () => {
    github = await startGitHubServer()
    time = timeAlone()
    github.time = { wait: () => Promise.resolve(), later: () => undefined }
  })
  afterEach(() => github.close())

  const api = (token = 'writes', timeout = 5000) =>
    new GitHubApi({
      url: github.url,
      graphqlUrl: `${github.url}/graphql`,
      token,
      timeout,
      patience: time,
    })
  const post = (scenario = 'grew', target: Partial<CommentTarget> = {}, asked = api()) =>
    publishComment(overviewOf(SCENARIOS[scenario]!()), { ...TARGET, ...target }, asked)
  const shown = () => github.comments.filter(({ node_id: id }) => !github.minimized.includes(id))
  const writes = (method: string) =>
    github.requests.filter(request => request.startsWith(method) && !request.endsWith('/graphql'))

  const faults: readonly Partial<Failure>[] = [
    { kind: 409 },
    { kind: 422 },
    { kind: 500 },
    { kind: 502 },
    { kind: 502, effect: 'done' },
    { kind: 403 },
    { kind: 403, headers: { 'retry-after': '20' } },
    { kind: 429 },
    { kind: 'reset' },
    { kind: 'reset', effect: 'done' },
    { kind: 'truncated' },
  ]
  for (const fault of faults) {
    for (const method of ['GET', 'POST', 'PATCH']) {
      it(`is written once, and says what it should, after ${method} met ${JSON.stringify(fault)}`, async () => {
        if (method === 'PATCH') github.add(ME, marked(40, 'old'))
        github.failures.push({ method, path: /\/issues\//, kind: 500, ...fault, times: 2 })
        expect(await post()).toBeNull()
        expect(shown()).toHaveLength(1)
        expect(shown()[0]!.body).toMatch(/ run=50 [^]*`api`/)
        expect(time.now()).toBeLessThan(60_000)
        if (fault.effect === 'done' || fault.kind === 'truncated')
          expect(writes(method).length).toBeLessThanOrEqual(method === 'GET' ? 6 : 1)
      })
    }
  }

  it('is looked for after a request that took all its time', async () => {
    github.failures.push({ method: 'POST', path: /\/issues\//, kind: 'hang', effect: 'done', times: 1 })
    expect(await post('grew', {}, api('writes', 500))).toBeNull()
    expect(github.comments).toHaveLength(1)
    expect(writes('POST')).toHaveLength(1)
  })

  it('is given up after a minute of problem, with one sentence', async () => {
    github.failures.push({ method: 'POST', path: /\/issues\//, kind: 502 })
    const problem = await post()
    expect(problem?.sentence ?? '').toMatch(/answered 502\. The report is in the job summary\.$/)
    expect(time.now()).toBeGreaterThan(30_000)
    expect(time.now()).toBeLessThan(60_000)
  })

  it('is not given up for a failure after much that took its time and worked', async () => {
    const meanwhile = () => time.wait(50_000)
    github.failures.push(
      { method: 'POST', path: /\/issues\//, kind: 'slow', times: 1, meanwhile },
      { method: 'POST', path: /graphql/, kind: 403, headers: { 'retry-after': '20' }, times: 1 },
    )
    expect(await post()).toBeNull()
    expect(time.now()).toBe(70_000)
  })

  it('is not given up for failures between which much took its time and worked', async () => {
    const meanwhile = () => time.wait(15_000)
    github.failures.push(
      { method: 'GET', path: /comments/, kind: 'slow', meanwhile },
      { method: 'POST', path: /\/issues\//, kind: 502, times: 4 },
    )
    expect(await post()).toBeNull()
    expect(github.comments).toHaveLength(1)
  })

  it('is given up after a few tries where a permission is missing, and at once where that is known', async () => {
    expect((await post('grew', {}, api('reads')))?.refused).toBe(true)
    expect(writes('POST')).toHaveLength(5)
    expect(time.now()).toBeLessThan(10_000)
    github.requests.length = 0
    expect((await post('grew', { readOnly: true }, api('reads')))?.refused).toBe(true)
    expect(writes('POST')).toHaveLength(1)
  })

  it('is given up at once where nobody may comment', async () => {
    const message = 'Unable to create comment because issue is locked.'
    github.failures.push({ method: 'POST', path: /\/issues\//, kind: 403, message })
    expect((await post())?.sentence ?? '').toMatch(/locked/)
    expect(writes('POST')).toHaveLength(1)
  })

  it('is given up, with one sentence, where a server does not keep what it gets', async () => {
    const meanwhile = () => (github.comments.length = 0)
    github.failures.push({ method: 'GET', path: /comments/, kind: 'slow', meanwhile })
    expect((await post())?.sentence).toMatch(
      /no comment: GitHub did not keep the comment, which was written 8 times\. The/,
    )
    expect(writes('POST').length).toBeLessThan(10)
  })

  describe('that another run writes at the same time', () => {
    const newer = marked(51, 'newer numbers', NEW)
    /** What somebody else writes while a request is on its way. */
    const patch = (comment: StoredComment, body: string) =>
      new GitHubApi({ url: github.url, graphqlUrl: `${github.url}/graphql`, token: 'writes' }).request(
        'PATCH',
        `/repos/acme/shop/issues/comments/${comment.id}`,
        { body },
      )
    /** Has the next PATCH arrive after that of somebody else. */
    const overtake = (comment: StoredComment, body: string, next?: Failure) => {
      const done = Promise.withResolvers<undefined>()
      github.time = { wait: () => done.promise, later: () => undefined }
      const meanwhile = () =>
        void patch(comment, body).then(() => {
          if (next !== undefined) github.failures.push(next)
          done.resolve(undefined)
        })
      github.failures.push({
        method: 'PATCH',
        sent: /run=50|measured/,
        kind: 'slow',
        held: 1,
        times: 1,
        meanwhile,
      })
    }

    it('has the text of the newer run back that an older one’s slow write replaced', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      overtake(comment, newer)
      expect(await post()).toBeNull()
      expect(comment.body).toBe(newer)
    })

    it('has it back where nobody heard of the slow write, which arrives when the newer run is done', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      const arrivals: (() => void)[] = []
      github.time = { wait: () => Promise.resolve(), later: (_, act) => arrivals.push(act) }
      github.failures.push({ method: 'PATCH', sent: /run=50/, kind: 'reset', effect: 9000, times: 1 })
      const wait = async (milliseconds: number) => {
        await time.wait(milliseconds)
        if (arrivals.length === 0) return
        if (comment.body !== newer) await patch(comment, newer)
        if (milliseconds > 5000)
          arrivals.splice(0).forEach(arrive => {
            arrive()
          })
      }
      const patience = { ...time, wait }
      const urls = { url: github.url, graphqlUrl: `${github.url}/graphql` }
      expect(await post('grew', {}, new GitHubApi({ ...urls, token: 'writes', patience }))).toBeNull()
      expect(arrivals).toStrictEqual([])
      expect(comment.body).toBe(newer)
    })

    it('has its last text back where an earlier one was put back, which was not heard of and arrived late', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      const last = marked(51, 'newer numbers, and more', NEW)
      const meanwhile = () => patch(comment, last)
      overtake(comment, newer, {
        method: 'PATCH',
        sent: /numbers\\n/,
        kind: 'reset',
        effect: 'done',
        times: 1,
        meanwhile,
      })
      expect(await post()).toBeNull()
      expect(github.failures.map(({ times }) => times)).toStrictEqual([0, 0])
      expect(comment.body).toBe(last)
    })

    it('has it back that a note replaced of which nobody heard, and which arrived late', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      const arrivals: (() => void)[] = []
      github.time = { wait: () => Promise.resolve(), later: (_, act) => arrivals.push(act) }
      github.failures.push({ method: 'PATCH', sent: /measured/, kind: 'reset', effect: 9000, times: 1 })
      const wait = async (milliseconds: number) => {
        await time.wait(milliseconds)
        await patch(comment, newer)
        arrivals.forEach(arrive => {
          arrive()
        })
      }
      const urls = { url: github.url, graphqlUrl: `${github.url}/graphql` }
      const asked = new GitHubApi({ ...urls, token: 'writes', patience: { ...time, wait } })
      expect(await noteMeasuring(NOTE, asked)).toBe(true)
      expect(arrivals).toHaveLength(1)
      expect(comment.body).toBe(newer)
    })

    it('has it back where somebody else’s write, of which nobody heard, had replaced it before', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      await patch(comment, newer)
      await patch(comment, marked(40, 'old'))
      expect(await post()).toBeNull()
      expect(comment.body).toBe(newer)
    })

    it('keeps the newer text where a note was put on what was read', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      overtake(comment, newer)
      expect(await noteMeasuring(NOTE, api())).toBe(true)
      expect(comment.body).toBe(newer)
    })

    it('keeps the note with newer numbers of an older run', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      overtake(comment, marked(41, 'numbers of 41'))
      expect(await noteMeasuring({ ...NOTE, sha: NEW }, api())).toBe(true)
      expect(comment.body).toMatch(/run=41 [^]*note run=50 [^]*numbers of 41/)
    })

    it('keeps the row that a job wrote while another one that was killed took its note away', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      await noteMeasuring(NOTE, api())
      const done = Promise.withResolvers<undefined>()
      github.time = { wait: () => done.promise, later: () => undefined }
      const meanwhile = () =>
        void patch(comment, marked(50, '❌ over')).then(() => {
          done.resolve(undefined)
        })
      github.failures.push({ method: 'PATCH', sent: /old/, kind: 'slow', held: 1, times: 1, meanwhile })
      await withdrawNote(NOTE, api())
      expect(comment.body).toBe(marked(50, '❌ over'))
    })

    it('says only once where its own first comment and one of the newer run were made at the same time', async () => {
      const meanwhile = () => github.add(ME, newer)
      github.failures.push({ method: 'POST', path: /\/issues\//, kind: 'slow', times: 1, meanwhile })
      expect(await post()).toBeNull()
      expect(shown().map(({ body }) => body)).toStrictEqual([newer])
    })
  })

  describe('on a server without GraphQL and checks', () => {
    beforeEach(() => {
      Object.assign(github.features, { graphql: false, checks: false, user: true })
    })

    it('is found by its marker and the token’s user, and edited by the next run', async () => {
      github.add('mallory', marked(40, 'theirs'))
      for (const id of [50, 51]) expect(await post('grew', { run: { id, attempt: 1 } })).toBeNull()
      expect(
        github.comments.map(({ user, body }) => [user.login, / run=(\d+)/.exec(body)?.[1]]),
      ).toStrictEqual([
        ['mallory', '40'],
        [ME, '51'],
      ])
    })

    it('is one where the token may not ask whose it is', async () => {
      github.features.user = false
      github.add('mallory', marked(40, 'theirs'))
      for (const id of [50, 51, 52]) expect(await post('grew', { run: { id, attempt: 1 } })).toBeNull()
      expect(
        github.comments.map(({ user, body }) => [user.login, / run=(\d+)/.exec(body)?.[1]]),
      ).toStrictEqual([
        ['mallory', '40'],
        [ME, '52'],
      ])
    })

    it('is one when two jobs write the first at the same time', async () => {
      const troubles = await Promise.all(Array.from({ length: 4 }, () => post()))
      assert.deepEqual(new Set(troubles), new Set([null]))
      expect(github.comments).toHaveLength(1)
    })

    it('has its note put on and taken away', async () => {
      const comment = github.add(ME, marked(40, 'old'))
      expect(await noteMeasuring({ ...NOTE, sha: NEW }, api())).toBe(true)
      expect(comment.body).toMatch(/being measured/)
      await withdrawNote(NOTE, api())
      expect(comment.body).toBe(marked(40, 'old'))
    })
  })
})
