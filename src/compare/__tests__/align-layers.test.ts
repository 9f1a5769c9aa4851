import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

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
    assert.deepEqual(rows(image(layer('a'), layer('b')), image(layer('new'), layer('a'), layer('b'))), [
      'added ·→0',
      'same 0→1',
      'same 1→2',
    ])
  })
  it('layers that changed places are the same layers', () => {
    assert.deepEqual(rows(image(layer('a'), layer('b')), image(layer('b'), layer('a'))), [
      'same 1→0',
      'same 0→1',
    ])
  })
  it('a layer listed twice is two layers', () => {
    assert.deepEqual(rows(image(layer('a')), image(layer('a'), layer('a'))), ['same 0→0', 'added ·→1'])
  })
  it('equal files in another blob are the same layer, packed anew', () => {
    const later = layer('a', { blob: 'a, an hour later', structure: 3 })
    assert.deepEqual(rows(image(layer('b'), layer('a')), image(later, layer('b'))), [
      'repacked 1→0',
      'same 0→1',
    ])
  })
  it('layers without files are not equal because of that', () => {
    const empty = (blob: string): LayerSpec => ({ blob, structure: 1 })
    assert.deepEqual(rows(image(empty('x'), layer('a')), image(layer('a'), empty('y'), empty('z'))), [
      'same 1→0',
      'repacked 0→1',
      'added ·→2',
    ])
  })
  it('layers of one Dockerfile line are one layer with other content', () => {
    const lines = [{ instruction: 'RUN a' }, { instruction: 'RUN b' }]
    const before = { lines, layers: [layer('a1', { line: 0 }), layer('b1', { line: 1 })] }
    const after = { lines, layers: [layer('a2', { line: 0 }), layer('b2', { line: 1 })] }
    assert.deepEqual(rows(before, after), ['modified 0→0', 'modified 1→1'])
  })
  it('without lines, layers are told apart by their history', () => {
    const by = (createdBy: string, name: string): LayerSpec => layer(name, { createdBy })
    assert.deepEqual(
      rows(
        image(by('RUN npm ci', 'a1'), by('COPY . .', 'b1')),
        image(by('RUN apt-get update', 'x'), by('RUN npm ci --omit=dev', 'a2'), by('COPY . .', 'b2')),
      ),
      ['added ·→0', 'modified 0→1', 'modified 1→2'],
    )
  })
  it('without history either, by their order', () => {
    assert.deepEqual(rows(image(layer('a1'), layer('b1')), image(layer('a2'), layer('b2'), layer('c'))), [
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
    assert.deepEqual(rows(on('node:22', 'a'), on('alpine', 'b')), ['added ·→0', 'removed 0→·'])
    assert.deepEqual(rows(on('node:22', 'a'), on('node:22', 'b')), ['modified 0→0'])
  })
})
