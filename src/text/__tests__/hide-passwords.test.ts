import { describe, expect, it } from '@jest/globals'
import { hidePasswords, withoutCredentials } from '../hide-passwords.ts'

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
    expect(withoutCredentials('https://user:p@ss@host/a@b')).toBe('https://host/a@b')
  })

  it('stays as it is without one, and so does an address of e-mail', () => {
    for (const text of ['https://host/a@b', 'a@b.example', 'git@github.com:acme/api.git', 'https://host', ''])
      expect(hidePasswords(text)).toBe(text)
  })

  it('is shown without what is secret in its query', () => {
    expect(hidePasswords('Get "https://host/Dockerfile?token=ghp_s&sig=a%2Fb#L1": 404')).toBe(
      'Get "https://host/Dockerfile?token=xxxxx&sig=xxxxx#L1": 404',
    )
    expect(hidePasswords('fetch https://ghp_s@host/a?ghp_s&X-Amz-Signature=s and /b?c=d')).toBe(
      'fetch https://xxxxx@host/a?xxxxx&X-Amz-Signature=xxxxx and /b?c=d',
    )
    for (const text of [
      'load git source https://host/a.git?ref=main&subdir=api',
      'https://host/token?scope=repository%3Aacme%2Fshop%3Apull&service=host',
      'Get https://registry.example/npm?page=2&version=1.2: 404',
      'what://?',
    ])
      expect(hidePasswords(text)).toBe(text)
  })

  it('is hidden once, and in one go, however long the text', () => {
    const shown = hidePasswords('https://u:p@host/a?b=c&d')
    expect(hidePasswords(shown)).toBe(shown)
    const long = 'a://?='.repeat(50_000)
    expect(hidePasswords(long)).toContain('xxxxx')
  })

  it('is stripped of them where it is the whole text', () => {
    expect(withoutCredentials('https://user:pw@host/acme/api.git')).toBe('https://host/acme/api.git')
    expect(withoutCredentials('https://host/acme@1')).toBe('https://host/acme@1')
    expect(withoutCredentials('https://u:p?w@host/Dockerfile?token=s&ref=main#main:a?')).toBe(
      'https://host/Dockerfile#main:a?',
    )
    for (const text of ['a?b/Dockerfile', 'git@github.com:acme/api.git', '-'])
      expect(withoutCredentials(text)).toBe(text)
  })
})
