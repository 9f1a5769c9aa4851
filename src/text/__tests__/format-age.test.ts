import { expect, test } from '@jest/globals'
import { formatAge } from '../format-age.ts'

test('an age is said in the largest unit that tells something', () => {
  const ages: readonly (readonly [number, string])[] = [
    [-5, 'just now'],
    [59, 'just now'],
    [60, '1 min ago'],
    [3599, '59 min ago'],
    [7200, '2 h ago'],
    [47 * 3600, '47 h ago'],
    [3 * 24 * 3600, '3 days ago'],
    [Number.NaN, 'just now'],
  ]
  for (const [seconds, text] of ages) expect(formatAge(seconds)).toBe(text)
})
