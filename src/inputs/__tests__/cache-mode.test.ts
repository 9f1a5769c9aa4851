import { expect, it } from '@jest/globals'
import { parseCacheMode } from '../cache-mode.ts'

it('reads which cache is wanted, and says which one was meant', () => {
  expect(parseCacheMode('')).toBe('auto')
  expect(parseCacheMode(' GHA ')).toBe('gha')
  expect(() => parseCacheMode('regisrty')).toThrow(
    expect.objectContaining({
      name: 'InputError',
      message: 'input `cache` is "regisrty"; did you mean `registry`?',
    }),
  )
  expect(() => parseCacheMode('s3://bucket')).toThrow(
    /write one of auto, gha, registry, local, inline, none$/,
  )
})
