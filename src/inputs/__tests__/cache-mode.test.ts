import assert from 'node:assert/strict'
import { it } from 'node:test'
import { parseCacheMode } from '../cache-mode.ts'

it('reads which cache is wanted, and says which one was meant', () => {
  assert.equal(parseCacheMode(''), 'auto')
  assert.equal(parseCacheMode(' GHA '), 'gha')
  assert.throws(() => parseCacheMode('regisrty'), {
    name: 'InputError',
    message: 'input `cache` is "regisrty"; did you mean `registry`?',
  })
  assert.throws(() => parseCacheMode('s3://bucket'), /write one of auto, gha, registry, local, inline, none$/)
})
