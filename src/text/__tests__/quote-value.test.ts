import { expect, it } from '@jest/globals'
import { quoteValue } from '../quote-value.ts'

it.each([
  ['10m', '"10m"'],
  [' 1,5 % ', '"1,5 %"'],
  ['145.000001 megabytes', '"145.000001 megabytes"'],
  ['1234567890123456 GiB', '"1234567890123456 GiB"'],
  ['\u001b[31m', '"\\u001b[31m"'],
  ['ghp_SECRETTOKEN0123', 'a text of 19 characters'],
  ['1234567890abc', 'a text of 13 characters'],
  ['12345678901234567', 'a text of 17 characters'],
])('a value that cannot be read is quoted only where it is short or an amount: %j', (text, shown) => {
  expect(quoteValue(text)).toBe(shown)
})
