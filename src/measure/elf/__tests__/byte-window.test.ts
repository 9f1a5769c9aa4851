import { describe, expect, it } from '@jest/globals'
import { cutUp, inOnePlace } from '../../../../test-kit/pieces.ts'
import fc from '../../../../test-kit/properties.ts'
import { ByteWindow } from '../byte-window.ts'

const bytes = Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) & 0xff))

/** The window over all of them, which are overwritten as they go by. */
function windowOver(lengths: readonly number[], capacity: number, head: number, forget = 0): ByteWindow {
  const window = new ByteWindow(capacity, head)
  for (const piece of inOnePlace(cutUp(bytes, lengths))) {
    window.add(piece)
    window.forgetUntil(forget)
  }
  return window
}

describe('a window over a stream', () => {
  it('has the first bytes and the last ones, whatever the pieces, and nothing of what is between', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 })
    const size = fc.integer({ min: 0, max: 250 })
    fc.assert(
      fc.property(lengths, size, size, size, size, (lengths, capacity, head, offset, length) => {
        const window = windowOver(lengths, capacity, head)
        expect(window.seen).toBe(bytes.length)
        const [from, end] = [Math.max(offset, head), offset + length]
        const isThere = end <= bytes.length && (end <= from || from >= bytes.length - capacity)
        expect(window.slice(offset, length)).toStrictEqual(isThere ? bytes.subarray(offset, end) : null)
      }),
    )
  })

  it('has nothing that is yet to come', () => {
    expect(new ByteWindow(10, 10).slice(0, 1)).toBeNull()
    expect(windowOver([50], 10, 10).slice(395, 6)).toBeNull()
  })

  it('has what follows a place up to which it was told to forget, and the head', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 200, max: 399 }), (length, forget) => {
        const window = windowOver([length], 300, 20, forget)
        expect(window.slice(forget, bytes.length - forget)).toStrictEqual(bytes.subarray(forget))
        expect(window.slice(5, 15)).toStrictEqual(bytes.subarray(5, 20))
      }),
    )
  })
})
