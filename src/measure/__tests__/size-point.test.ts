import { describe, expect, it } from '@jest/globals'
import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { compressionOf, sizePoint } from '../size-point.ts'

const SHA = '3ad4be1f5b6a7c8d9e0f1a2b3c4d5e6f7a8b9c0d'

describe('what is worth keeping of a measurement', () => {
  it('is the sizes of each platform, how it was packed, and whether its base was a stand-in', () => {
    const layers = [{ files: [{ path: 'app/main', compressed: 10, unpacked: 20 }] }]
    const base = { kind: 'known', reference: 'node:22', digest: null, layers: 0 } as const
    const measurement = buildMeasurement([
      { platform: 'linux/amd64', layers, base: { ...base, standIn: null } },
      {
        platform: 'linux/arm64',
        base: { ...base, standIn: 'A stand-in.' },
        layers: [...layers, { compression: 'zstd', structure: 7, files: [] }],
      },
    ])
    expect(sizePoint(measurement, SHA, null)).toStrictEqual({
      commit: SHA,
      measuredAt: null,
      platforms: [
        { platform: 'linux/amd64', compressed: 10, unpacked: 20, compression: 'gzip', standIn: false },
        { platform: 'linux/arm64', compressed: 17, unpacked: 20, compression: 'mixed', standIn: true },
      ],
    })
  })

  it('says how all layers are packed', () => {
    const layers = (...all: ('gzip' | 'zstd' | 'none')[]) => all.map(compression => ({ compression }))
    expect(compressionOf(layers('zstd', 'zstd'))).toBe('zstd')
    expect(compressionOf(layers('gzip', 'none'))).toBe('mixed')
    expect(compressionOf([])).toBe('none')
  })
})
