import { afterAll, afterEach, describe, expect, it } from '@jest/globals'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { startResultsServer, type Trouble } from '../../../../test-kit/results-server/results-server.ts'
import { probeCacheService } from '../probe-cache-service.ts'

const server = await startResultsServer()
afterEach(() => {
  server.fail(null)
})
afterAll(() => server.close())

const NEVER = new AbortController().signal

async function probe(url: string, { token = cacheToken(), patience = 60_000 } = {}) {
  const service = { state: 'usable', url, token, reads: true, writeProtected: null } as const
  const found = await probeCacheService(service, { signal: NEVER, patience })
  return found.state === 'unusable' ? found.why : found.state
}

describe('one question to the cache service', () => {
  it('is answered by one that works', async () => {
    expect(await probe(server.url)).toBe('usable')
    expect(await probe(server.url.replace(/\/$/, ''))).toBe('usable')
  })

  const troubles: readonly (readonly [Trouble, string])[] = [
    [{ status: 429, retryAfter: 60 }, 'the cache service answered with status 429'],
    [{ status: 500 }, 'the cache service answered with status 500'],
    ['hangs', 'the cache service did not answer within 0.2 s'],
  ]
  for (const [problem, why] of troubles) {
    it(`finds out that ${why}`, async () => {
      server.fail(problem)
      expect(await probe(server.url, problem === 'hangs' ? { patience: 200 } : {})).toBe(why)
    })
  }

  it('finds out that the token is refused, or that nobody is there', async () => {
    expect(await probe(server.url, { token: 'a.b.c' })).toBe('the cache service answered with status 401')
    expect(await probe('http://127.0.0.1:9/')).toMatch(/^the cache service cannot be reached \(.+\)$/)
  })

  it('is given up when the run is cancelled', async () => {
    server.fail('hangs')
    const service = {
      state: 'usable',
      url: server.url,
      token: 't',
      reads: true,
      writeProtected: null,
    } as const
    const signal = AbortSignal.timeout(50)
    await expect(probeCacheService(service, { signal, patience: 5000 })).rejects.toThrow(
      expect.objectContaining({ name: 'TimeoutError' }),
    )
  })
})
