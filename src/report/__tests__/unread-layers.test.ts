import { describe, expect, it } from '@jest/globals'
import { buildMeasurement, type FileSpec, type LayerSpec } from '../../../test-kit/measurement-builder.ts'
import type { Measurement } from '../../model/measurement.ts'
import { partsTable } from '../sections/parts.ts'
import { shrankMuch } from '../sections/reduction.ts'
import { markdownOf } from './render-one.ts'
import { MB, reportOf } from './report-of.ts'

const LINES = ['COPY a a', 'COPY big big', 'COPY c c'].map(instruction => ({
  instruction,
  readsContext: true,
}))

/** An image whose second layer can be read, or is of 42 MB and cannot. */
function image(isRead: boolean): Measurement {
  const small = (path: string): readonly FileSpec[] => [{ path, compressed: 5 * MB, unpacked: 10 * MB }]
  const layers: readonly LayerSpec[] = [
    { line: 0, files: small('a') },
    isRead
      ? { line: 1, files: [{ path: 'big', compressed: 40 * MB, unpacked: 90 * MB }] }
      : { line: 1, structure: 42 * MB },
    { line: 2, files: small('c') },
  ]
  const measured = buildMeasurement({ lines: LINES, layers })
  const platforms = measured.platforms.map(platform => ({
    ...platform,
    layers: platform.layers.map((layer, at) =>
      isRead || at !== 1 ? layer : { ...layer, unread: 'it is encrypted' },
    ),
  }))
  return { ...measured, platforms }
}

describe('a layer that changed and can no longer be read', () => {
  const report = reportOf(image(false), image(true))

  it('is no reduction of unpacked bytes', () => {
    expect(shrankMuch(report.platforms[0]!)).toBe(false)
    expect(markdownOf(report)).not.toMatch(/Reduction|−9\d/)
    expect(markdownOf(report)).toContain('| Unpacked | 110.0 MB | at least 20.0 MB | not comparable |')
  })

  it('leaves the changes of compressed bytes, which are known', () => {
    expect(markdownOf(report)).toMatch(/\| Δ compressed \| What \|/)
    expect(markdownOf(report)).toMatch(/\| \+42\.0 MB \|/)
    expect(markdownOf(report)).not.toContain('Δ unpacked')
  })

  it('takes an unknown number of bytes on its line', () => {
    expect(markdownOf(report)).toMatch(/\| 42\.0 MB \| not known \| \+2\.0 MB \| \| Dockerfile:2 /)
  })

  it('makes the story of what shrank one of compressed bytes', () => {
    const bigger = buildMeasurement({
      lines: LINES,
      layers: [{ line: 1, files: [{ path: 'big', compressed: 400 * MB, unpacked: 900 * MB }] }],
    })
    const told = markdownOf(reportOf(image(false), bigger))
    expect(told).toContain('| Unpacked | 900.0 MB | at least 20.0 MB | not comparable |')
    expect(told).toMatch(/\| Δ compressed \| Kind of bytes \|/)
  })
})

it('a layer that cannot be read is among the smaller parts, and what they take not known', () => {
  const [whole] = reportOf(image(false), 'nothing to compare with').platforms
  const tiny = { ...whole!, total: { compressed: 100_000 * MB, unpacked: 100_000 * MB } }
  const table = partsTable(tiny, 9)
  expect(table.kind === 'table' && table.rows[0]).toStrictEqual([
    '3 smaller parts',
    '52.0 MB',
    'at least 20.0 MB',
    '< 1 %',
  ])
})
