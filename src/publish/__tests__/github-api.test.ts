import { describe, expect, it, jest } from '@jest/globals'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterThisTest } from '../../../test-kit/after-this-test.ts'
import { timeAlone } from '../../../test-kit/virtual-time.ts'
import { GitHubApi } from '../github-api.ts'
import type { Patience } from '../patience.ts'

/** A server of one answer, and the client that asks it. */
async function ask(answer: RequestListener, timeout = 5000, patience: Patience = timeAlone()) {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.headers.authorization ?? ''}`)
    answer(request, response)
  })
  afterThisTest(() => {
    server.close()
    server.closeAllConnections()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3/`
  const options = { url, graphqlUrl: `${url}graphql`, token: 'secret', timeout, patience }
  return { requests, api: new GitHubApi(options) }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** An answer that fails at first. */
function failingFirst(status: number, headers: Record<string, string> = {}): RequestListener {
  let failed = false
  return (_, response) => {
    if (failed) response.writeHead(200, JSON_TYPE).end('[]')
    else response.writeHead(status, { ...JSON_TYPE, ...headers }).end('{}')
    failed = true
  }
}

describe("GitHub's API", () => {
  it('gets the token, also below a path as on GitHub Enterprise Server', async () => {
    const { api, requests } = await ask(({ url }, response) => {
      response.writeHead(200, JSON_TYPE).end(JSON.stringify({ url }))
    })
    const { status, body, more } = await api.request('GET', '/repos/acme/shop?per_page=1')
    expect([status, body, more]).toStrictEqual([200, { url: '/api/v3/repos/acme/shop?per_page=1' }, false])
    expect(requests[0] ?? '').toMatch(/^GET (?:token|Bearer) secret$/)
  })

  it('is asked once more for what only reads', async () => {
    const { api, requests } = await ask(failingFirst(502))
    expect((await api.request('GET', '/a')).status).toBe(200)
    expect(requests).toHaveLength(2)
  })

  it('is asked three times at most', async () => {
    const { api, requests } = await ask((_, response) => {
      response.writeHead(502, JSON_TYPE).end('{}')
    })
    expect((await api.graphql('query{viewer{login}}', {})).status).toBe(502)
    expect(requests).toHaveLength(3)
  })

  for (const method of ['POST', 'PATCH'] as const) {
    it(`is not asked twice to ${method}: it may have done so`, async () => {
      const { api, requests } = await ask(failingFirst(502))
      expect((await api.request(method, '/a', {})).status).toBe(502)
      expect(requests).toHaveLength(1)
    })
  }

  for (const status of [403, 429]) {
    it(`is waited for when ${status} says for how many seconds, and those are few`, async () => {
      const { api, requests } = await ask(failingFirst(status, { 'retry-after': '1' }))
      expect((await api.request('POST', '/a', {})).status).toBe(200)
      expect(requests).toHaveLength(2)
    })

    it(`is not waited for twice when ${status} goes on`, async () => {
      const { api, requests } = await ask((_, response) => {
        response.writeHead(status, { ...JSON_TYPE, 'retry-after': '1' }).end('{}')
      })
      const { status: answered, limited } = await api.request('POST', '/a', {})
      expect([answered, limited]).toStrictEqual([status, true])
      expect(requests).toHaveLength(2)
    })
  }

  it('is not waited for until tomorrow', async () => {
    const { api, requests } = await ask(failingFirst(429, { 'retry-after': '86400' }))
    expect((await api.request('GET', '/a')).limited).toBe(true)
    expect(requests).toHaveLength(1)
  })

  it('is asked questions while what is to be written waits for its second', async () => {
    const sent: string[] = []
    const questions = Promise.withResolvers<undefined>()
    const patience = { ...timeAlone(), now: () => 0, wait: () => questions.promise }
    const { api } = await ask(
      (request, response) => {
        sent.push(request.method === 'POST' && request.url === '/api/v3/graphql' ? 'question' : 'write')
        if (sent.filter(one => one === 'question').length === 2) questions.resolve(undefined)
        response.writeHead(200, JSON_TYPE).end('{"data":{}}')
      },
      undefined,
      patience,
    )
    const ends = [
      api.request('POST', '/a', {}),
      api.request('POST', '/b', {}),
      api.request('POST', '/c', {}),
      api.graphql('query{viewer{login}}', {}),
      api.graphql('query{viewer{login}}', {}),
    ]
    await Promise.all(ends)
    expect(sent.slice(0, 3).toSorted()).toStrictEqual(['question', 'question', 'write'])
    expect(sent.slice(3)).toStrictEqual(['write', 'write'])
  })

  it('is given up when it hangs, and not asked again', async () => {
    const { api, requests } = await ask(() => undefined, 200)
    await expect(api.request('GET', '/a')).rejects.toThrow(
      expect.objectContaining({
        name: 'ToolError',
        message: "GitHub's API did not answer (it took too long)",
      }),
    )
    expect(requests).toHaveLength(1)
  })

  it('is given up when it hangs in the middle of an answer', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(200, JSON_TYPE).write('[{}')
    }, 200)
    await expect(api.request('GET', '/a')).rejects.toThrow(/\(it took too long\)$/)
  })

  it('has given no answer, not an empty one, when that breaks off', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('[{}')
      response.destroy()
    })
    await expect(api.request('GET', '/a')).rejects.toThrow(/^GitHub's API did not answer \(/)
  })

  it('is not listened to without end', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(200, JSON_TYPE)
      const chunk = Buffer.alloc(1024 * 1024, ' ')
      const more = (): void => {
        if (!response.destroyed) response.write(chunk, more)
      }
      more()
    })
    await expect(api.request('POST', '/a', {})).rejects.toThrow(/\(it is longer than 64 MiB\)$/)
  })

  it('says nothing in the log, whatever its headers are', async () => {
    const said = [
      jest.spyOn(console, 'warn').mockImplementation(() => undefined),
      jest.spyOn(console, 'error').mockImplementation(() => undefined),
    ]
    afterThisTest(() => {
      jest.restoreAllMocks()
    })
    const { api } = await ask((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, deprecation: 'true', sunset: '::error::mine' }).end('{}')
    })
    await api.request('GET', '/a')
    expect(said.map(each => each.mock.calls.length)).toStrictEqual([0, 0])
  })

  it('has a body of null when it is no JSON', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
    })
    expect((await api.request('GET', '/a')).body).toBeNull()
  })

  it('has a next page when it says so', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(200, { ...JSON_TYPE, link: '<http://a/?page=2>; rel="next"' }).end('[]')
    })
    expect((await api.request('GET', '/a')).more).toBe(true)
  })

  it('is not followed to where it sends the asker', async () => {
    const { api, requests } = await ask((_, response) => {
      response.writeHead(302, { location: 'http://127.0.0.1:9/signed' }).end()
    })
    expect(await api.redirect('/zip')).toStrictEqual({ status: 302, location: 'http://127.0.0.1:9/signed' })
    expect(requests).toHaveLength(1)
  })

  it('says why it sends the asker nowhere', async () => {
    const { api } = await ask((_, response) => {
      response.writeHead(410, JSON_TYPE).end('{}')
    })
    expect(await api.redirect('/zip')).toStrictEqual({ status: 410, location: null })
  })
})
