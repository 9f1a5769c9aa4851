import { describe, expect, it } from '@jest/globals'
import type { BuildRequest } from '../../../model/build-request.ts'
import type { CacheContext, CacheRun } from '../cache-context.ts'
import type { CacheService } from '../cache-service.ts'
import { chooseCache } from '../choose-cache.ts'

const READY: CacheService = {
  state: 'usable',
  url: 'https://results.example/',
  token: 't',
  reads: true,
  writeProtected: null,
}
const READ_ONLY: CacheService = { ...READY, writeProtected: 'the token of this run can only read caches' }

const RUN: CacheRun = {
  onGitHub: true,
  ref: 'refs/heads/main',
  baseBranch: '',
  defaultBranch: 'main',
  matrix: [],
  untrusted: null,
}

const PUSH: Partial<BuildRequest> = { push: true, tags: ['ghcr.io/acme/api:1', 'docker.io/acme/api:1'] }

function choose({
  request,
  run,
  ...facts
}: Partial<Omit<CacheContext, 'request' | 'run'>> & {
  request?: Partial<BuildRequest>
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
    expect(cacheFrom).toStrictEqual([`type=gha,scope=${scope},timeout=1m`])
    expect(cacheTo).toStrictEqual([`type=gha,scope=${scope},mode=max,ignore-error=true,timeout=1m`])
    expect(explanation).toBe(`Cache: GitHub's cache service, scope ${scope}, read and written`)
    expect(warnings).toStrictEqual([])
  })

  it('takes none without the service, however the image is pushed, and says what could be asked for', () => {
    const { cacheFrom, cacheTo, explanation, warnings } = choose({
      service: { state: 'absent' },
      request: PUSH,
    })
    expect([cacheFrom, cacheTo]).toStrictEqual([[], []])
    expect(explanation).toBe(
      'Cache: none, because this run has no token for the cache service; `cache: registry` (--cache registry) keeps one in the registry, beside the pushed image',
    )
    // Nobody has asked for it, and no runner of another forge has one.
    expect(warnings).toStrictEqual([])
  })

  it('says in one line why the service is not used and what would help, and warns nobody: nobody has asked for it', () => {
    const service: CacheService = { state: 'unusable', why: 'the token of this run is malformed' }
    const { cacheFrom, cacheTo, explanation, warnings } = choose({ service, run: { onGitHub: false } })
    expect([cacheFrom, cacheTo]).toStrictEqual([[], []])
    expect(explanation).toMatch(/^Cache: none, because the token of this run is malformed; `cache: registry`/)
    expect(warnings).toStrictEqual([])
    expect(choose({ service, mode: 'gha' }).warnings).toHaveLength(1)
  })

  it('takes none where the builder cannot export one, and says which one it can make', () => {
    const { cacheFrom, cacheTo, explanation } = choose({ exportsCache: false, request: PUSH })
    expect([cacheFrom, cacheTo]).toStrictEqual([[], []])
    expect(explanation).toMatch(/^Cache: none, because this builder cannot export a cache; `cache: inline`/)
  })

  it('imports nothing when the build is to run without a cache', () => {
    const { cacheFrom, cacheTo } = choose({ request: { noCache: true } })
    expect(cacheFrom).toStrictEqual([])
    expect(cacheTo).toHaveLength(1)
  })
})

describe('what may not be written', () => {
  it('is left out where the token only reads, and that is said', () => {
    const { cacheFrom, cacheTo, explanation, warnings } = choose({ service: READ_ONLY })
    expect(cacheFrom).toHaveLength(1)
    expect(cacheTo).toStrictEqual([])
    expect(explanation).toMatch(/, read only, because the token of this run can only read caches$/)
    expect(warnings).toStrictEqual([
      'The cache is not written, because the token of this run can only read caches',
    ])
  })

  for (const mode of ['auto', 'gha', 'registry', 'inline'] as const) {
    it(`is left out of ${mode} when a stranger may have written what is built`, () => {
      const { cacheFrom, cacheTo, warnings } = choose({
        mode,
        request: PUSH,
        run: { untrusted: 'the event pull_request_target may build untrusted code' },
      })
      expect(cacheFrom.length).toBeGreaterThan(0)
      expect(cacheTo).toStrictEqual([])
      expect(warnings).toHaveLength(1)
    })
  }

  it('is a registry that the image is not pushed to', () => {
    const { cacheFrom, cacheTo, explanation } = choose({
      mode: 'registry',
      request: { ...PUSH, push: false },
    })
    expect(cacheFrom).toHaveLength(1)
    expect(cacheTo).toStrictEqual([])
    expect(explanation).toMatch(/the image is not pushed/)
  })

  for (const ref of ['refs/tags/v1.0', 'refs/heads/gh-readonly-queue/main/pr-7-c0ffee']) {
    it(`is the cache of ${ref} in a registry, which nobody would read`, () => {
      const run = { ref, baseBranch: 'main' }
      const { cacheFrom, cacheTo } = choose({ mode: 'registry', request: PUSH, run })
      expect(cacheFrom.some(cache => cache.endsWith('-main'))).toBe(true)
      expect(cacheTo).toStrictEqual([])
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
    expect(refs[0]).toBe('pull-7')
    expect(refs[1] ?? '').toMatch(/^release-2-[0-9a-f]{8}$/)
    expect(refs[2]).toBe('main')
    expect(cacheTo).toHaveLength(1)
    expect(cacheTo[0] ?? '').toMatch(/-pull-7,/)
  })

  it('is the one of an output that pushes, too', () => {
    const outputs = ['type=image,"name=localhost:5000/acme/web:1,ghcr.io/acme/web:1",push=true']
    const { cacheTo } = choose({ mode: 'registry', request: { outputs } })
    expect(cacheTo[0] ?? '').toMatch(/^type=registry,ref=localhost:5000\/acme\/web:buildcache-/)
  })

  it('cannot be had without a tag', () => {
    const { cacheTo, warnings } = choose({ mode: 'registry' })
    expect(cacheTo).toStrictEqual([])
    expect(warnings).toStrictEqual([
      'The build runs without a shared cache: `cache: registry` is set, but the image has no tag that names a registry',
    ])
  })
})

describe('the name of a cache', () => {
  const scopeOf = (
    request: Partial<BuildRequest>,
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
    expect(new Set(scopes).size).toBe(scopes.length)
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
    expect(new Set(scopes).size).toBe(scopes.length)
  })

  it('is the same for the platform that the builder has anyway, and for the Dockerfile that is meant anyway', () => {
    expect(scopeOf({ platforms: ['linux/amd64'] })).toBe(scopeOf({}))
    expect(scopeOf({ file: './Dockerfile' })).toBe(scopeOf({}))
    expect(scopeOf({ context: './web', file: 'web/Dockerfile' })).toBe(scopeOf({ context: 'web' }))
  })

  it('of a branch that is called as a pull request is here differs from that of the pull request', () => {
    const placeOf = (ref: string) => choose({ mode: 'registry', request: PUSH, run: { ref } }).cacheTo.join()
    expect(placeOf('refs/heads/pull-7')).not.toBe(placeOf('refs/pull/7/merge'))
  })

  it('does not depend on the order of platforms, on how the folder is written, or on the commit', () => {
    expect(scopeOf({ platforms: ['a', 'b'] })).toBe(scopeOf({ platforms: ['b', 'a'] }))
    expect(scopeOf({ context: './web/' })).toBe(scopeOf({ context: 'web' }))
    const commit = (sha: string) => scopeOf({ context: `https://github.com/acme/api.git#${sha}` })
    expect(commit('c0ffee')).toBe(commit('decade'))
  })

  it('fits into a tag, whatever the names are', () => {
    const scope = scopeOf({ target: 'ü/../,type=local' }, `${'x'.repeat(300)}:,"\n`)
    expect(scope).toMatch(/^[a-z0-9-]{1,90}$/)
  })
})

describe('cache-from and cache-to', () => {
  it('pass through untouched', () => {
    const request = { cacheFrom: ['user/app:cache'], cacheTo: ['type=gha,mode=min', 'type=local,dest=x'] }
    const { cacheFrom, cacheTo, warnings } = choose({ request })
    expect({ cacheFrom, cacheTo }).toStrictEqual(request)
    expect(warnings).toStrictEqual([])
  })

  it('win over the input cache, which is said', () => {
    const { cacheTo, warnings } = choose({ mode: 'registry', request: { cacheTo: ['type=inline'] } })
    expect(cacheTo).toStrictEqual(['type=inline'])
    expect(warnings).toStrictEqual(['`cache: registry` is ignored, because cache-from or cache-to is set'])
  })

  it('are warned of when the service that they name will not work', () => {
    const warningsOf = (service: CacheService, cacheTo = 'type=gha') =>
      choose({ service, request: { cacheTo: [cacheTo] } }).warnings
    expect(warningsOf({ state: 'absent' }).join()).toMatch(
      /buildx leaves out the cache type=gha, because this run has no token/,
    )
    expect(warningsOf({ state: 'unusable', why: 'it is ill' }).join()).toMatch(
      /may fail the build, because it is ill$/,
    )
    expect(warningsOf(READ_ONLY).join()).toMatch(/cannot be written, because the token/)
    expect(warningsOf({ state: 'absent' }, 'type=gha,token=abc,url_v2=http://localhost/')).toStrictEqual([])
  })
})

describe('the cache type=gha of a matrix', () => {
  const warned = (cacheTo: string, matrix = ['linux/arm64']) =>
    choose({ run: { matrix }, request: { cacheTo: [cacheTo] } }).warnings.join()

  it('is warned of without a scope, since all jobs write one', () => {
    for (const cacheTo of ['type=gha', 'type=gha,mode=max', 'type=gha,scope='])
      expect(warned(cacheTo)).toMatch(/^The jobs of this matrix overwrite one cache: give type=gha a scope/)
  })

  it('is not warned of with a scope, without a matrix, or elsewhere', () => {
    expect(warned('type=gha,scope=arm64')).toBe('')
    expect(warned('type=gha', [])).toBe('')
    expect(warned('type=inline')).toBe('')
  })
})

describe('local', () => {
  it('is a directory, kept for this ref and read from the base and the default branch, too', () => {
    const run = { ref: 'refs/pull/7/merge', baseBranch: 'release/1', defaultBranch: 'main' }
    const { directory, cacheFrom, cacheTo, warnings } = choose({ mode: 'local', run })
    expect([cacheFrom, cacheTo, warnings]).toStrictEqual([[], [], []])
    expect(directory?.scope ?? '').toMatch(/^api-amd64-[0-9a-f]{8}$/)
    expect(directory?.refs.map(ref => ref.replace(/-[0-9a-f]{8}$/, ''))).toStrictEqual([
      'pull-7',
      'release-1',
      'main',
    ])
    expect([directory!.kept, directory!.reads, directory!.writes]).toStrictEqual([true, true, true])
  })

  it('is only read with a token that only reads, and where a stranger may have written the build', () => {
    for (const facts of [{ service: READ_ONLY }, { run: { untrusted: 'of a reason' } }]) {
      const { directory, warnings } = choose({ mode: 'local', ...facts })
      expect([directory?.reads, directory?.writes, warnings.length]).toStrictEqual([true, false, 1])
    }
  })

  it('is one of the machine outside of GitHub, and none on GitHub without its service', () => {
    const absent = { mode: 'local', service: { state: 'absent' } } as const
    expect(choose({ ...absent, run: { onGitHub: false } }).directory?.kept).toBe(false)
    const { directory, warnings } = choose(absent)
    expect(directory).toBeUndefined()
    expect(warnings.join()).toMatch(/`cache: local` is set, but this run has no token/)
  })
})
