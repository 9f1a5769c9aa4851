import { describe, expect, it } from '@jest/globals'
import { rewriteTimestamps } from '../rewrite-timestamps.ts'

describe('outputs of a reproducible build', () => {
  const outputs = (...given: string[]) => rewriteTimestamps({ context: '.', outputs: given })

  it('rewrite the times of what they publish or write, and store nothing in an engine', () => {
    expect(outputs('type=image,push=true', 'type=registry', 'type=oci,dest=a.tar')).toStrictEqual([
      'type=image,rewrite-timestamp=true,store=false,push=true',
      'type=registry,rewrite-timestamp=true,store=false',
      'type=oci,rewrite-timestamp=true,dest=a.tar',
    ])
  })

  it('are spelled out where `push` alone would stand for them', () => {
    expect(rewriteTimestamps({ context: '.', push: true })).toStrictEqual([
      'type=image,rewrite-timestamp=true,store=false',
    ])
    expect(rewriteTimestamps({ context: '.', push: true, outputs: ['type=registry'] })).toHaveLength(1)
  })

  it('keep what they say themselves, and stay as they are where no image is made or one is loaded', () => {
    expect(outputs('type=image,rewrite-timestamp=false,store=true')).toStrictEqual([
      'type=image,rewrite-timestamp=false,store=true',
    ])
    expect(outputs('out', 'type=local,dest=out', 'type=docker')).toStrictEqual([
      'out',
      'type=local,dest=out',
      'type=docker',
    ])
  })
})
