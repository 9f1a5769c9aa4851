import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { SolveRequest } from '../../../inputs/solve-request.ts'
import type { CacheFacts, CacheRun } from '../cache-facts.ts'
import type { CacheService } from '../cache-service.ts'
import { chooseCache } from '../choose-cache.ts'

const READY: CacheService = {
  state: 'usable',
  url: 'https://results.example/',
  token: 't',
  reads: true,
  writeProtected: null,
}
const READ_ONLY: CacheService = { ...READY, writeProtected: 'the token of this run may only read caches' }

const RUN: CacheRun = {
  onGitHub: true,
  ref: 'refs/heads/main',
  baseBranch: '',
  defaultBranch: 'main',
  matrix: [],
  untrusted: null,
}

const PUSH: Partial<SolveRequest> = { push: true, tags: ['ghcr.io/acme/api:1', 'docker.io/acme/api:1'] }

function choose({
  request,
  run,
  ...facts
}: Partial<Omit<CacheFacts, 'request' | 'run'>> & {
  request?: Partial<SolveRequest>
  run?: Partial<CacheRun>
}) {
  return chooseCache({
    mode: 'auto',
    image: 'api',
    service: READY,
    exportsCache: true,
    nativePlatform: 'linux/amd64',
    ...facts,
    request: { context: '.', ...request },
    run: { ...RUN, ...run },
  })
}

describe('auto', () => {
  it("takes GitHub's cache service where the run has a working token", () => {
    const { cacheFrom, cacheTo, explanation, warnings } = choose({ request: PUSH })
    const scope = /scope=(api-amd64-[0-9a-f]{8}),/.exec(cacheFrom[0] ?? '')?.[1] ?? ''
    assert.deepEqual(cacheFrom, [`type=gha,scope=${scope},timeout=1m`])
    assert.deepEqual(cacheTo, [`type=gha,scope=${scope},mode=max,ignore-error=true,timeout=1m`])
    assert.equal(explanation, `Cache: GitHub's cache service, scope ${scope}, read and written`)
    assert.deepEqual(warnings, [])
  })

  it('takes none without the service, however the image is pushed, and says what could be asked for', () => {
    const { cacheFrom, cacheTo, explanation, warnings } = choose({
      service: { state: 'absent' },
      request: PUSH,
    })
    assert.deepEqual([cacheFrom, cacheTo], [[], []])
    assert.equal(
      explanation,
      'Cache: none, because this run has no token for the cache service; `cache: registry` (--cache registry) keeps one in the registry, beside the image that is pushed',
    )
    assert.deepEqual(warnings, [
      "The build runs without GitHub's cache, because this run has no token for the cache service",
    ])
  })

  it('does not complain outside of GitHub', () => {
    const { cacheFrom, cacheTo, warnings } = choose({
      service: { state: 'absent' },
      run: { onGitHub: false },
      request: PUSH,
    })
    assert.deepEqual([cacheFrom, cacheTo, warnings], [[], [], []])
  })

  it('says in one warning why the service is not used', () => {
    const service: CacheService = { state: 'unusable', why: 'the token of this run is malformed' }
    const { cacheFrom, cacheTo, warnings } = choose({ service, run: { onGitHub: false } })
    assert.deepEqual([cacheFrom, cacheTo], [[], []])
    assert.deepEqual(warnings, [
      "The build runs without GitHub's cache, because the token of this run is malformed",
    ])
  })

  it('takes none where the builder cannot export one, and says which one it can make', () => {
    const { cacheFrom, cacheTo, explanation } = choose({ exportsCache: false, request: PUSH })
    assert.deepEqual([cacheFrom, cacheTo], [[], []])
    assert.match(explanation, /^Cache: none, because this builder cannot export a cache; `cache: inline`/)
  })

  it('imports nothing when the build is to run without a cache', () => {
    const { cacheFrom, cacheTo } = choose({ request: { noCache: true } })
    assert.deepEqual(cacheFrom, [])
    assert.equal(cacheTo.length, 1)
  })
})

describe('what may not be written', () => {
  it('is left out where the token only reads, and that is said', () => {
    const { cacheFrom, cacheTo, explanation, warnings } = choose({ service: READ_ONLY })
    assert.equal(cacheFrom.length, 1)
    assert.deepEqual(cacheTo, [])
    assert.match(explanation, /, read only, because the token of this run may only read caches$/)
    assert.deepEqual(warnings, [
      'The cache is not written, because the token of this run may only read caches',
    ])
  })

  for (const mode of ['auto', 'gha', 'registry', 'inline'] as const) {
    it(`is left out of ${mode} when a stranger may have written what is built`, () => {
      const { cacheFrom, cacheTo, warnings } = choose({
        mode,
        request: PUSH,
        run: { untrusted: 'the event pull_request_target may build what a stranger wrote' },
      })
      assert.ok(cacheFrom.length > 0)
      assert.deepEqual(cacheTo, [])
      assert.equal(warnings.length, 1)
    })
  }

  it('is a registry that the image is not pushed to', () => {
    const { cacheFrom, cacheTo, explanation } = choose({
      mode: 'registry',
      request: { ...PUSH, push: false },
    })
    assert.equal(cacheFrom.length, 1)
    assert.deepEqual(cacheTo, [])
    assert.match(explanation, /the image is not pushed/)
  })

  for (const ref of ['refs/tags/v1.0', 'refs/heads/gh-readonly-queue/main/pr-7-c0ffee']) {
    it(`is the cache of ${ref} in a registry, which nobody would read`, () => {
      const run = { ref, baseBranch: 'main' }
      const { cacheFrom, cacheTo } = choose({ mode: 'registry', request: PUSH, run })
      assert.ok(cacheFrom.some(cache => cache.endsWith('-main')))
      assert.deepEqual(cacheTo, [])
    })
  }
})

describe('the registry', () => {
  it('is read for this ref, the base branch and the default branch, and written for this ref', () => {
    const { cacheFrom, cacheTo } = choose({
      mode: 'registry',
      request: PUSH,
      run: { ref: 'refs/pull/7/merge', baseBranch: 'release/2', defaultBranch: 'main' },
    })
    const refs = cacheFrom.map(cache => cache.replace(/^.*:buildcache-api-amd64-[0-9a-f]{8}-/, ''))
    assert.equal(refs[0], 'pull-7')
    assert.match(refs[1] ?? '', /^release-2-[0-9a-f]{8}$/)
    assert.equal(refs[2], 'main')
    assert.equal(cacheTo.length, 1)
    assert.match(cacheTo[0] ?? '', /-pull-7,/)
  })

  it('is the one of an output that pushes, too', () => {
    const outputs = ['type=image,"name=localhost:5000/acme/web:1,ghcr.io/acme/web:1",push=true']
    const { cacheTo } = choose({ mode: 'registry', request: { outputs } })
    assert.match(cacheTo[0] ?? '', /^type=registry,ref=localhost:5000\/acme\/web:buildcache-/)
  })

  it('cannot be had without a tag', () => {
    const { cacheTo, warnings } = choose({ mode: 'registry' })
    assert.deepEqual(cacheTo, [])
    assert.deepEqual(warnings, [
      'The build runs without a shared cache: `cache: registry` was asked for, but the image has no tag that says which registry it is for',
    ])
  })
})

describe('the name of a cache', () => {
  const scopeOf = (
    request: Partial<SolveRequest>,
    image = 'api',
    others: Parameters<typeof choose>[0] = {},
  ) => /scope=([^,]+)/.exec(choose({ request, image, ...others }).cacheFrom[0] ?? '')?.[1] ?? ''

  it('is another for each image, Dockerfile, target and set of platforms', () => {
    const scopes = [
      scopeOf({}),
      scopeOf({}, 'web'),
      scopeOf({ file: 'web/Dockerfile' }),
      scopeOf({ context: 'web' }),
      scopeOf({ target: 'test' }),
      scopeOf({ platforms: ['linux/arm64'] }),
      scopeOf({ platforms: ['linux/amd64', 'linux/arm64'] }),
      scopeOf({ context: 'https://github.com/acme/shop.git#c0ffee:site/' }),
      scopeOf({ context: 'https://github.com/acme/shop.git?ref=main&subdir=worker' }),
    ]
    assert.equal(new Set(scopes).size, scopes.length)
  })

  it('is another for each leg of a matrix, each target of a bake file and each kind of machine', () => {
    const scopes = [
      scopeOf({}),
      scopeOf({}, 'api', { run: { matrix: ['3.12'] } }),
      scopeOf({}, 'api', { run: { matrix: ['3.13'] } }),
      scopeOf({}, 'api', { bakeTarget: 'api-node-20' }),
      scopeOf({}, 'api', { bakeTarget: 'api-node-22' }),
      scopeOf({}, 'api', { nativePlatform: 'linux/arm64' }),
    ]
    assert.equal(new Set(scopes).size, scopes.length)
  })

  it('is the same for the platform that the builder has anyway, and for the Dockerfile that is meant anyway', () => {
    assert.equal(scopeOf({ platforms: ['linux/amd64'] }), scopeOf({}))
    assert.equal(scopeOf({ file: './Dockerfile' }), scopeOf({}))
    assert.equal(scopeOf({ context: './web', file: 'web/Dockerfile' }), scopeOf({ context: 'web' }))
  })

  it('of a branch that is called as a pull request is here differs from that of the pull request', () => {
    const placeOf = (ref: string) => choose({ mode: 'registry', request: PUSH, run: { ref } }).cacheTo.join()
    assert.notEqual(placeOf('refs/heads/pull-7'), placeOf('refs/pull/7/merge'))
  })

  it('does not depend on the order of platforms, on how the folder is written, or on the commit', () => {
    assert.equal(scopeOf({ platforms: ['a', 'b'] }), scopeOf({ platforms: ['b', 'a'] }))
    assert.equal(scopeOf({ context: './web/' }), scopeOf({ context: 'web' }))
    const commit = (sha: string) => scopeOf({ context: `https://github.com/acme/api.git#${sha}` })
    assert.equal(commit('c0ffee'), commit('decade'))
  })

  it('fits into a tag, whatever the names are', () => {
    const scope = scopeOf({ target: 'ü/../,type=local' }, `${'x'.repeat(300)}:,"\n`)
    assert.match(scope, /^[a-z0-9-]{1,90}$/)
  })
})

describe('cache-from and cache-to', () => {
  it('pass through untouched', () => {
    const request = { cacheFrom: ['user/app:cache'], cacheTo: ['type=gha,mode=min', 'type=local,dest=x'] }
    const { cacheFrom, cacheTo, warnings } = choose({ request })
    assert.deepEqual({ cacheFrom, cacheTo }, request)
    assert.deepEqual(warnings, [])
  })

  it('win over the input cache, which is said', () => {
    const { cacheTo, warnings } = choose({ mode: 'registry', request: { cacheTo: ['type=inline'] } })
    assert.deepEqual(cacheTo, ['type=inline'])
    assert.deepEqual(warnings, ['`cache: registry` is ignored, since cache-from or cache-to is given'])
  })

  it('are warned of when the service that they name will not work', () => {
    const warningsOf = (service: CacheService, cacheTo = 'type=gha') =>
      choose({ service, request: { cacheTo: [cacheTo] } }).warnings
    assert.match(warningsOf({ state: 'absent' }).join(), /left out by buildx, because this run has no token/)
    assert.match(
      warningsOf({ state: 'unusable', why: 'it is ill' }).join(),
      /may fail the build, because it is ill$/,
    )
    assert.match(warningsOf(READ_ONLY).join(), /will not be written, because the token/)
    assert.deepEqual(warningsOf({ state: 'absent' }, 'type=gha,token=abc,url_v2=http://localhost/'), [])
  })
})

describe('local', () => {
  it('is a directory, kept for this ref and read from the base and the default branch, too', () => {
    const run = { ref: 'refs/pull/7/merge', baseBranch: 'release/1', defaultBranch: 'main' }
    const { directory, cacheFrom, cacheTo, warnings } = choose({ mode: 'local', run })
    assert.deepEqual([cacheFrom, cacheTo, warnings], [[], [], []])
    assert.match(directory?.scope ?? '', /^api-amd64-[0-9a-f]{8}$/)
    assert.deepEqual(
      directory?.refs.map(ref => ref.replace(/-[0-9a-f]{8}$/, '')),
      ['pull-7', 'release-1', 'main'],
    )
    assert.deepEqual([directory.kept, directory.reads, directory.writes], [true, true, true])
  })

  it('is only read with a token that only reads, and where a stranger may have written the build', () => {
    for (const facts of [{ service: READ_ONLY }, { run: { untrusted: 'of a reason' } }]) {
      const { directory, warnings } = choose({ mode: 'local', ...facts })
      assert.deepEqual([directory?.reads, directory?.writes, warnings.length], [true, false, 1])
    }
  })

  it('is one of the machine outside of GitHub, and none on GitHub without its service', () => {
    const absent = { mode: 'local', service: { state: 'absent' } } as const
    assert.equal(choose({ ...absent, run: { onGitHub: false } }).directory?.kept, false)
    const { directory, warnings } = choose(absent)
    assert.equal(directory, undefined)
    assert.match(warnings.join(), /`cache: local` was asked for, but this run has no token/)
  })
})
