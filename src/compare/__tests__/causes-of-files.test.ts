import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { FileSpec, LayerSpec, PlatformSpec } from '../../../test-kit/measurement-builder.ts'
import type { PlatformComparison } from '../../model/comparison.ts'
import type { Hidden } from '../../model/file-record.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import { base, compare, file, LINES, service, told } from './told-causes.ts'

describe('what a later line hides', () => {
  const lines = ['COPY . .', 'RUN use', 'RUN hide'].map(instruction => ({ instruction }))
  const hidden = (bytes: number, why: Hidden['why'], by = 2): FileSpec => ({
    ...file('app/seed', bytes),
    hidden: { by, why },
  })
  /** What follows for an image in which the first line makes a file that was not there before. */
  const causes = (...files: readonly (readonly FileSpec[])[]): string[] =>
    compare({ lines }, { lines, layers: files.map((own, line) => ({ line, files: own })) }).causes.map(told)

  it('is told by the line that made it, with the one that hides it', () => {
    expect(causes([hidden(900, 'deleted')], [], [])).toStrictEqual([
      '+900 yours hidden, deleted by head:2 head:0',
    ])
    expect(causes([hidden(900, 'opaque')], [], [])).toStrictEqual([
      '+900 yours hidden, deleted by head:2 head:0',
    ])
    expect(causes([hidden(900, 'overwritten')], [], [file('app/seed', 7, undefined, 'new')])).toStrictEqual([
      '+900 yours hidden, overwritten by head:2 head:0',
      '+7 yours added app/seed head:2',
    ])
  })
  it('and shows again, with another owner, is all told by the line that brought it', () => {
    const seed = file('app/seed', 900)
    expect(causes([hidden(900, 'metadata')], [], [seed])).toStrictEqual([
      '+900 yours added app/seed head:0',
      '+900 yours hidden, metadata by head:2 head:0',
    ])
    expect(causes([hidden(900, 'metadata', 1)], [hidden(900, 'metadata')], [seed])).toStrictEqual([
      '+900 yours added app/seed head:0',
      '+900 yours hidden, metadata by head:1 head:0',
      '+900 yours hidden, metadata by head:2 head:0',
    ])
  })
  it('by another file of the same content is not told by the line of the file that it hides', () => {
    const other = {
      ...file('app/seed', 8, undefined, 'other'),
      hidden: { by: 2, why: 'overwritten' as const },
    }
    expect(causes([hidden(900, 'overwritten', 1)], [other], [file('app/seed', 900)])).toStrictEqual([
      '+900 yours added app/seed head:2',
      '+900 yours hidden, overwritten by head:1 head:0',
      '+8 yours hidden, overwritten by head:2 head:1',
    ])
  })
  it('by a line that is new, in a layer that is not, is told by the new line', () => {
    const by = { by: 4, why: 'metadata' } as const
    const chown: PlatformSpec = {
      ...service({ sources: [{ ...file('app/server.js', 5), hidden: by }] }),
      lines: [...LINES, { instruction: 'RUN chown -R node /app', inputs: [3] }],
    }
    const layers = withBlobs([...(chown.layers ?? []), { line: 4, files: [file('app/server.js', 5)] }])
    const [before, after] = [service({}), { ...chown, layers }]
    expect(compare(before, after).causes.map(told)).toStrictEqual([
      '+5 yours hidden, metadata by head:4 head:4',
    ])
    expect(compare(after, before).causes.map(told)).toStrictEqual([
      '-5 yours hidden, metadata by baseline:4 baseline:4',
    ])
  })
})

/** A file's being hidden is not in the blob. */
function withBlobs(layers: readonly LayerSpec[]): LayerSpec[] {
  return layers.map(layer => ({
    ...layer,
    blob: JSON.stringify((layer.files ?? []).map(({ path, content }) => [path, content])),
  }))
}

describe('kinds of bytes', () => {
  const monolith: PlatformSpec = {
    base: base('1'),
    layers: [
      { files: [file('usr/bin/gcc', 500, 'gcc'), file('lib/libc.so', 100, 'libc')] },
      {
        structure: 4,
        files: [
          file('app/node_modules/typescript/lib.js', 60, 'typescript@5.0.0'),
          file('app/node_modules/express/i.js', 30, 'express@4.0.0'),
          file('root/.npm/_cacache/content/1', 25),
          file('app/server.js', 5),
          { ...file('app/tmp', 9), hidden: { by: 1, why: 'deleted' } },
        ],
      },
    ],
    packages: {
      gcc: { ecosystem: 'dpkg', name: 'gcc', version: '12', purpose: 'build-tool' },
      libc: { ecosystem: 'dpkg', name: 'libc', version: '2' },
      'typescript@5.0.0': { name: 'typescript', version: '5.0.0', purpose: 'development' },
    },
  }
  const rows = ({ kinds }: PlatformComparison): unknown[] =>
    kinds.map(({ kind, baseline, head, examples }) => [kind, baseline.unpacked, head.unpacked, examples])

  it('explain a reduction', () => {
    const multistage: PlatformSpec = {
      base: base('2', 'docker.io/library/alpine:3'),
      layers: [
        { files: [file('lib/musl.so', 5)] },
        {
          structure: 2,
          files: [file('app/node_modules/express/i.js', 30, 'express@4.0.0'), file('app/server.js', 5)],
        },
      ],
    }
    expect(rows(compare(monolith, multistage))).toStrictEqual([
      ['base image', 100, 5, ['docker.io/library/node:22', 'docker.io/library/alpine:3']],
      ['build tools', 500, 0, ['gcc']],
      ['development dependencies', 60, 0, ['typescript']],
      ['package manager caches', 25, 0, ['root/.npm/_cacache']],
      ['other packages', 30, 30, ['express']],
      ['other files', 5, 5, ['app/server.js']],
      ['hidden bytes', 9, 0, ['app/tmp']],
      ['layer structure', 0, 0, []],
    ])
  })
  it('leave build tools in the base image when the base stays', () => {
    const [first] = rows(compare(monolith, { ...monolith, layers: (monolith.layers ?? []).slice(0, 1) }))
    expect(first).toStrictEqual(['base image', 600, 600, ['docker.io/library/node:22']])
  })
})

describe('what moved', () => {
  const lines = [{ instruction: 'COPY lib /old/' }, { instruction: 'COPY lib /new/' }]
  const sized = (path: string, compressed: number, owner?: string): FileSpec => ({
    ...file(path, 40, owner, 'same'),
    compressed,
  })
  const moved = (before: FileSpec, after: FileSpec, packages: PlatformSpec['packages'] = {}) =>
    compare(
      { lines, layers: [{ line: 0, files: [before] }, { line: 1 }], packages: only(packages, before) },
      { lines, layers: [{ line: 0 }, { line: 1, files: [after] }], packages: only(packages, after) },
    ).causes

  it('is one cause, of the line that brings it now', () => {
    const causes = moved(sized('old/a', 20), sized('new/a', 18))
    expect(causes.map(told)).toStrictEqual(['0 yours moved new/a head:1'])
    expect(causes[0]?.delta.compressed).toBe(-2)
  })
  it('is one cause where its line left', () => {
    const { causes } = compare(
      { lines: LINES.slice(2), layers: [{ line: 0, files: [sized('old/a', 20)] }] },
      { lines, layers: [{ line: 1, files: [sized('new/a', 18)] }] },
    )
    expect(causes.map(told)).toStrictEqual(['0 yours moved new/a head:1'])
  })
  it('is told as moved of a package, too', () => {
    const at = (location: string) => ({ name: 'numpy', version: '2.0.0', ecosystem: 'python', location })
    const packages = { was: at('old'), is: at('new') }
    const [cause, ...others] = moved(sized('old/a', 20, 'was'), sized('new/a', 18, 'is'), packages)
    assert.ok(cause?.what.type === 'packages')
    expect(others).toStrictEqual([])
    expect(cause.what.changes.map(({ kind, name }) => [kind, name])).toStrictEqual([['moved', 'numpy']])
    expect(cause.delta).toStrictEqual({ compressed: -2, unpacked: 0 })
  })
  it('is one cause for three packages and more', () => {
    const names = ['a', 'b', 'c']
    const side = (place: string, compressed: number, line: number): PlatformSpec => ({
      lines,
      layers: [
        {
          line,
          files: names.map(name => ({ ...sized(`${place}/${name}`, compressed, name), content: name })),
        },
      ],
      packages: Object.fromEntries(
        names.map(name => [name, { ecosystem: 'python', name, version: '1', location: place }]),
      ),
    })
    expect(compare(side('old', 20, 0), side('new', 18, 1)).causes.map(told)).toStrictEqual([
      '0 yours python python packages (3) head:1',
    ])
  })
})

function only(packages: NonNullable<PlatformSpec['packages']>, { package: owner = '' }: FileSpec) {
  return Object.fromEntries(Object.entries(packages).filter(([key]) => key === owner))
}

describe('a base image that only one side knows', () => {
  const unknown: BaseMeasurement = { kind: 'unknown', reason: 'No record.' }
  const node = [file('lib/libc.so', 100, 'libc'), file('bin/node', 60)]
  const packages = { libc: { ecosystem: 'dpkg', name: 'libc', version: '2' } }
  const built: PlatformSpec = {
    base: base('1'),
    lines: LINES,
    layers: [
      { line: 0, files: node },
      { line: 3, files: [file('app/a', 5)] },
    ],
    packages,
  }
  const elsewhere = (files: readonly FileSpec[]): PlatformSpec => ({
    base: unknown,
    layers: [{ files }, { files: [file('app/a', 7)] }],
    packages,
  })
  const kinds = ({ kinds: rows }: PlatformComparison) =>
    rows.filter(({ delta }) => delta.unpacked !== 0).map(({ kind, delta }) => [kind, delta.unpacked])

  it('is that of both where the layers are the same', () => {
    for (const [before, after, delta] of [
      [built, elsewhere(node), 2],
      [elsewhere(node), built, -2],
    ] as const) {
      const comparison = compare(before, after)
      expect(comparison.causes.map(cause => cause.what.type)).not.toContain('base')
      expect(kinds(comparison)).toStrictEqual([['other files', delta]])
      expect(comparison.kinds.map(({ kind }) => kind)).toContain('base image')
      expect(comparison.base.unknown).toBeNull()
    }
  })
  it('is that of neither where they are not: its bytes are packages and files on both sides', () => {
    const other = [file('lib/libc.so', 100, 'libc'), file('bin/node', 59)]
    for (const [before, after, delta] of [
      [built, elsewhere(other), 1],
      [elsewhere(other), built, -1],
    ] as const) {
      const comparison = compare(before, after)
      expect(comparison.causes.map(cause => cause.what.type)).not.toContain('base')
      expect(comparison.kinds.map(({ kind }) => kind)).not.toContain('base image')
      expect(kinds(comparison)).toStrictEqual([['other files', delta]])
      expect(comparison.base.unknown).toBe(before === built ? 'head' : 'baseline')
    }
  })
})
