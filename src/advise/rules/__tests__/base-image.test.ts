import { describe, expect, it } from '@jest/globals'
import { buildPlatform, digestOf, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { Words } from '../../../model/advice.ts'
import { advise } from '../../advise.ts'
import type { BaseAlternative } from '../../finding.ts'
import { baseImage } from '../base-image.ts'

const BASE = {
  kind: 'known',
  reference: 'docker.io/library/node:22',
  digest: digestOf('node:22'),
  layers: 2,
  standIn: null,
} as const
const SLIM = alternative('slim', '22-slim', 90_000_000)
const ALPINE = alternative('musl', '22-alpine', 60_000_000)

function alternative(
  kind: BaseAlternative['kind'],
  tag: string,
  compressed: number,
  more: Partial<BaseAlternative> = {},
): BaseAlternative {
  return {
    kind,
    reference: `docker.io/library/node:${tag}`,
    compressed,
    unpacked: null,
    compressions: ['gzip'],
    ...more,
  }
}

/** 350 MB of node:22, 1 GB unpacked, and 10 MB of one's own. */
function image(more: Partial<PlatformSpec> = {}) {
  return buildPlatform({
    base: BASE,
    layers: [
      { files: [{ path: 'bin/sh', compressed: 50_000_000, unpacked: 100_000_000 }], line: 0 },
      {
        files: [{ path: 'bin/node', compressed: 290_000_000, unpacked: 900_000_000 }],
        structure: 10_000_000,
        line: 0,
      },
      { files: [{ path: 'app/main.js', compressed: 10_000_000, unpacked: 40_000_000 }], line: 1 },
    ],
    lines: [{ instruction: 'FROM node:22' }, { instruction: 'COPY . .' }],
    ...more,
  })
}

function find(bases: readonly BaseAlternative[], more: Partial<PlatformSpec> = {}) {
  return baseImage.find(image(more), () => true, { bases })[0]
}

/** A line that installs make, which the base has in a layer above the lowest, and what that needs. */
function reinstalled(bytes: number): Partial<PlatformSpec> {
  return {
    lines: [{ instruction: 'FROM node:22' }, { instruction: 'RUN apt-get install -y make=4', inputs: [0] }],
    layers: [
      {
        files: [{ path: 'lib/libc.so.6', package: 'libc6', compressed: 50_000_000 }],
        structure: 100_000_000,
        line: 0,
      },
      {
        files: [
          { path: 'usr/bin/make', package: 'make', compressed: bytes },
          { path: 'usr/lib/libguile.so', package: 'guile', compressed: 20_000_000 },
        ],
        structure: 180_000_000 - bytes,
        line: 0,
      },
    ],
    packages: {
      make: { ecosystem: 'dpkg', name: 'make', requires: [1, 2] },
      guile: { ecosystem: 'dpkg', name: 'libguile', requires: [2] },
      libc6: { ecosystem: 'dpkg', name: 'libc6' },
    },
  }
}

const text = (words: Words = []) =>
  words.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')

describe('a base image that has a smaller sibling', () => {
  it('saves exactly what the manifests differ by', () => {
    const found = find([SLIM])
    expect(found?.saves).toStrictEqual({ compressed: 260_000_000, unpacked: null })
    expect(text(found!.fix)).toBe('`FROM node:22-slim`')
    expect(text(found!.reason)).toBe('`node:22` is 350.0 MB compressed, `node:22-slim` 90.0 MB')
    expect(found!.line).toBe(0)
  })

  it('saves unpacked bytes, too, where the sibling was measured before', () => {
    const found = find([{ ...SLIM, unpacked: 250_000_000 }])
    expect(found?.saves).toStrictEqual({ compressed: 260_000_000, unpacked: 750_000_000 })
  })

  it('counts the one that changes least', () => {
    const found = find([SLIM, ALPINE])
    expect(found?.saves?.compressed).toBe(260_000_000)
    expect(text(found!.reason)).not.toMatch(/alpine/)
  })

  it('is that with another C library where there is no nearer one', () => {
    const found = find([ALPINE], { base: { ...BASE, reference: 'docker.io/library/node:22-slim' } })
    expect(text(found?.fix)).toBe('`FROM node:22-alpine`')
    expect(text(found?.reason)).toMatch(/60\.0 MB \(musl instead of glibc/)
  })

  it('with another C library cannot ship what the old base compiles', () => {
    const lines = [{ instruction: 'FROM node:22' }, { instruction: 'RUN npm ci' }]
    expect(text(find([ALPINE], { lines })?.fix)).toBe('`FROM node:22-alpine`')
  })

  it('has all files of the base, so that nobody else counts them', () => {
    expect(find([SLIM])?.files).toStrictEqual([0, 1])
    const all = advise(image(), { bases: [SLIM] })
    expect(all.map(({ rule, saves }) => [rule, saves.compressed])).toStrictEqual([
      ['base-image', 260_000_000],
    ])
  })

  it('is less by what own lines install again, with all that it needs and the other may lack', () => {
    const found = find([SLIM], reinstalled(100_000_000))
    expect(found?.saves?.compressed).toBe(140_000_000)
    expect(text(found?.reason)).toBe(
      '`node:22` is 350.0 MB compressed, `node:22-slim` 90.0 MB; your lines install `make` and 1 more again, 120.0 MB',
    )
  })

  it('needs directories of manuals where own packages register alternatives', () => {
    const found = find([SLIM], {
      lines: [
        { instruction: 'FROM node:22' },
        { instruction: 'RUN apt-get install -y openjdk-17-jre', inputs: [0] },
      ],
      layers: [
        { structure: 150_000_000, line: 0 },
        { structure: 200_000_000, line: 0 },
        {
          files: [
            { path: 'var/lib/dpkg/alternatives/java' },
            { path: 'usr/lib/jvm/java-17/man/man1/java.1.gz' },
            { path: 'usr/share/man/man8/own.8.gz' },
          ],
          line: 1,
        },
      ],
    })
    expect(text(found?.fix)).toMatch(/; `mkdir -p \/usr\/share\/man\/man1` before line 2 installs packages$/)
  })

  it('is a stage of its own for what must be compiled, where there is only one stage', () => {
    const lines = [{ instruction: 'FROM node:22' }, { instruction: 'RUN npm ci' }]
    expect(text(find([SLIM], { lines })?.fix)).toBe(
      '`FROM node:22-slim`; compile in an earlier stage, on `node:22`',
    )
  })

  it('is the base of the final stage, where there are several', () => {
    const lines = [
      { instruction: 'FROM node:22 AS build', stage: 'build' },
      { instruction: 'RUN npm ci', stage: 'build' },
      { instruction: 'FROM node:22' },
    ]
    const layers = image().layers.map(({ compressed }) => ({ line: 2, structure: compressed }))
    const found = find([SLIM], { lines, layers })
    expect(text(found?.fix)).toBe('`FROM node:22-slim` in the final stage')
    expect(found?.line).toBe(2)
  })

  it('is named in the stage that stands on it, and others stand on that', () => {
    const lines = [
      { instruction: 'FROM ${BASE} AS base', stage: 'base' },
      { instruction: 'RUN make', stage: 'build', inputs: [0] },
      { instruction: 'COPY --from=build /a /a', inputs: [0, 1] },
    ]
    expect(text(find([SLIM], { lines })?.fix)).toBe(
      '`FROM node:22-slim` in stage `base`; compile in a separate stage, on `node:22`',
    )
  })

  it('of another target is changed in the Dockerfile of that', () => {
    const lines = [
      { instruction: 'FROM node:22', dockerfile: 'base/Dockerfile' },
      { instruction: 'COPY . .', stage: 'app' },
    ]
    expect(text(find([SLIM], { lines })?.fix)).toBe('`FROM node:22-slim`')
  })

  it('says of stand-ins what they are', () => {
    const standIn = 'node:22 is a stand-in.'
    expect(text(find([SLIM], { base: { ...BASE, standIn } })?.reason)).toMatch(
      /; these are stand-ins, the real images have different sizes$/,
    )
  })
})

describe('a base image is left as it is', () => {
  const nothing: Readonly<Record<string, ReturnType<typeof find>>> = {
    'when nothing is known of others': find([]),
    'when the other is bigger': find([{ ...SLIM, compressed: 400_000_000 }]),
    'for less than a twentieth of the image': find([{ ...SLIM, compressed: 333_000_000 }]),
    'when the other is packed differently': find([{ ...SLIM, compressions: ['zstd'] }]),
    'when the other unpacks to more': find([{ ...SLIM, unpacked: 1_000_000_001 }]),
    'when it is scratch': find([SLIM], { base: { kind: 'scratch' } }),
    'when it is unknown': find([SLIM], { base: { kind: 'unknown', reason: 'built elsewhere' } }),
    'when own lines install again nearly all that it has': find([SLIM], reinstalled(250_000_000)),
    'when own lines call what Alpine has not': find([ALPINE], {
      lines: [{ instruction: 'FROM node:22' }, { instruction: 'RUN useradd app', inputs: [0] }],
    }),
    'for less than a megabyte': find([{ ...SLIM, compressed: 10_000 }], {
      layers: [{ structure: 500_000 }, { structure: 500_000 }],
    }),
  }
  for (const [why, found] of Object.entries(nothing)) {
    it(why, () => {
      expect(found).toBeUndefined()
    })
  }
})
