import { describe, expect, it } from '@jest/globals'
import { hidePasswords, withoutUser } from '../hide-passwords.ts'

describe('a URL in a text', () => {
  it('is shown without its user and password', () => {
    expect(
      hidePasswords('load git source https://x-access-token:ghs_secret@github.com/acme/api.git#main'),
    ).toBe('load git source https://xxxxx@github.com/acme/api.git#main')
    expect(hidePasswords("fatal: 'http://ghp_secret@host/a' and 'ssh://git:pw@host/b'")).toBe(
      "fatal: 'http://xxxxx@host/a' and 'ssh://xxxxx@host/b'",
    )
  })

  it('is shown without a password that itself has what ends one', () => {
    expect(hidePasswords('fetch https://user:p@ss@host/a@b')).toBe('fetch https://xxxxx@host/a@b')
    expect(withoutUser('https://user:p@ss@host/a@b')).toBe('https://host/a@b')
  })

  it('stays as it is without one, and so does an address of e-mail', () => {
    for (const text of ['https://host/a@b', 'a@b.example', 'git@github.com:acme/api.git', 'https://host', ''])
      expect(hidePasswords(text)).toBe(text)
  })

  it('is stripped of them where it is the whole text', () => {
    expect(withoutUser('https://user:pw@host/acme/api.git')).toBe('https://host/acme/api.git')
    expect(withoutUser('https://host/acme@1')).toBe('https://host/acme@1')
  })
})
