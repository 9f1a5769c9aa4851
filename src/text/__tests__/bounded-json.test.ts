import { expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { isBoundedJson } from '../bounded-json.ts'

it('takes every document that is small, whatever is in its texts', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), text => {
      expect(isBoundedJson(Buffer.from(text), { values: 10_000, depth: 20 })).toBe(true)
    }),
  )
})

it.each([
  ['[[[1]]]', 2, 100, false],
  ['[[[1]]]', 3, 100, true],
  ['[1,2,3]', 9, 2, false],
  ['[1,2,3]', 9, 3, true],
  ['"[[[,,,"', 0, 0, true],
  [String.raw`["\"[[[,,,\\"]`, 1, 1, true],
  ['"never ends [[[', 0, 0, true],
])('%s, %i deep and %i values: %s', (text, depth, values, expected) => {
  expect(isBoundedJson(Buffer.from(text), { depth, values })).toBe(expected)
})
