import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gitContextAt, gitContextFolder } from '../git-context.ts'

const [SHA, BASE] = ['9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687', '3ad4be19c0f7e6d5a4b3c2d1e0f9a8b7c6d5e4f3']
const RUN = {
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  sha: SHA,
  ref: 'refs/pull/7/merge',
  pullRequestHead: null,
}

describe('a Git URL at another commit', () => {
  const at = (url: string, more: object = {}) => gitContextAt(url, BASE, { ...RUN, ...more })

  it('keeps its repository and its folder', () => {
    assert.equal(
      at(`https://github.com/acme/shop.git#${SHA}:api`),
      `https://github.com/acme/shop.git#${BASE}:api`,
    )
    assert.equal(
      at(`https://github.com/acme/shop.git?ref=${SHA}&subdir=api&checksum=${SHA}`),
      `https://github.com/acme/shop.git?ref=${BASE}&subdir=api&checksum=${BASE}`,
    )
  })

  it('may be of any address that has the commit, and of a ref of the own repository alone', () => {
    assert.equal(at(`git@github.com:acme/shop.git#${SHA}`), `git@github.com:acme/shop.git#${BASE}`)
    const ref = 'https://github.com/acme/shop.git#refs/pull/7/merge'
    assert.equal(at(ref), `https://github.com/acme/shop.git#${BASE}`)
    assert.equal(at(ref.replace('acme', 'mallory')), null)
  })

  it('is not known for a branch, a tag, an archive or a directory', () => {
    for (const url of [
      'https://github.com/acme/shop.git',
      'https://github.com/acme/shop.git#main',
      `https://github.com/acme/shop/archive/${SHA}.tar.gz`,
      'https://github.com/acme/shop.git#',
      '.',
    ])
      assert.equal(at(url), null)
    assert.equal(at('https://github.com/acme/shop.git#:api', { sha: '' }), null)
  })

  it('has a folder in its fragment or its query', () => {
    assert.equal(gitContextFolder(`https://github.com/acme/shop.git#${SHA}:services/api/`), 'services/api')
    assert.equal(gitContextFolder(`https://github.com/acme/shop.git?ref=${SHA}&subdir=api`), 'api')
    assert.equal(gitContextFolder(`https://github.com/acme/shop.git#${SHA}`), '')
  })
})
