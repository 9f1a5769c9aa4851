import { expect, test } from '@jest/globals'
import { hash } from 'node:crypto'
import { ContentSieve } from '../content-sieve.ts'

/** The beginning of a content hash. */
const contentOf = (seed: number) => hash('sha256', String(seed), 'buffer').readInt32BE()

test('what is there twice may repeat, and nearly nothing else', () => {
  const once = Array.from({ length: 20_000 }, (_, seed) => contentOf(seed))
  const twice = once.slice(0, 5000)
  const sieve = new ContentSieve(once.length + twice.length)
  for (const content of [...once, ...twice]) sieve.add(content)
  expect(twice.every(content => sieve.mayRepeat(content))).toBe(true)
  expect(once.slice(5000).filter(content => sieve.mayRepeat(content)).length).toBeLessThan(15_000 / 8)
})

test('there may be none, and any number is one', () => {
  const sieve = new ContentSieve(0)
  expect(sieve.mayRepeat(0)).toBe(false)
  for (const content of [0, -1, 0, 2 ** 31 - 1]) sieve.add(content)
  expect(sieve.mayRepeat(0)).toBe(true)
})
