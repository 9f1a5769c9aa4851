import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import type { Advice } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { advise, findAdvice } from '../advise.ts'
import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import { adviceOn, file } from './advice-on.ts'
import { arbitraryImage } from './arbitrary-image.ts'

function check(property: (advice: readonly Advice[], image: PlatformMeasurement) => void): void {
  fc.assert(
    fc.property(arbitraryImage, image => {
      property(advise(image, { bases: [] }), image)
    }),
    { numRuns: trials(3000) },
  )
}

/** The indexes of the files whose bytes some advice counts; see `arbitraryImage`. */
function filesOf({ saves }: Advice): number[] {
  const bits = (saves.compressed / 10_000).toString(2)
  return bits
    .split('')
    .reverse()
    .flatMap((bit, index) => (bit === '1' ? [index] : []))
}

describe('advice on any image', () => {
  it('counts no byte twice', () => {
    check((advice, image) => {
      const files = advice.flatMap(filesOf)
      expect(new Set(files).size).toBe(files.length)
      expect(files.every(index => index < image.files.length)).toBe(true)
    })
  })

  it('counts no byte of the base image', () => {
    check((advice, image) => {
      const layers = advice.flatMap(filesOf).map(index => image.layers[image.files.layer(index)])
      expect(layers.every(layer => layer?.origin === 'own')).toBe(true)
    })
  })

  it('counts each file whole, compressed and unpacked', () => {
    check(advice => {
      expect(advice.every(({ saves }) => saves.unpacked === saves.compressed * 4)).toBe(true)
    })
  })

  it('stands at a line that there is, with something to do and a reason', () => {
    check((advice, image) => {
      for (const { line, fix, reason, examples } of advice) {
        expect(line === null || line in image.lines).toBe(true)
        expect(fix.length > 0 && reason.length > 0 && examples.length <= 5).toBe(true)
        assert.ok(fix.length <= 20 && reason.length <= 20, 'what a report holds')
      }
    })
  })

  it('is sorted by what it saves', () => {
    check(advice => {
      const sizes = advice.map(({ saves }) => saves.compressed)
      expect(sizes).toStrictEqual(sizes.toSorted((a, b) => b - a))
    })
  })
})

describe('a finding below 10 kB compressed, or a thousandth of the image', () => {
  const lines = [{ instruction: 'RUN npm ci' }, { instruction: 'RUN rm -rf /root' }]

  it('is not told', () => {
    expect(adviceOn({ lines, layers: [{ line: 0, files: [file('root/.npm/one', 9.9)] }] })).toStrictEqual([])
  })

  it('is not told of a big image, where it is less than a thousandth', () => {
    const layers = [{ line: 0, files: [file('root/.npm/one', 99), file('app/model', 99_902)] }]
    expect(adviceOn({ lines, layers })).toStrictEqual([])
  })

  it('leaves its files to rules that find more', () => {
    const files = [
      file('usr/bin/make', 6, { package: 'make', hidden: { by: 1, why: 'deleted' } }),
      file('root/.npm/one', 9, { hidden: { by: 1, why: 'deleted' } }),
    ]
    expect(adviceOn({ lines, layers: [{ line: 0, files }, { line: 1 }] })).toStrictEqual([
      'deleted-later, 15 kB, line 1: `rm -rf /root` in the RUN that creates the files | line 2 deletes 2 files of this line, which still ships them',
    ])
  })
})

describe('a rule that is silenced', () => {
  const files = [
    file('usr/bin/make', 60, { package: 'make', hidden: { by: 1, why: 'deleted' } }),
    file('root/.npm/one', 90, { hidden: { by: 1, why: 'deleted' } }),
  ]
  const imageWith = (ignored: readonly string[]) =>
    buildPlatform({
      lines: [{ instruction: 'RUN npm ci', ignored }, { instruction: 'RUN rm -rf /root' }],
      layers: [{ line: 0, files }, { line: 1 }],
    })

  it('by a setting gives no advice on the image, and leaves its files to others', () => {
    const ignored = { rules: ['build-tools', 'package-manager-cache', 'documentation'], source: 'config:7' }
    const { advice, silenced } = findAdvice(imageWith([]), { bases: [], ignored })
    expect(silenced.map(({ rule, compressed, by }) => [rule, compressed, by])).toStrictEqual([
      ['package-manager-cache', 90_000, 'config:7'],
    ])
    expect(advice.map(({ rule, saves }) => [rule, saves.compressed])).toStrictEqual([
      ['deleted-later', 150_000],
    ])
  })

  it('by a comment gives none on that line', () => {
    const { advice, silenced } = findAdvice(imageWith(['package-manager-cache']), { bases: [] })
    expect(silenced).toStrictEqual([{ rule: 'package-manager-cache', compressed: 90_000, by: 0 }])
    expect(advice.map(({ rule }) => rule)).toStrictEqual(['deleted-later'])
  })
})
