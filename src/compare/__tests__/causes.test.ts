import { describe, expect, it } from '@jest/globals'
import {
  digestOf,
  type FileSpec,
  type LayerSpec,
  type PlatformSpec,
} from '../../../test-kit/measurement-builder.ts'
import type { BaseMeasurement } from '../../model/measurement.ts'
import { base, compare, file, LINES, service, told } from './told-causes.ts'

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
