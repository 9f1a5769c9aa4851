import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { CompressedPositions } from '../compressed-positions.ts'

describe('CompressedPositions', () => {
  it('knows the places where chunks end exactly, and interpolates between them', () => {
    const positions = new CompressedPositions()
    positions.add(100, 10)
    positions.add(100, 50)
    expect([0, 50, 100, 125, 200].map(offset => positions.at(offset))).toStrictEqual([0, 5, 10, 20, 50])
  })

  it('answers for a place whose chunk is the next to come', () => {
    const positions = new CompressedPositions()
    expect(positions.at(0)).toBe(0)
    positions.add(10, 4)
    expect(positions.at(10)).toBe(4)
    positions.add(10, 6)
    expect(positions.at(15)).toBe(5)
  })

  it('rises with the offset and never leaves the stream, however many chunks there are', () => {
    const chunk = fc.tuple(fc.nat(1000), fc.nat(1000))
    fc.assert(
      fc.property(
        fc.array(chunk, { minLength: 1, maxLength: 50 }),
        fc.array(fc.nat(1000)),
        (chunks, parts) => {
          const positions = new CompressedPositions()
          let length = 0
          let consumed = 0
          for (const [out, taken] of chunks) {
            consumed += taken
            length += out
            positions.add(out, consumed)
          }
          const answers = parts.toSorted((a, b) => a - b).map(part => positions.at((part / 1000) * length))
          expect(answers).toStrictEqual(answers.toSorted((a, b) => a - b))
          expect(answers.every(answer => Number.isInteger(answer) && answer >= 0 && answer <= consumed)).toBe(
            true,
          )
        },
      ),
    )
  })

  it('forgets what is behind', () => {
    const positions = new CompressedPositions()
    for (let at = 1; at <= 10_000; at++) {
      positions.add(10, at)
      expect(positions.at(at * 10)).toBe(at)
    }
    expect(() => positions.at(5)).toThrow(RangeError)
  })
})
