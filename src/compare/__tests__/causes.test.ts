import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  buildMeasurement,
  digestOf,
  type FileSpec,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import type { Cause, PlatformComparison } from '../../model/comparison.ts'
import type { Hidden } from '../../model/file-record.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import { compareMeasurements } from '../compare-measurements.ts'

function compare(baseline: PlatformSpec, head: PlatformSpec): PlatformComparison {
  const [platform] = compareMeasurements(buildMeasurement(baseline), buildMeasurement(head)).platforms
  assert.ok(platform)
  return platform
}

/** A cause in one line: `+10 yours packages @aws-sdk/* (3) head:1`. */
function told({ what, blame, delta, line }: Cause): string {
  return `${delta.unpacked > 0 ? '+' : ''}${delta.unpacked} ${blame} ${subject(what)}${placeOf(line)}`
}

function placeOf(line: Cause['line']): string {
  return line === null ? '' : ` ${line.side}:${'index' in line ? line.index : line.step}`
}

function subject(what: Cause['what']): string {
  switch (what.type) {
    case 'packages':
      return `${what.ecosystem} ${what.label} (${what.changes.length})`
    case 'file':
      return `${what.kind} ${what.path}`
    case 'files':
      return `${what.count} files ${what.kind ?? 'changed'} in ${what.directory || '/'}`
    case 'base':
      return `base ${what.from} → ${what.to}`
    case 'hidden':
      return `hidden, ${what.why} by${placeOf(what.by)}`
    default:
      return what.type
  }
}

const file = (path: string, unpacked: number, owner?: string, content = path): FileSpec => ({
  path,
  content,
  unpacked,
  compressed: unpacked,
  ...(owner === undefined ? {} : { package: owner }),
})

const base = (digest: string, reference = 'docker.io/library/node:22'): BaseMeasurement => ({
  kind: 'known',
  reference,
  digest: digestOf(digest),
  layers: 1,
  standIn: null,
})

const LINES = [
  { instruction: 'FROM node:22' },
  { instruction: 'COPY package.json package-lock.json ./', inputs: [0], readsContext: true },
  { instruction: 'RUN npm ci', inputs: [1] },
  { instruction: 'COPY . .', inputs: [2], readsContext: true },
]

/** A service as people write it: base, manifests, dependencies, sources. */
function service({
  digest = '1',
  libc = 100,
  lock = 'lock 1',
  modules = [file('app/node_modules/express/i.js', 30, 'express@4.0.0')],
  sources = [file('app/server.js', 5)],
}: {
  digest?: string
  libc?: number
  lock?: string
  modules?: readonly FileSpec[]
  sources?: readonly FileSpec[]
}): PlatformSpec {
  const layers: LayerSpec[] = [
    { line: 0, files: [file('lib/libc.so', libc, undefined, digest)] },
    { line: 1, files: [file('app/package-lock.json', 7, undefined, lock)] },
    { line: 2, files: modules },
    { line: 3, files: sources },
  ]
  return { base: base(digest), lines: LINES, layers }
}

describe('a pull request that adds a dependency, copies a big file, on a base image that moved', () => {
  const before = service({})
  const after = service({
    digest: '2',
    libc: 103,
    lock: 'lock 2',
    modules: [
      file('app/node_modules/express/i.js', 30, 'express@4.0.0'),
      ...['s3', 'sqs', 'core'].map((name, at) =>
        file(`app/node_modules/@aws-sdk/${name}/i.js`, 10 + at, `@aws-sdk/${name}@3.0.0`),
      ),
    ],
    sources: [file('app/server.js', 5), file('app/test/seed.sqlite', 50)],
  })

  it('is told by its causes: package, file, base, each with its line', () => {
    expect(compare(before, after).causes.map(told)).toStrictEqual([
      '+50 yours added app/test/seed.sqlite head:3',
      '+33 yours npm @aws-sdk/* (3) head:2',
      `+3 base-moved base ${digestOf('1')} → ${digestOf('2')} head:0`,
    ])
  })
  it('has the packages of the base that came, left or have another version, the biggest change first', () => {
    const of = (digest: string, versions: Readonly<Record<string, string>>): PlatformSpec => {
      const named = Object.entries(versions)
      const files = named.map(([name, version]) =>
        file(`usr/lib/${name}`, Number(version), name, `${version} ${digest}`),
      )
      const packages = named.map(([name, version]) => [name, { ecosystem: 'dpkg', name, version }] as const)
      return {
        ...{ base: base(digest), lines: LINES, packages: Object.fromEntries(packages) },
        layers: [{ line: 0, files }],
      }
    }
    const { causes } = compare(
      of('1', { ssl: '10', same: '4', old: '3' }),
      of('2', { ssl: '15', same: '4', new: '7' }),
    )
    const changes = causes.flatMap(({ what }) => (what.type === 'base' ? what.changes : []))
    expect(changes.map(({ kind, name }) => `${kind} ${name}`)).toStrictEqual([
      'added new',
      'upgraded ssl',
      'removed old',
    ])
  })
  it('is split to the byte', () => {
    const { split, delta } = compare(before, after)
    expect([
      delta.unpacked,
      split.yours.unpacked,
      split['base-moved'].unpacked,
      split.rebuilt.unpacked,
    ]).toStrictEqual([86, 83, 3, 0])
  })
  it('is attributed to its lines', () => {
    expect(
      compare(before, after).lines.map(({ head, delta, blame }) => [head, delta.unpacked, blame]),
    ).toStrictEqual([
      [0, 3, 'base-moved'],
      [1, 0, 'yours'],
      [2, 33, 'yours'],
      [3, 50, 'yours'],
    ])
  })
})

describe('packages', () => {
  it('are told one by one, unless three of one scope came together', () => {
    const modules = ['@a/1', '@a/2', '@b/1', '@b/2', '@b/3', 'c'].map((name, at) =>
      file(`m/${name}`, 10 * (at + 1), `${name}@1.0.0`),
    )
    const { causes } = compare(service({ modules: [] }), service({ modules, lock: 'lock 2' }))
    expect(causes.map(told)).toStrictEqual([
      '+120 yours npm @b/* (3) head:2',
      '+60 yours npm c (1) head:2',
      '+20 yours npm @a/2 (1) head:2',
      '+10 yours npm @a/1 (1) head:2',
    ])
  })
  it('that a line merely rebuilt are told together', () => {
    const apt = (version: number): PlatformSpec => ({
      lines: [{ instruction: 'RUN apt-get upgrade -y' }],
      layers: [
        { line: 0, files: ['a', 'b', 'c'].map(name => file(name, 10 * version, name, `${name}${version}`)) },
      ],
      packages: Object.fromEntries(
        ['a', 'b', 'c'].map(name => [name, { ecosystem: 'dpkg', name, version: `${version}` } as const]),
      ),
    })
    expect(compare(apt(1), apt(2)).causes.map(told)).toStrictEqual([
      '+30 rebuilt dpkg dpkg packages (3) head:0',
    ])
  })
  it('that left with their line are told by the line that they left', () => {
    const without = {
      ...service({}),
      lines: LINES.slice(0, 2),
      layers: (service({}).layers ?? []).slice(0, 2),
    }
    expect(compare(service({}), without).causes.map(told)).toStrictEqual([
      '-5 yours removed app/server.js baseline:3',
      '-30 yours npm express (1) baseline:2',
    ])
  })
})

it('small files are told by their directory, as deep as they share it', () => {
  const sources = [
    file('app/server.js', 5),
    file('app/big.bin', 1000),
    ...[1, 2, 3].map(at => file(`app/dist/maps/${at}.map`, at)),
    file('app/alone/x', 4),
  ]
  expect(compare(service({}), service({ sources })).causes.map(told)).toStrictEqual([
    '+1000 yours added app/big.bin head:3',
    '+6 yours 3 files added in app/dist/maps head:3',
    '+4 yours added app/alone/x head:3',
  ])
})

it('a package manager’s cache is told as a whole, however big one of its files is', () => {
  const lines = [{ instruction: 'RUN npm install' }]
  const files = [
    file('root/.npm/_cacache/content-v2/sha512/aa/bb', 900),
    file('root/.npm/_logs/debug.log', 5),
  ]
  const { causes } = compare(
    { lines },
    { lines, layers: [{ line: 0, files: [file('app/a', 70), ...files] }] },
  )
  expect(causes.map(told)).toStrictEqual([
    '+905 yours 2 files added in root/.npm head:0',
    '+70 yours added app/a head:0',
  ])
})

it('another base image is one cause, whatever was in it', () => {
  const slim: PlatformSpec = {
    ...service({ digest: '2', libc: 40 }),
    base: base('2', 'docker.io/library/node:22-slim'),
    lines: [{ instruction: 'FROM node:22-slim' }, ...LINES.slice(1)],
  }
  expect(compare(service({}), slim).causes.map(told)).toStrictEqual([
    '-60 yours base docker.io/library/node:22 → docker.io/library/node:22-slim head:0',
  ])
})

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

describe('without a Dockerfile', () => {
  const unknown: BaseMeasurement = { kind: 'unknown', reason: 'No record.' }
  const image = (...layers: LayerSpec[]): PlatformSpec => ({ base: unknown, layers })
  const run = (createdBy: string | null, ...files: FileSpec[]): LayerSpec => ({ createdBy, files })

  it('causes name the step of the image’s history', () => {
    const before = image(run('RUN npm ci', file('m/a', 10)), run('COPY . .', file('old', 7)))
    const after = image(
      run('RUN npm ci --omit=dev', file('m/a', 10), file('m/b', 20)),
      run('COPY . .', file('new', 30)),
      run(null, file('x', 2)),
    )
    expect(compare(before, after).causes.map(told)).toStrictEqual([
      '+30 yours added new head:COPY . .',
      '+20 yours added m/b head:RUN npm ci --omit=dev',
      '+2 yours added x',
      '-7 yours removed old head:COPY . .',
    ])
    expect(compare(image(run('RUN a', file('a', 5))), image()).causes.map(told)).toStrictEqual([
      '-5 yours removed a baseline:RUN a',
    ])
  })
})

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
