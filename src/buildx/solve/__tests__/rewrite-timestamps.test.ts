import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { rewriteTimestamps } from '../rewrite-timestamps.ts'

describe('outputs of a reproducible build', () => {
  const outputs = (...given: string[]) => rewriteTimestamps({ context: '.', outputs: given })

  it('rewrite the times of what they publish or write, and store nothing in an engine', () => {
    assert.deepEqual(outputs('type=image,push=true', 'type=registry', 'type=oci,dest=a.tar'), [
      'type=image,rewrite-timestamp=true,store=false,push=true',
      'type=registry,rewrite-timestamp=true,store=false',
      'type=oci,rewrite-timestamp=true,dest=a.tar',
    ])
  })

  it('are spelled out where `push` alone would stand for them', () => {
    assert.deepEqual(rewriteTimestamps({ context: '.', push: true }), [
      'type=image,rewrite-timestamp=true,store=false',
    ])
    assert.equal(rewriteTimestamps({ context: '.', push: true, outputs: ['type=registry'] }).length, 1)
  })

  it('keep what they say themselves, and stay as they are where no image is made or one is loaded', () => {
    assert.deepEqual(outputs('type=image,rewrite-timestamp=false,store=true'), [
      'type=image,rewrite-timestamp=false,store=true',
    ])
    assert.deepEqual(outputs('out', 'type=local,dest=out', 'type=docker'), [
      'out',
      'type=local,dest=out',
      'type=docker',
    ])
  })
})
