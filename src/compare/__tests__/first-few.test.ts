import { expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { firstFew } from '../first-few.ts'

it('the first few are those that sorting would bring to the front, equal ones in their order', () => {
  const items = fc.array(fc.record({ key: fc.nat(5), at: fc.nat() }), { maxLength: 40 })
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 6 }), (all, most) => {
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key
      expect(firstFew(all, most, byKey)).toStrictEqual(all.toSorted(byKey).slice(0, most))
    }),
  )
})
