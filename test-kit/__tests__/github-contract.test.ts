import { describe, expect, it } from '@jest/globals'
import { contractViolations } from '../github-server/contract.ts'
import { startGitHubServer } from '../github-server/github-server.ts'

const COMMENTS = '/repos/acme/shop/issues/7/comments'

describe("the contract with GitHub's published description of its API", () => {
  const check = (method: string, path: string, body: unknown, status = 201, answer: unknown = {}) =>
    contractViolations({ method, url: new URL(path, 'http://github.test'), body, status, answer })

  it('is kept by a comment', () => {
    expect(check('POST', COMMENTS, { body: 'text' })).toStrictEqual([])
    expect(check('GET', `${COMMENTS}?per_page=100&page=4`, undefined, 200, [])).toStrictEqual([])
  })

  it('is kept by a list of caches', () => {
    const entry = { id: 1, ref: 'refs/pull/7/merge', key: 'a', version: 'b', size_in_bytes: 1 }
    const caches = '/repos/acme/shop/actions/caches'
    const answer = { total_count: 1, actions_caches: [entry] }
    expect(check('GET', `${caches}?key=a&ref=refs/pull/7/merge&per_page=1`, undefined, 200, answer)).toEqual(
      [],
    )
    expect(check('GET', `${caches}?scope=main`, undefined, 200, answer).join()).toMatch(
      /additional properties/,
    )
    const other = { ...answer, actions_caches: [{ ...entry, scope: 'main' }] }
    expect(check('GET', caches, undefined, 200, other).join()).toMatch(/additional properties/)
  })

  it('is broken by a body without its text', () => {
    expect(check('POST', COMMENTS, { text: 'x' }).join()).toMatch(/must have required property 'body'/)
  })

  it('is broken by a path, a method or a parameter that there is not', () => {
    expect(check('POST', `${COMMENTS}/7`, {}).join()).toMatch(/no operation/)
    expect(check('PUT', COMMENTS, {}).join()).toMatch(/no operation/)
    expect(check('GET', `${COMMENTS}?perpage=100`, undefined, 200, []).join()).toMatch(
      /additional properties/,
    )
  })

  it('is broken by a server that answers what GitHub does not', () => {
    expect(check('POST', COMMENTS, { body: 'x' }, 200).join()).toMatch(/does not answer 200/)
    expect(check('POST', COMMENTS, { body: 'x' }, 201, { id: 'one' }).join()).toMatch(/id must be/)
    expect(check('POST', COMMENTS, { body: 'x' }, 201, { invented: 1 }).join()).toMatch(
      /additional properties/,
    )
  })

  it('fails the test whose request broke it', async () => {
    const github = await startGitHubServer()
    await fetch(`${github.url}/repos/acme/shop/issues/7/remarks`, {
      headers: { authorization: 'Bearer writes' },
    })
    await expect(github.close()).rejects.toThrow(/no operation/)
  })
})
