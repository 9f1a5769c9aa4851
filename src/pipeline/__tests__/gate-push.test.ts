import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'
import { gatePush } from '../gate-push.ts'

describe('gatePush', () => {
  it('leaves a build that publishes nothing as it is', () => {
    expect(gatePush({ context: '.', load: true })).toBeNull()
    expect(gatePush({ context: '.', outputs: ['type=local,dest=out', 'type=image,name=x'] })).toBeNull()
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
    expect(gated.build).toStrictEqual({
      ...request,
      push: false,
      load: false,
      outputs: ['type=image,push=false,store=false'],
    })
    expect(gated.publish).toStrictEqual({
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
    expect(gated?.build.cacheTo).toStrictEqual(['type=local,dest=x'])
    expect(gated!.publish.cacheTo).toStrictEqual(caches)
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
      expect(gated.publish.outputs).toStrictEqual([output])
    }
  })

  it('refuses a build from standard input, which can be read once only', () => {
    expect(() => gatePush({ context: '-', push: true })).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    )
  })
})
