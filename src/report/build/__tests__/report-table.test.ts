import { describe, expect, it } from '@jest/globals'
import fc from '../../../../test-kit/properties.ts'
import { addBytes, sumBytes } from '../../../model/bytes.ts'
import { biggest, reportTable } from '../report-table.ts'

const sizes = fc.array(
  fc.record({ compressed: fc.integer({ min: -9, max: 9 }), unpacked: fc.integer({ min: -9, max: 9 }) }),
)

describe('reportTable', () => {
  it('adds up: rows + rest = all', () => {
    fc.assert(
      fc.property(sizes, fc.nat({ max: 8 }), (items, most) => {
        const { rows, rest } = reportTable(
          items,
          item => item,
          item => item,
          most,
        )
        const { count, ...bytes } = rest
        expect(addBytes(sumBytes(rows), bytes)).toStrictEqual(sumBytes(items))
        expect(rows.length + count).toBe(items.length)
        expect(rows).toHaveLength(Math.min(items.length, most))
      }),
    )
  })

  it('keeps the biggest, as sorting all of them would', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 8 }), (items, most) => {
        const sorted = items.toSorted(
          (a, b) =>
            Math.abs(b.compressed) - Math.abs(a.compressed) || Math.abs(b.unpacked) - Math.abs(a.unpacked),
        )
        expect(biggest(items, item => item, most)).toStrictEqual(sorted.slice(0, most))
      }),
    )
  })
})
