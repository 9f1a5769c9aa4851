import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  buildMeasurement,
  type FileSpec,
  type LayerSpec,
  type PackageSpec,
} from '../../../test-kit/measurement-builder.ts'
import type { PlatformComparison } from '../../model/comparison.ts'
import { compareMeasurements } from '../compare-measurements.ts'

/** Two images of one layer each. */
function compare(
  before: readonly FileSpec[],
  after: readonly FileSpec[],
  packages: Readonly<Record<string, PackageSpec>> = {},
): PlatformComparison {
  return compareLayers([{ files: before }], [{ files: after }], packages)
}

function compareLayers(
  before: readonly LayerSpec[],
  after: readonly LayerSpec[],
  packages: Readonly<Record<string, PackageSpec>> = {},
): PlatformComparison {
  const named = (layers: readonly LayerSpec[]) => {
    const keys = layers.flatMap(each => each.files ?? []).map(file => file.package)
    return Object.fromEntries(Object.entries(packages).filter(([key]) => keys.includes(key)))
  }
  const [platform] = compareMeasurements(
    buildMeasurement({ layers: before, packages: named(before) }),
    buildMeasurement({ layers: after, packages: named(after) }),
  ).platforms
  assert.ok(platform)
  return platform
}

const file = (path: string, content: string, unpacked: number, owner?: string): FileSpec => ({
  path,
  content,
  unpacked,
  compressed: unpacked / 2,
  ...(owner === undefined ? {} : { package: owner }),
})

describe('files', () => {
  it('are added, removed, modified or moved; biggest change first', () => {
    const { files } = compare(
      [file('gone', 'g', 40), file('changed', 'c', 10), file('old/name', 'm', 70), file('kept', 'k', 5)],
      [file('new', 'n', 100), file('changed', 'C', 30), file('new/name', 'm', 70), file('kept', 'k', 5)],
    )
    expect(files).toStrictEqual([
      { kind: 'added', path: 'new', delta: { compressed: 50, unpacked: 100 } },
      { kind: 'removed', path: 'gone', delta: { compressed: -20, unpacked: -40 } },
      { kind: 'modified', path: 'changed', delta: { compressed: 10, unpacked: 20 } },
      { kind: 'moved', path: 'new/name', from: 'old/name', delta: { compressed: 0, unpacked: 0 } },
    ])
  })
  it('of equal content move to where their name is kept, else in order, each once', () => {
    const { files } = compare(
      [file('a/1', 'x', 6), file('a/2', 'x', 6)],
      [file('b/2', 'x', 6), file('b/3', 'x', 6), file('b/4', 'x', 6)],
    )
    const rows = files.map(({ kind, path, from }) => [kind, path, from])
    expect(rows).toStrictEqual([
      ['added', 'b/4', undefined],
      ['moved', 'b/2', 'a/2'],
      ['moved', 'b/3', 'a/1'],
    ])
  })
  it('that are empty never move: all of them are alike', () => {
    const { files } = compare([file('a', '', 0)], [file('b', '', 0)])
    expect(files.map(({ kind }) => kind).sort()).toStrictEqual(['added', 'removed'])
  })
  it('of equal content whose compressed share is another are no change, and counted as repacked', () => {
    const { files, repacked } = compare([file('a', 'a', 10)], [{ ...file('a', 'a', 10), compressed: 9 }])
    expect([files, repacked]).toStrictEqual([[], { compressed: 4, unpacked: 0 }])
  })
  it('that a later layer now masks are removed, and their bytes are hidden', () => {
    const shipped: LayerSpec = { blob: 'one', files: [file('a', 'a', 10)] }
    const masked: LayerSpec = {
      blob: 'one',
      files: [{ ...file('a', 'a', 10), hidden: { by: 1, why: 'deleted' } }],
    }
    const { delta, files, hidden, causes } = compareLayers([shipped], [masked, { blob: 'rm', structure: 1 }])
    expect(delta).toStrictEqual({ compressed: 1, unpacked: 0 })
    expect(files).toStrictEqual([{ kind: 'removed', path: 'a', delta: { compressed: -5, unpacked: -10 } }])
    expect(hidden).toStrictEqual({ compressed: 5, unpacked: 10 })
    expect(causes.map(({ what, blame, delta: { unpacked } }) => [what.type, blame, unpacked])).toStrictEqual([
      ['hidden', 'yours', 10],
      ['structure', 'yours', 0],
      ['file', 'yours', -10],
    ])
  })
})

it('directories hold all below them, and only those that changed are told', () => {
  const { directories } = compare(
    [file('app/a/1', 'x', 6), file('app/b/1', 'y', 2), file('etc/c', 'c', 2)],
    [file('app/b/1', 'x', 6), file('app/b/2', 'z', 10), file('etc/c', 'c', 2)],
  )
  expect(directories.map(({ path, delta }) => [path, delta.unpacked])).toStrictEqual([
    ['app/b', 14],
    ['', 8],
    ['app', 8],
    ['app/a', -6],
  ])
})

describe('packages', () => {
  const rows = ({ packages }: PlatformComparison): unknown[] =>
    packages.map(({ kind, name, from, to, delta }) => [kind, name, from, to, delta.unpacked])

  it('that are inside of a program tell their versions, and the program has the bytes', () => {
    const server = (content: string, unpacked: number, versions: Record<string, string>) =>
      buildMeasurement({
        layers: [{ files: [file('app/server', content, unpacked)] }],
        packages: Object.fromEntries(
          Object.entries(versions).map(([name, version]) => [
            name,
            { ecosystem: 'go', name, version, location: 'app/server', inside: true as const },
          ]),
        ),
      })
    const [platform] = compareMeasurements(
      server('a', 1000, { 'golang.org/x/net': 'v0.17.0', 'golang.org/x/text': 'v0.14.0', gone: 'v1.0.0' }),
      server('b', 5000, { 'golang.org/x/net': 'v0.20.0', 'golang.org/x/text': 'v0.14.0' }),
    ).platforms
    assert.ok(platform)
    expect(rows(platform)).toStrictEqual([
      ['upgraded', 'golang.org/x/net', 'v0.17.0', 'v0.20.0', 0],
      ['removed', 'gone', 'v1.0.0', null, 0],
    ])
    expect(platform.unpackaged.unpacked).toBe(4000)
  })

  it('are added, removed, upgraded, downgraded or resized', () => {
    const comparison = compare(
      [
        file('r', 'r', 50, 'removed@1.0.0'),
        file('u', 'u', 10, 'up@1.9.0'),
        file('d', 'd', 10, 'down@2.0.0'),
        file('s', 's', 10, 'size@1.0.0'),
        file('k', 'k', 10, 'kept@1.0.0'),
      ],
      [
        file('a', 'a', 100, 'added@1.0.0'),
        file('u', 'U', 50, 'up@1.10.0'),
        file('d', 'D', 40, 'down@1.0.0'),
        file('s', 'S', 30, 'size@1.0.0'),
        file('k', 'k', 10, 'kept@1.0.0'),
      ],
    )
    expect(rows(comparison)).toStrictEqual([
      ['added', 'added', null, '1.0.0', 100],
      ['removed', 'removed', '1.0.0', null, -50],
      ['upgraded', 'up', '1.9.0', '1.10.0', 40],
      ['downgraded', 'down', '2.0.0', '1.0.0', 30],
      ['resized', 'size', '1.0.0', '1.0.0', 20],
    ])
  })
  it('that swap places (as when npm hoists another version) did not change', () => {
    const at = (name: string, version: string, location: string) => ({
      [`${location} ${version}`]: { name, version, location },
    })
    const packages = {
      ...at('x', '1.0.0', 'node_modules/x'),
      ...at('x', '2.0.0', 'node_modules/a/node_modules/x'),
      ...at('x', '2.0.0', 'node_modules/x'),
      ...at('x', '1.0.0', 'node_modules/a/node_modules/x'),
    }
    const [top, nested] = ['node_modules/x', 'node_modules/a/node_modules/x']
    const comparison = compare(
      [file(`${top}/i.js`, 'one', 10, `${top} 1.0.0`), file(`${nested}/i.js`, 'two', 20, `${nested} 2.0.0`)],
      [file(`${top}/i.js`, 'two', 20, `${top} 2.0.0`), file(`${nested}/i.js`, 'one', 10, `${nested} 1.0.0`)],
      packages,
    )
    expect(rows(comparison)).toStrictEqual([])
    expect(comparison.files).toHaveLength(2)
  })
  it('count only files that changed, and what no package owns is the rest', () => {
    const { packages, unpackaged } = compare(
      [file('p/1', 'a', 10, 'p@1.0.0')],
      [file('p/1', 'a', 10, 'p@1.1.0'), file('p/2', 'b', 6, 'p@1.1.0'), file('mine', 'm', 4)],
    )
    expect([packages.map(({ delta }) => delta), unpackaged]).toStrictEqual([
      [{ compressed: 3, unpacked: 6 }],
      { compressed: 2, unpacked: 4 },
    ])
  })
})

describe('compressed bytes', () => {
  const packed = (compression: LayerSpec['compression'], name: string, blob = name): LayerSpec => ({
    blob: `${blob} ${compression}`,
    files: [file(name, blob, 10)],
    ...(compression === undefined ? {} : { compression }),
  })
  it('must not be subtracted when a layer of yours is packed in another way than before', () => {
    expect(compareLayers([packed('gzip', 'a')], [packed('zstd', 'a')]).compressedIncomparable).toBe(
      'Changed layers were packed with gzip before and with zstd now, so compressed bytes cannot be compared.',
    )
  })
  it('may be, when only layers that did not change are packed in another way', () => {
    const { compressedIncomparable } = compareLayers(
      [packed('zstd', 'kept'), packed('gzip', 'a', 'a1')],
      [packed('zstd', 'kept'), packed('gzip', 'a', 'a2')],
    )
    expect(compressedIncomparable).toBeNull()
  })
  it('may be, when a layer comes that is packed in another way', () => {
    const added = compareLayers([packed('gzip', 'a')], [packed('gzip', 'a'), packed('zstd', 'b')])
    expect(added.compressedIncomparable).toBeNull()
  })
})

it('platforms are matched by name; those of one side only are listed', () => {
  const on = (...platforms: string[]) => buildMeasurement(platforms.map(platform => ({ platform })))
  const comparison = compareMeasurements(on('linux/amd64', 'linux/386'), on('linux/arm64', 'linux/amd64'))
  expect([
    comparison.platforms.map(({ platform }) => platform),
    comparison.added,
    comparison.removed,
  ]).toStrictEqual([['linux/amd64'], ['linux/arm64'], ['linux/386']])
})
