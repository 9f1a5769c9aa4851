import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { readCacheService } from '../cache-service.ts'

function read(token: string, env: Record<string, string> = {}) {
  return readCacheService(
    {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: 'https://results.example/',
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ...env,
    },
    Date.now(),
  )
}

const why = (...args: Parameters<typeof read>) => {
  const service = read(...args)
  return service.state === 'unusable' ? service.why : service
}

const withClaims = (claims: unknown) =>
  ['{}', JSON.stringify(claims), 'x'].map(part => Buffer.from(part).toString('base64url')).join('.')

describe('the cache service in the environment', () => {
  it('is absent without a token', () => {
    expect(read('')).toStrictEqual({ state: 'absent' })
  })

  it('can be used with a token that reads and writes', () => {
    const token = cacheToken()
    const url = 'https://results.example/'
    expect(read(token)).toStrictEqual({ state: 'usable', url, token, reads: true, writeProtected: null })
  })

  it('is write-protected when no scope of the token writes', () => {
    const scopes = [
      { Scope: 'refs/heads/main', Permission: 1 },
      { Scope: 'refs/pull/7/merge', Permission: 1 },
    ]
    const service = read(cacheToken({ scopes }))
    expect(service.state === 'usable' && service.writeProtected).toBe(
      'the token of this run can only read caches',
    )
  })

  it('cannot be used with a token that BuildKit would choke on', () => {
    const malformed = 'the token of this run is malformed'
    const later = Date.now() / 1000 + 1000
    for (const token of [
      'abc',
      'a.b.c',
      '..',
      'a.b.c.d',
      withClaims(null),
      withClaims([]),
      withClaims({}),
      withClaims({ exp: later, nbf: 0 }),
      withClaims({ exp: later, nbf: 0, ac: [{ Scope: 'refs/heads/main', Permission: 3 }] }),
      withClaims({ exp: later, nbf: 0, ac: '{"Scope":"refs/heads/main"}' }),
      withClaims({ exp: later, nbf: 0, ac: '[{"Scope":"refs/heads/main","Permission":"3"}]' }),
      withClaims({ exp: later, nbf: 0, ac: '[[[' }),
      withClaims({ exp: 'soon', nbf: 0, ac: '[]' }),
    ]) {
      assert.equal(why(token), malformed, token)
    }
    expect(why(cacheToken({ secondsToLive: -1 }))).toBe('the token of this run has expired')
    expect(why(cacheToken({ scopes: [] }))).toBe('the token of this run has no rights to any cache')
  })

  it('cannot be used when buildx would not find it', () => {
    const old = 'the runner offers no cache service of version 2'
    expect(why(cacheToken(), { ACTIONS_CACHE_SERVICE_V2: '' })).toBe(old)
    expect(why(cacheToken(), { ACTIONS_CACHE_SERVICE_V2: 'false' })).toBe(old)
    expect(why(cacheToken(), { ACTIONS_RESULTS_URL: 'nowhere' })).toBe(old)
  })

  it('is used as ACTIONS_CACHE_MODE says', () => {
    expect(why(cacheToken(), { ACTIONS_CACHE_MODE: 'none' })).toBe('ACTIONS_CACHE_MODE is none')
    expect(JSON.stringify(read(cacheToken(), { ACTIONS_CACHE_MODE: 'read' }))).toMatch(
      /ACTIONS_CACHE_MODE is read/,
    )
    expect(JSON.stringify(read(cacheToken(), { ACTIONS_CACHE_MODE: 'write-only' }))).toMatch(/"reads":false/)
  })
})
