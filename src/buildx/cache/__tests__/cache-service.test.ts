import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
    assert.deepEqual(read(''), { state: 'absent' })
  })

  it('can be used with a token that reads and writes', () => {
    const token = cacheToken()
    const url = 'https://results.example/'
    assert.deepEqual(read(token), { state: 'usable', url, token, reads: true, writeProtected: null })
  })

  it('is write-protected when no scope of the token writes', () => {
    const scopes = [
      { Scope: 'refs/heads/main', Permission: 1 },
      { Scope: 'refs/pull/7/merge', Permission: 1 },
    ]
    const service = read(cacheToken({ scopes }))
    assert.equal(
      service.state === 'usable' && service.writeProtected,
      'the token of this run may only read caches',
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
    assert.equal(why(cacheToken({ secondsToLive: -1 })), 'the token of this run has expired')
    assert.equal(why(cacheToken({ scopes: [] })), 'the token of this run has no rights to any cache')
  })

  it('cannot be used when buildx would not find it', () => {
    const old = 'the runner offers no cache service of version 2'
    assert.equal(why(cacheToken(), { ACTIONS_CACHE_SERVICE_V2: '' }), old)
    assert.equal(why(cacheToken(), { ACTIONS_CACHE_SERVICE_V2: 'false' }), old)
    assert.equal(why(cacheToken(), { ACTIONS_RESULTS_URL: 'nowhere' }), old)
  })

  it('is used as ACTIONS_CACHE_MODE says', () => {
    assert.equal(why(cacheToken(), { ACTIONS_CACHE_MODE: 'none' }), 'ACTIONS_CACHE_MODE is none')
    assert.match(
      JSON.stringify(read(cacheToken(), { ACTIONS_CACHE_MODE: 'read' })),
      /ACTIONS_CACHE_MODE is read/,
    )
    assert.match(JSON.stringify(read(cacheToken(), { ACTIONS_CACHE_MODE: 'write-only' })), /"reads":false/)
  })
})
