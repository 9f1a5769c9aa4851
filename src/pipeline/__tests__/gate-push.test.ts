import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gatePush } from '../gate-push.ts'

describe('gatePush', () => {
  it('leaves a build that publishes nothing as it is', () => {
    assert.equal(gatePush({ context: '.', load: true }), null)
    assert.equal(gatePush({ context: '.', outputs: ['type=local,dest=out', 'type=image,name=x'] }), null)
  })

  it('builds without publishing first, and publishes from the cache', () => {
    const request = {
      context: '.',
      tags: ['registry.example/app:1'],
      push: true,
      noCache: true,
      noCacheFilters: ['deps'],
      pull: true,
      cacheTo: ['type=gha,mode=max', 'type=inline'],
    }
    const gated = gatePush(request)
    assert.ok(gated)
    assert.deepEqual(gated.build, {
      ...request,
      push: false,
      load: false,
      outputs: ['type=image,push=false,store=false'],
    })
    assert.deepEqual(gated.publish, {
      ...request,
      noCache: false,
      noCacheFilters: [],
      pull: false,
      cacheTo: ['type=inline'],
    })
  })

  it('writes a cache into a registry only with the image', () => {
    const caches = ['type=registry,ref=r.example/app:cache,mode=max', 'r.example/app:other']
    const gated = gatePush({ context: '.', push: true, cacheTo: [...caches, 'type=local,dest=x'] })
    assert.deepEqual(gated?.build.cacheTo, ['type=local,dest=x'])
    assert.deepEqual(gated.publish.cacheTo, caches)
  })

  it('knows every spelling of an output that publishes, and packs what is measured the same way', () => {
    for (const output of [
      'type=registry,compression=zstd',
      'type=image,push=true,compression=zstd',
      'type=image,"name=a,b",push=true,compression=zstd',
      'type=image,push-by-digest=true,name-canonical=true,push=true,compression=zstd',
    ]) {
      const gated = gatePush({ context: '.', outputs: [output] })
      assert.deepEqual(gated?.build.outputs, ['type=image,push=false,store=false,compression=zstd'], output)
      assert.deepEqual(gated.publish.outputs, [output])
    }
  })

  it('refuses a build from standard input, which can be read once only', () => {
    assert.throws(() => gatePush({ context: '-', push: true }), { name: 'InputError' })
  })
})
