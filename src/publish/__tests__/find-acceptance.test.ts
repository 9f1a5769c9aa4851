import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  type Failure,
  type GitHubServer,
  startGitHubServer,
} from '../../../test-kit/github-server/github-server.ts'
import { label } from '../../../test-kit/github-server/labels.ts'
import { timeAlone } from '../../../test-kit/virtual-time.ts'
import { type AcceptanceRequest, findAcceptance } from '../find-acceptance.ts'
import { GitHubApi } from '../github-api.ts'

const OK = 'size-increase-ok'
const QUESTION: AcceptanceRequest = { repository: 'acme/shop', pullRequest: 7, label: OK, labels: [] }

describe('growth over its budget', () => {
  let github: GitHubServer
  beforeEach(async () => {
    github = await startGitHubServer()
    github.labels.permissions
      .set('owner', 'admin')
      .set('maintainer', 'write')
      .set('triager', 'read')
      .set('stranger', 'none')
      .set('labeler[bot]', 'write')
  })
  afterEach(() => github.close())

  const ask = (question: Partial<AcceptanceRequest> = {}, timeout = 9000) =>
    findAcceptance(
      { ...QUESTION, ...question },
      new GitHubApi({
        url: github.url,
        graphqlUrl: `${github.url}/graphql`,
        token: 'reads',
        timeout,
        patience: timeAlone(),
      }),
    )

  for (const login of ['owner', 'maintainer']) {
    it(`is accepted by the label, set by somebody who may write: ${login}`, async () => {
      github.labels.events.push(label(OK, login))
      expect(await ask()).toStrictEqual({ accepted: { by: login, label: OK }, warning: null })
    })
  }

  for (const login of ['triager', 'stranger']) {
    it(`is not accepted by somebody who may not: ${login}`, async () => {
      github.labels.events.push(label(OK, login))
      expect(await ask()).toStrictEqual({
        accepted: null,
        warning: `The label \`${OK}\` does not count: \`${login}\` set it, who has no write access to this repository.`,
      })
    })
  }

  it('is not accepted by a program', async () => {
    github.labels.events.push(label(OK, 'labeler[bot]'))
    expect((await ask()).warning ?? '').toMatch(/`labeler\[bot\]` set it, which is not a person/)
  })

  it('is not accepted without the label, without a word and with one request', async () => {
    github.labels.events.push(label('bug', 'owner'))
    expect(await ask()).toStrictEqual({ accepted: null, warning: null })
    expect(github.requests).toHaveLength(1)
  })

  it('is not accepted once the label is gone, whatever it was when the run began', async () => {
    github.labels.events.push(label(OK, 'owner'), label(OK, 'triager', 'unlabeled'))
    expect(await ask()).toStrictEqual({ accepted: null, warning: null })
    expect(await ask({ labels: [OK] })).toStrictEqual({ accepted: null, warning: null })
  })

  it('is accepted by who set the label last', async () => {
    github.labels.events.push(
      label(OK, 'triager'),
      label(OK, 'owner', 'unlabeled'),
      label(OK, 'maintainer'),
      label('bug', 'triager'),
    )
    expect((await ask()).accepted?.by).toBe('maintainer')
    github.labels.events.push(label(OK, 'maintainer', 'unlabeled'), label(OK, 'triager'))
    expect((await ask({ labels: [OK] })).accepted).toBeNull()
  })

  it('is accepted by a label of any case, as GitHub has only one of them', async () => {
    github.labels.events.push(label('Size-Increase-OK', 'owner'))
    expect((await ask()).accepted).toStrictEqual({ by: 'owner', label: OK })
  })

  it('is accepted by a label on page 3 of the history', async () => {
    for (let i = 0; i < 250; i++) github.labels.events.push({ event: 'subscribed' })
    github.labels.events.push(label(OK, 'owner'))
    expect((await ask({ labels: [OK] })).accepted?.by).toBe('owner')
    expect(github.requests.filter(request => request.includes('/events'))).toHaveLength(3)
  })

  it('is not accepted when nobody is known to have set the label', async () => {
    github.labels.events.push({ event: 'labeled', label: { name: OK, color: 'ffffff' } })
    expect((await ask()).warning ?? '').toMatch(/the history of the pull request does not show who set it/)
  })

  it('is not accepted by a login that is none', async () => {
    for (const login of ['../../user', 'a b', '@org', '<b>', 'x'.repeat(200)]) {
      github.labels.events.push(label(OK, login))
      assert.equal((await ask()).accepted, null, login)
    }
  })

  const kinds: readonly Failure['kind'][] = [401, 403, 404, 410, 429, 500, 502, 'reset', 'hang']
  for (const path of [/\/labels/, /\/events/, /\/permission/]) {
    for (const kind of kinds) {
      it(`is not accepted, and it says why, when ${path.source} ends in ${kind}`, async () => {
        github.labels.events.push(label(OK, 'owner'))
        github.failures.push({ method: 'GET', kind, path })
        const { accepted, warning } = await ask({}, kind === 'hang' ? 300 : undefined)
        expect(accepted).toBeNull()
        expect(warning ?? '').toMatch(
          /^The label .+ could not be verified: .+\. The growth is not accepted\.$/,
        )
      })
    }
  }

  it('is accepted after a moment that a rate limit asks for', async () => {
    github.labels.events.push(label(OK, 'owner'))
    const headers = { 'retry-after': '1' }
    github.failures.push({ method: 'GET', kind: 429, path: /\/events/, headers, times: 1 })
    expect((await ask()).accepted?.by).toBe('owner')
  })
})
