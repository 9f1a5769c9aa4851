import { describe, expect, it } from '@jest/globals'
import type { BakeRequest } from '../../../model/bake-request.ts'
import { bakeArguments, bakeShorthands, bakeTargetArguments } from '../bake-arguments.ts'
import { bakeContext } from '../bake-context.ts'

const REQUEST: BakeRequest = {
  ...{ targets: [], files: [], set: [], variables: new Map(), source: '.', builder: null, allow: [] },
  ...{ noCache: false, pull: false, push: false, load: false, provenance: null, defaultProvenance: null },
  ...{ sbom: null, image: null, gitToken: null },
}

describe('docker buildx bake is started', () => {
  it('as docker/bake-action starts it', () => {
    const request = { ...REQUEST, files: ['./foo.hcl'], allow: ['fs=*', 'network.host'], builder: 'team' }
    expect(bakeArguments(request, ['*.cache-from=type=gha'])).toStrictEqual([
      ...['buildx', 'bake', '--allow=fs=*', '--allow=network.host', '--file=./foo.hcl'],
      ...['--set=*.cache-from=type=gha', '--builder=team'],
    ])
    expect(bakeShorthands(REQUEST)).toStrictEqual([])
    const all = { noCache: true, pull: true, push: true, load: true, provenance: 'mode=max', sbom: 'true' }
    expect(bakeShorthands({ ...REQUEST, ...all })).toStrictEqual([
      ...['--provenance=mode=max', '--sbom=true', '--no-cache', '--pull', '--push', '--load'],
    ])
  })

  it('with targets that cannot be taken for options, and the source first when it is a repository', () => {
    expect(bakeTargetArguments(REQUEST, ['--push', 'app'])).toStrictEqual(['--', '--push', 'app'])
    const source = 'https://github.com/acme/shop.git#refs/heads/main:subdir'
    expect(bakeTargetArguments({ ...REQUEST, source }, ['app'])).toStrictEqual(['--', source, 'app'])
  })

  it('in the directory of its source, with variables in its environment alone', () => {
    const context = { env: { PATH: '/bin' }, cwd: '/srv/shop', signal: new AbortController().signal }
    const request = { ...REQUEST, source: 'sub', variables: new Map([['TAG', '1']]), gitToken: 't0ken' }
    const { env, cwd } = bakeContext(request, context)
    expect([env, cwd]).toStrictEqual([{ PATH: '/bin', TAG: '1' }, '/srv/shop/sub'])
  })

  it('with the token for a repository, unless the workflow gives another', () => {
    const request = { ...REQUEST, source: 'https://github.com/acme/shop.git', gitToken: 't0ken' }
    const tokenOf = (env: Record<string, string>) =>
      bakeContext(request, { env, cwd: '/srv/shop', signal: new AbortController().signal }).env
        .BUILDX_BAKE_GIT_AUTH_TOKEN
    expect(tokenOf({})).toBe('t0ken')
    expect(tokenOf({ BUILDX_BAKE_GIT_AUTH_TOKEN: 'mine' })).toBe('mine')
  })
})
