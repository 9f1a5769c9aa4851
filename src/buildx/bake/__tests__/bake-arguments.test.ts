import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { BakeRequest } from '../../../inputs/bake-request.ts'
import { bakeArguments, bakeShorthands, bakeSubjects } from '../bake-arguments.ts'
import { bakeSurroundings } from '../bake-surroundings.ts'

const REQUEST: BakeRequest = {
  ...{ targets: [], files: [], set: [], variables: new Map(), source: '.', builder: null, allow: [] },
  ...{ noCache: false, pull: false, push: false, load: false, provenance: null, defaultProvenance: null },
  ...{ sbom: null, image: null, gitToken: null },
}

describe('docker buildx bake is started', () => {
  it('as docker/bake-action starts it', () => {
    const request = { ...REQUEST, files: ['./foo.hcl'], allow: ['network.host'], builder: 'team' }
    assert.deepEqual(bakeArguments(request, ['*.cache-from=type=gha']), [
      ...['buildx', 'bake', '--allow=fs=*', '--allow=network.host', '--file=./foo.hcl'],
      ...['--set=*.cache-from=type=gha', '--builder=team'],
    ])
    assert.deepEqual(bakeShorthands(REQUEST), [])
    const all = { noCache: true, pull: true, push: true, load: true, provenance: 'mode=max', sbom: 'true' }
    assert.deepEqual(bakeShorthands({ ...REQUEST, ...all }), [
      ...['--provenance=mode=max', '--sbom=true', '--no-cache', '--pull', '--push', '--load'],
    ])
  })

  it('with targets that cannot be taken for options, and the source first when it is a repository', () => {
    assert.deepEqual(bakeSubjects(REQUEST, ['--push', 'app']), ['--', '--push', 'app'])
    const source = 'https://github.com/acme/shop.git#refs/heads/main:subdir'
    assert.deepEqual(bakeSubjects({ ...REQUEST, source }, ['app']), ['--', source, 'app'])
  })

  it('in the directory of its source, with variables in its environment alone', () => {
    const tools = { env: { PATH: '/bin' }, cwd: '/srv/shop' }
    const request = { ...REQUEST, source: 'sub', variables: new Map([['TAG', '1']]), gitToken: 't0ken' }
    const { env, cwd } = bakeSurroundings(request, tools)
    assert.deepEqual([env, cwd], [{ PATH: '/bin', TAG: '1' }, '/srv/shop/sub'])
  })

  it('with the token for a repository, unless the workflow gives another', () => {
    const request = { ...REQUEST, source: 'https://github.com/acme/shop.git', gitToken: 't0ken' }
    const tokenOf = (env: Record<string, string>) =>
      bakeSurroundings(request, { env, cwd: '/srv/shop' }).env.BUILDX_BAKE_GIT_AUTH_TOKEN
    assert.equal(tokenOf({}), 't0ken')
    assert.equal(tokenOf({ BUILDX_BAKE_GIT_AUTH_TOKEN: 'mine' }), 'mine')
  })
})
