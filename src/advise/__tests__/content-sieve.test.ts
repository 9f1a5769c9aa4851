import { expect, test } from '@jest/globals'
import { hash } from 'node:crypto'
import { ContentSieve } from '../content-sieve.ts'

/** A content hash, as files have it. */
const contentOf = (seed: number) => hash('sha256', String(seed), 'base64url').slice(0, 22)

test('what is there twice may repeat, and nearly nothing else', () => {
  const once = Array.from({ length: 20_000 }, (_, seed) => contentOf(seed))
  const twice = once.slice(0, 5000)
  const sieve = new ContentSieve(once.length + twice.length)
  for (const content of [...once, ...twice]) sieve.add(content)
  expect(twice.every(content => sieve.mayRepeat(content))).toBe(true)
  expect(once.slice(5000).filter(content => sieve.mayRepeat(content)).length).toBeLessThan(15_000 / 8)
})

test('any text is a content, and there may be none', () => {
  const sieve = new ContentSieve(0)
  expect(sieve.mayRepeat('')).toBe(false)
  for (const content of ['', 'a', '', 'b']) sieve.add(content)
  expect(sieve.mayRepeat('')).toBe(true)
})
