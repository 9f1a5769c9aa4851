import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contractViolations } from '../github-server/contract.ts'
import { startGitHubServer } from '../github-server/github-server.ts'

const COMMENTS = '/repos/acme/shop/issues/7/comments'

describe("the contract with GitHub's published description of its API", () => {
  const check = (method: string, path: string, body: unknown, status = 201, answer: unknown = {}) =>
    contractViolations({ method, url: new URL(path, 'http://github.test'), body, status, answer })

  it('is kept by a comment', () => {
    assert.deepEqual(check('POST', COMMENTS, { body: 'text' }), [])
    assert.deepEqual(check('GET', `${COMMENTS}?per_page=100&page=4`, undefined, 200, []), [])
  })

  it('is broken by a body without its text', () => {
    assert.match(check('POST', COMMENTS, { text: 'x' }).join(), /must have required property 'body'/)
  })

  it('is broken by a path, a method or a parameter that there is not', () => {
    assert.match(check('POST', `${COMMENTS}/7`, {}).join(), /no operation/)
    assert.match(check('PUT', COMMENTS, {}).join(), /no operation/)
    assert.match(check('GET', `${COMMENTS}?perpage=100`, undefined, 200, []).join(), /additional properties/)
  })

  it('is broken by a server that answers what GitHub does not', () => {
    assert.match(check('POST', COMMENTS, { body: 'x' }, 200).join(), /does not answer 200/)
    assert.match(check('POST', COMMENTS, { body: 'x' }, 201, { id: 'one' }).join(), /id must be/)
    assert.match(check('POST', COMMENTS, { body: 'x' }, 201, { invented: 1 }).join(), /additional properties/)
  })

  it('fails the test whose request broke it', async () => {
    const github = await startGitHubServer()
    await fetch(`${github.url}/repos/acme/shop/issues/7/remarks`, {
      headers: { authorization: 'Bearer writes' },
    })
    await assert.rejects(github.close(), /no operation/)
  })
})
