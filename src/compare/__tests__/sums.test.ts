import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { assertAddsUp } from '../../../test-kit/assert-adds-up.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { addBytes, type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { Blame, PlatformComparison } from '../../model/comparison.ts'
import { compareMeasurements } from '../compare-measurements.ts'
import { arbitraryMeasurement, arbitraryPair } from './arbitrary-measurement.ts'

const BLAMES: readonly Blame[] = ['yours', 'base-moved', 'rebuilt']

function check(property: (comparison: PlatformComparison) => void): void {
  fc.assert(
    fc.property(arbitraryPair, ([baseline, head]) => {
      for (const platform of compareMeasurements(baseline, head).platforms) property(platform)
    }),
    { numRuns: trials(1000) },
  )
}

const deltas = (rows: readonly { readonly delta: Bytes }[]): Bytes => sumBytes(rows.map(row => row.delta))

describe('for any two images', () => {
  it('(which are valid themselves)', () => {
    fc.assert(
      fc.property(arbitraryPair, pair => {
        pair.forEach(assertAddsUp)
      }),
    )
  })

  it('the delta is head minus baseline', () => {
    check(({ delta, baseline, head }) => {
      expect(delta).toStrictEqual(subtractBytes(head, baseline))
    })
  })

  for (const table of ['layers', 'lines', 'causes', 'kinds'] as const) {
    it(`the ${table} add up to the delta`, () => {
      check(comparison => {
        expect(deltas(comparison[table])).toStrictEqual(comparison.delta)
      })
    })
  }

  it('the split adds up to the delta', () => {
    check(({ split, delta }) => {
      expect(sumBytes(Object.values(split))).toStrictEqual(delta)
    })
  })

  it('the causes of one blame add up to its part of the split', () => {
    check(({ split, causes }) => {
      for (const blame of BLAMES) {
        assert.deepEqual(deltas(causes.filter(cause => cause.blame === blame)), split[blame], blame)
      }
    })
  })

  it('files + repacked + hidden + structure = delta', () => {
    check(({ files, repacked, hidden, structure, delta }) => {
      expect([deltas(files), repacked, hidden, structure].reduce(addBytes)).toStrictEqual(delta)
    })
  })

  it('packages + unpackaged + repacked + hidden + structure = delta', () => {
    check(({ packages, unpackaged, repacked, hidden, structure, delta }) => {
      expect([deltas(packages), unpackaged, repacked, hidden, structure].reduce(addBytes)).toStrictEqual(
        delta,
      )
    })
  })

  it('the root directory holds all changed files', () => {
    check(({ files, directories }) => {
      const root = directories.find(({ path }) => path === '')?.delta ?? NO_BYTES
      expect(root).toStrictEqual(deltas(files))
    })
  })

  it('the kinds add up to each side', () => {
    check(({ kinds, baseline, head }) => {
      expect(sumBytes(kinds.map(kind => kind.baseline))).toStrictEqual(baseline)
      expect(sumBytes(kinds.map(kind => kind.head))).toStrictEqual(head)
    })
  })

  it('unpacked bytes are never hidden in repacked or structure', () => {
    check(({ repacked, structure }) => {
      expect([repacked.unpacked, structure.unpacked]).toStrictEqual([0, 0])
    })
  })

  it('each layer of both sides has exactly one row', () => {
    fc.assert(
      fc.property(arbitraryPair, ([baseline, head]) => {
        const [comparison] = compareMeasurements(baseline, head).platforms
        for (const [side, image] of Object.entries({ baseline, head })) {
          const rows = comparison?.layers.map(row => row[side as 'baseline' | 'head']) ?? []
          const indexes = rows.filter(index => index !== null).sort((a, b) => a - b)
          expect(indexes).toStrictEqual([...(image.platforms[0]?.layers.keys() ?? [])])
        }
      }),
    )
  })

  it('the way back has the opposite totals', () => {
    fc.assert(
      fc.property(arbitraryPair, ([baseline, head]) => {
        const [there] = compareMeasurements(baseline, head).platforms
        const [back] = compareMeasurements(head, baseline).platforms
        for (const key of ['delta', 'hidden', 'structure', 'repacked', 'unpackaged'] as const) {
          assert.deepEqual(addBytes(there?.[key] ?? NO_BYTES, back?.[key] ?? NO_BYTES), NO_BYTES, key)
        }
      }),
    )
  })
})

it('an image compared with itself has nothing to tell', () => {
  fc.assert(
    fc.property(arbitraryMeasurement, image => {
      const [same] = compareMeasurements(image, image).platforms
      assert.ok(same)
      assert.deepEqual(
        [
          same.delta,
          ...Object.values(same.split),
          same.hidden,
          same.structure,
          same.repacked,
          same.unpackaged,
        ],
        Array.from({ length: 8 }, () => NO_BYTES),
      )
      expect([same.files, same.directories, same.packages, same.causes]).toStrictEqual([[], [], [], []])
      assert.ok(same.layers.every(({ kind, blame }) => kind === 'same' && blame === null))
      assert.ok(same.lines.every(({ delta, blame }) => delta.compressed === 0 && blame === null))
      expect(same.compressedIncomparable).toBeNull()
      expect(same.base.moved).toBe(false)
    }),
  )
})
