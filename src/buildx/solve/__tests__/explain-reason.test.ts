import { describe, expect, it } from '@jest/globals'
import { explainExit } from '../explain-exit.ts'
import { explainReason } from '../explain-reason.ts'

const NOT_PULLED = 'failed to resolve source metadata for ghcr.io/acme/base:1: '

function explain(reason: string, instruction = 'FROM ghcr.io/acme/base:1'): string | null {
  return explainReason(reason, { instruction, stages: ['deps', 'build'] })
}

// What needs a registry, a machine or a BuildKit that no test has; `explain-failure.engine.test.ts` has what BuildKit says by itself.
describe('what BuildKit says of an image that it cannot pull', () => {
  it.each([
    [
      'failed to do request: Head "https://ghcr.io/v2/acme/base/manifests/1": dial tcp 192.0.2.1:443: i/o timeout',
      /^the registry "ghcr\.io" cannot be reached \("i\/o timeout"\): check its name, and the network/,
    ],
    [
      'failed to do request: Head "https://ghcr.io/v2/acme/base/manifests/1": net/http: TLS handshake timeout',
      /\("TLS handshake timeout"\)/,
    ],
    [
      'failed to do request: Head "https://ghcr.io/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
      /^the registry "ghcr\.io" cannot be reached \("x509: certificate signed by unknown authority"\)/,
    ],
    [
      'unexpected status from HEAD request to https://ghcr.io/v2/acme/base/manifests/1: 429 Too Many Requests',
      /^rate limit of the registry of "ghcr\.io\/acme\/base:1" exceeded \(429\): log in/,
    ],
    [
      'unexpected status from HEAD request to https://ghcr.io/v2/acme/base/manifests/1: 503 Service Unavailable',
      /^the registry of "ghcr\.io\/acme\/base:1" failed: it answered "503 Service Unavailable"/,
    ],
    [
      `no match for platform in manifest sha256:${'a'.repeat(64)}: not found`,
      /^the image "ghcr\.io\/acme\/base:1" is not published for the platform/,
    ],
    [
      'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      /^the image "ghcr\.io\/acme\/base:1" cannot be pulled: log in to "ghcr\.io" first/,
    ],
    [
      'failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
      /^the image "ghcr\.io\/acme\/base:1" cannot be pulled: the login for "ghcr\.io" is not allowed/,
    ],
  ])('is told in a sentence of ours: %s', (why, sentence) => {
    expect(explain(NOT_PULLED + why)).toMatch(sentence)
    expect(explain(`base: ${NOT_PULLED}${why}`)).toMatch(sentence)
  })

  it('is told of a layer, too', () => {
    expect(
      explain(
        'failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://registry-1.docker.io/v2/library/node/blobs/sha256:1": context deadline exceeded',
        'FROM node',
      ),
    ).toMatch(/^the registry "docker\.io" cannot be reached \("context deadline exceeded"\)/)
  })

  it('is left as it is where it is about something else', () => {
    expect(explain(`${NOT_PULLED}something odd`)).toBeNull()
    expect(explain('mkdir /f: not a directory', 'WORKDIR /f')).toBeNull()
  })
})

describe('what is misspelt', () => {
  const missing = (name: string) =>
    `${name}: failed to resolve source metadata for docker.io/library/${name}:latest: docker.io/library/${name}:latest: not found`

  it('may be a stage, of which the nearest is named', () => {
    expect(explain(missing('biuld'), 'COPY --from=biuld /a /b')).toBe(
      'there is neither a stage nor an image "biuld": check the name; did you mean "build"? There are "deps", "build"',
    )
  })
  it('is told with the guess of BuildKit where the stages are not known', () => {
    const reason = `${missing('biuld')} (did you mean build?)`
    expect(explainReason(reason, { instruction: 'FROM biuld', stages: [] })).toBe(
      'there is neither a stage nor an image "biuld": check the name; did you mean "build"? There is "build"',
    )
  })
  it('is not where the stage stands below', () => {
    expect(explain(missing('build'), 'FROM build AS deps')).toMatch(/^the stage "build" stands below/)
  })
})

describe('what a step ended with', () => {
  it('says more by its exit code', () => {
    expect(explainExit(137, [])).toMatch(/^killed, most often for want of memory/)
    expect(explainExit(127, ['sh: 1: pnpm: not found'])).toBe('a command was not found')
    expect(explainExit(1, ['error TS2322'])).toBeNull()
  })
  it('says more by what it printed last', () => {
    expect(explainExit(1, ['exec /bin/sh: exec format error'])).toMatch(/^a program is for another platform/)
    expect(explainExit(1, ['cp: write error: No space left on device'])).toMatch(/^no space was left/)
    expect(explainExit(1, ['No space left on device', 'b', 'c', 'd'])).toBeNull()
  })
})

it('no text of BuildKit takes long to read', () => {
  for (const piece of [
    '"',
    ': ',
    'a: failed to resolve source metadata for ',
    'fatal: ',
    'Get "',
    'ADD http://a ',
  ])
    for (const instruction of ['', piece.repeat(400)]) explain(piece.repeat(1000).slice(0, 1000), instruction)
})
