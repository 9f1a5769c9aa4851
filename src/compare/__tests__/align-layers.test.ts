import { describe, expect, it } from '@jest/globals'

import { buildMeasurement, type LayerSpec, type PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import { compareMeasurements } from '../compare-measurements.ts'

/** What each layer became: `kind baseline→head`. */
function rows(baseline: PlatformSpec, head: PlatformSpec): string[] {
  const [platform] = compareMeasurements(buildMeasurement(baseline), buildMeasurement(head)).platforms
  return (platform?.layers ?? []).map(
    ({ kind, baseline: was, head: is }) => `${kind} ${was ?? '·'}→${is ?? '·'}`,
  )
}

const layer = (name: string, more: Partial<LayerSpec> = {}): LayerSpec => ({
  blob: name,
  files: [{ path: name, unpacked: 5, compressed: 2 }],
  ...more,
})
const image = (...layers: LayerSpec[]): PlatformSpec => ({ layers })

describe('layers lie side by side by what they hold', () => {
  it('an inserted layer misaligns none', () => {
    expect(rows(image(layer('a'), layer('b')), image(layer('new'), layer('a'), layer('b')))).toStrictEqual([
      'added ·→0',
      'same 0→1',
      'same 1→2',
    ])
  })
  it('layers that changed places are the same layers', () => {
    expect(rows(image(layer('a'), layer('b')), image(layer('b'), layer('a')))).toStrictEqual([
      'same 1→0',
      'same 0→1',
    ])
  })
  it('a layer listed twice is two layers', () => {
    expect(rows(image(layer('a')), image(layer('a'), layer('a')))).toStrictEqual(['same 0→0', 'added ·→1'])
  })
  it('equal files in another blob are the same layer, packed anew', () => {
    const later = layer('a', { blob: 'a, an hour later', structure: 3 })
    expect(rows(image(layer('b'), layer('a')), image(later, layer('b')))).toStrictEqual([
      'repacked 1→0',
      'same 0→1',
    ])
  })
  it('layers without files are not equal because of that', () => {
    const empty = (blob: string): LayerSpec => ({ blob, structure: 1 })
    expect(rows(image(empty('x'), layer('a')), image(layer('a'), empty('y'), empty('z')))).toStrictEqual([
      'same 1→0',
      'repacked 0→1',
      'added ·→2',
    ])
  })
  it('layers of one Dockerfile line are one layer with other content', () => {
    const lines = [{ instruction: 'RUN a' }, { instruction: 'RUN b' }]
    const before = { lines, layers: [layer('a1', { line: 0 }), layer('b1', { line: 1 })] }
    const after = { lines, layers: [layer('a2', { line: 0 }), layer('b2', { line: 1 })] }
    expect(rows(before, after)).toStrictEqual(['modified 0→0', 'modified 1→1'])
  })
  it('without lines, layers are told apart by their history', () => {
    const by = (createdBy: string, name: string): LayerSpec => layer(name, { createdBy })
    expect(
      rows(
        image(by('RUN npm ci', 'a1'), by('COPY . .', 'b1')),
        image(by('RUN apt-get update', 'x'), by('RUN npm ci --omit=dev', 'a2'), by('COPY . .', 'b2')),
      ),
    ).toStrictEqual(['added ·→0', 'modified 0→1', 'modified 1→2'])
  })
  it('without history either, by their order', () => {
    expect(rows(image(layer('a1'), layer('b1')), image(layer('a2'), layer('b2'), layer('c')))).toStrictEqual([
      'modified 0→0',
      'modified 1→1',
      'added ·→2',
    ])
  })
  it('layers of different base images are different layers', () => {
    const on = (reference: string, name: string): PlatformSpec => ({
      base: { kind: 'known', reference, digest: null, layers: 1, standIn: null },
      layers: [layer(name)],
    })
    expect(rows(on('node:22', 'a'), on('alpine', 'b'))).toStrictEqual(['added ·→0', 'removed 0→·'])
    expect(rows(on('node:22', 'a'), on('node:22', 'b'))).toStrictEqual(['modified 0→0'])
  })
})
