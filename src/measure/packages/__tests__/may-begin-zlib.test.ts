import { describe, expect, it } from '@jest/globals'
import { constants, deflateSync } from 'node:zlib'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { mayBeginZlib, ZLIB } from '../may-begin-zlib.ts'

const FIRST = '{'.charCodeAt(0)

describe('the beginning of a zlib stream', () => {
  it('is known, whatever packs it, and wherever it stands', () => {
    const anyLevel = fc.integer({ min: 1, max: 9 })
    const anyStrategy = fc.constantFrom(
      constants.Z_DEFAULT_STRATEGY,
      constants.Z_FIXED,
      constants.Z_HUFFMAN_ONLY,
      constants.Z_RLE,
    )
    const anyText = fc.string({ maxLength: 3000, size: 'max', unit: 'binary' })
    fc.assert(
      fc.property(anyText, anyLevel, anyStrategy, fc.nat(20), (text, level, strategy, before) => {
        const packed = deflateSync(`{${text}`, { level, strategy })
        // A block that does not pack is stored as it is, and none of a list of crates is.
        if ((((packed[2] ?? 0) >> 1) & 3) === 0) return
        expect(mayBeginZlib(Buffer.concat([Buffer.alloc(before), packed]), before, FIRST)).toBe(true)
      }),
      { numRuns: trials(300) },
    )
  })

  it('is not there where a fixed block begins with another byte, or bytes are what they are by chance', () => {
    const other = deflateSync('["packages"]', { strategy: constants.Z_FIXED })
    expect(mayBeginZlib(other, 0, FIRST)).toBe(false)
    const chance = Buffer.alloc(200_000)
    for (let at = 0, state = 7; at < chance.length; at++)
      chance[at] = at % 3 === 0 ? ZLIB : (state = (state * 48271) % 0x7fffffff) >> 8
    let found = 0
    for (let at = 0; at < chance.length; at++) if (mayBeginZlib(chance, at, FIRST)) found++
    expect(found).toBeLessThan(20)
  })
})
