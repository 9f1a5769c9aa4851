import { expect, test } from '@jest/globals'
import { requestAtCommit } from '../request-at-commit.ts'

const PLACES = { cwd: '/srv/shop/ci', top: '/srv/shop', tree: '/tmp/commit' }

test('paths in the checkout become paths in the commit’s tree, and what is elsewhere stays', () => {
  const request = requestAtCommit(
    {
      context: '../api',
      file: '/srv/shop/api/prod.Dockerfile',
      buildContexts: ['lib=../lib', 'data=/srv/data', 'base=docker-image://alpine:3', 'stage=target:deps'],
      cacheFrom: ['type=local,src=../cache', 'type=gha,scope=api'],
    },
    PLACES,
  )
  expect(request.context).toBe('/tmp/commit/api')
  expect(request.file).toBe('/tmp/commit/api/prod.Dockerfile')
  expect(request.buildContexts).toStrictEqual([
    'lib=/tmp/commit/lib',
    'data=/srv/data',
    'base=docker-image://alpine:3',
    'stage=target:deps',
  ])
  expect(request.cacheFrom).toStrictEqual(['type=local,src=/srv/shop/cache', 'type=gha,scope=api'])
})

test('secrets are those of the run, wherever they are', () => {
  const { secrets, extra } = requestAtCommit(
    {
      context: '.',
      secrets: [
        { id: 'a', file: 'token' },
        { id: 'b', env: 'TOKEN' },
        { id: 'c', value: 'x' },
      ],
      extra: ['--secret=id=d,src=.npmrc', '--secret=id=e,env=NPM_TOKEN', '--quiet'],
    },
    PLACES,
  )
  expect(secrets).toStrictEqual([
    { id: 'a', file: '/srv/shop/ci/token' },
    { id: 'b', env: 'TOKEN' },
    { id: 'c', value: 'x' },
  ])
  expect(extra).toStrictEqual([
    '--secret=id=d,src=/srv/shop/ci/.npmrc',
    '--secret=id=e,env=NPM_TOKEN',
    '--quiet',
  ])
})

test('nothing is pushed, loaded, written, exported or attested, and layers are packed as those of the image', () => {
  const request = requestAtCommit(
    {
      context: '.',
      tags: ['acme/api:1'],
      push: true,
      load: true,
      outputs: ['type=registry,name=acme/api,compression=zstd,compression-level=9', 'type=local,dest=out'],
      cacheTo: ['type=gha,mode=max'],
      attests: ['type=provenance,mode=max'],
      sbom: 'true',
      provenance: 'mode=max',
    },
    PLACES,
  )
  expect(request.outputs).toStrictEqual([
    'type=image,push=false,store=false,compression=zstd,compression-level=9',
  ])
  expect([request.push, request.load]).toStrictEqual([false, false])
  expect([request.tags, request.cacheTo, request.attests]).toStrictEqual([[], [], []])
  expect([request.sbom, request.provenance]).toStrictEqual(['', 'false'])
})
