import { describe, expect, it } from '@jest/globals'
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
    expect(at(`https://github.com/acme/shop.git#${SHA}:api`)).toBe(
      `https://github.com/acme/shop.git#${BASE}:api`,
    )
    expect(at(`https://github.com/acme/shop.git?ref=${SHA}&subdir=api&checksum=${SHA}`)).toBe(
      `https://github.com/acme/shop.git?ref=${BASE}&subdir=api&checksum=${BASE}`,
    )
  })

  it('may be of any address that has the commit, and of a ref of the own repository alone', () => {
    expect(at(`git@github.com:acme/shop.git#${SHA}`)).toBe(`git@github.com:acme/shop.git#${BASE}`)
    const ref = 'https://github.com/acme/shop.git#refs/pull/7/merge'
    expect(at(ref)).toBe(`https://github.com/acme/shop.git#${BASE}`)
    expect(at(ref.replace('acme', 'mallory'))).toBeNull()
  })

  it('is not known for a branch, a tag, an archive or a directory', () => {
    for (const url of [
      'https://github.com/acme/shop.git',
      'https://github.com/acme/shop.git#main',
      `https://github.com/acme/shop/archive/${SHA}.tar.gz`,
      'https://github.com/acme/shop.git#',
      '.',
    ])
      expect(at(url)).toBeNull()
    expect(at('https://github.com/acme/shop.git#:api', { sha: '' })).toBeNull()
  })

  it('has a folder in its fragment or its query', () => {
    expect(gitContextFolder(`https://github.com/acme/shop.git#${SHA}:services/api/`)).toBe('services/api')
    expect(gitContextFolder(`https://github.com/acme/shop.git?ref=${SHA}&subdir=api`)).toBe('api')
    expect(gitContextFolder(`https://github.com/acme/shop.git#${SHA}`)).toBe('')
  })
})
