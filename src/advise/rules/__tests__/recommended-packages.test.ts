import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { buildPlatform, type FileSpec, type PackageSpec } from '../../../../test-kit/measurement-builder.ts'
import type { PlatformMeasurement } from '../../../model/measurement.ts'
import { advise } from '../../advise.ts'

const BASE = { kind: 'known', reference: 'debian', digest: null, layers: 1, standIn: null } as const

const apt = (more: PackageSpec = {}): PackageSpec => ({ ecosystem: 'dpkg', version: '1', ...more })
const recommended = (more: PackageSpec = {}) => apt({ recommended: true, ...more })

const PACKAGES: Readonly<Record<string, PackageSpec>> = {
  git: apt({ name: 'git' }),
  less: recommended({ name: 'less' }),
  patch: recommended({ name: 'patch', purpose: 'build-tool' }),
  manuals: recommended({ name: 'manpages-dev' }),
  certificates: apt({ name: 'ca-certificates' }),
}

function imageOf(instruction: string, ...files: FileSpec[]): PlatformMeasurement {
  return buildPlatform({
    base: BASE,
    lines: [{ instruction: 'FROM debian' }, { instruction }],
    packages: PACKAGES,
    layers: [
      { line: 0, files: [{ path: 'base', package: 'less', compressed: 7_000, unpacked: 70_000 }] },
      { line: 1, files },
    ],
  })
}

const FILES: FileSpec[] = [
  { path: 'usr/bin/git', package: 'git', compressed: 100_000, unpacked: 1_000_000 },
  { path: 'usr/bin/less', package: 'less', compressed: 20_000, unpacked: 200_000 },
  { path: 'usr/bin/patch', package: 'patch', compressed: 30_000, unpacked: 300_000 },
]

describe('recommended-packages', () => {
  it('are left out by apt-get itself, at the line that installs them', () => {
    const [advice, ...others] = advise(imageOf('RUN apt-get update && apt-get install -y git', ...FILES), {
      bases: [],
    })
    expect(advice).toStrictEqual({
      rule: 'recommended-packages',
      saves: { compressed: 50_000, unpacked: 500_000 },
      files: [2, 3],
      fix: [{ code: 'apt-get install --no-install-recommends' }],
      reason: ['2 packages are installed only because others recommend them'],
      examples: ['patch', 'less'],
      hidden: { compressed: 0, unpacked: 0 },
      line: 1,
    })
    assert.deepEqual(others, [], 'what is recommended and builds software is told once')
  })

  it('takes along what dpkg keeps of them', () => {
    // Slim images leave out all that there is of manuals.
    const notes = ['less.list', 'less:amd64.md5sums', 'git.list', 'less-x.list', 'manpages-dev.list'].map(
      name => ({
        path: `var/lib/dpkg/info/${name}`,
        compressed: 1000,
      }),
    )
    const [advice] = advise(imageOf('RUN apt-get install -y git', ...FILES, ...notes), { bases: [] })
    expect(advice?.saves.compressed).toBe(53_000)
  })

  it('reminds of the certificates that would go with them, unless they are named', () => {
    const certificate = { path: 'usr/share/ca-certificates/a.crt', package: 'certificates' }
    const fixOf = (instruction: string) =>
      advise(imageOf(instruction, ...FILES, certificate), { bases: [] })[0]?.fix
    const fix = { code: 'apt-get install --no-install-recommends' }
    expect(fixOf('RUN apt-get install -y git')).toStrictEqual([
      fix,
      ', and add ',
      { code: 'ca-certificates' },
    ])
    expect(fixOf('RUN apt-get install -y git ca-certificates')).toStrictEqual([fix])
  })

  it('keeps what later lines, or the container, need of them, with what that needs', () => {
    const image = (install: string, ...later: readonly string[]) =>
      buildPlatform({
        base: BASE,
        lines: ['FROM debian', install, ...later].map((instruction, at) => ({
          instruction,
          inputs: at === 0 ? [] : [at - 1],
        })),
        packages: {
          gcc: apt({ name: 'gcc' }),
          headers: recommended({ name: 'libc6-dev', requires: [2], purpose: 'build-tool' }),
          crypt: recommended({ name: 'libcrypt-dev' }),
          man: recommended({ name: 'manpages' }),
          xz: recommended({ name: 'xz-utils' }),
        },
        layers: [
          {},
          {
            line: 1,
            files: [
              { path: 'usr/bin/gcc', package: 'gcc', compressed: 90_000 },
              { path: 'usr/include/a.h', package: 'headers', compressed: 80_000 },
              { path: 'usr/include/crypt.h', package: 'crypt', compressed: 40_000 },
              { path: 'usr/share/manpages', package: 'man', compressed: 20_000 },
              { path: 'usr/bin/unxz', package: 'xz', compressed: 10_000 },
            ],
          },
        ],
      })
    const fixOf = (install: string, ...later: readonly string[]) => {
      const found = advise(image(install, ...later), { bases: [] }).find(
        ({ rule }) => rule === 'recommended-packages',
      )
      const words = found?.fix.map(part => (typeof part === 'string' ? part : part.code)).join('')
      return [found?.saves.compressed, words]
    }
    const install = 'RUN apt-get install -y gcc'
    const option = 'apt-get install --no-install-recommends'
    expect(fixOf(install)).toStrictEqual([150_000, option])
    expect(fixOf(install, 'RUN mkdir /x')).toStrictEqual([150_000, option])
    expect(fixOf(install, 'RUN gcc -o a a.c')).toStrictEqual([30_000, `${option}, and add libc6-dev`])
    expect(fixOf(`${install} && ./configure && unxz a`)).toStrictEqual([
      20_000,
      `${option}, and add libc6-dev and xz-utils`,
    ])
    expect(fixOf('RUN apt-get install -y gcc libc6-dev', 'RUN gcc a.c')).toStrictEqual([30_000, option])
  })

  it('is silent of what the base image had before, and a line only upgrades', () => {
    const lines = [
      { instruction: 'FROM debian' },
      { instruction: 'RUN apt-get update && apt-get upgrade -y' },
    ]
    const image = buildPlatform({
      base: BASE,
      lines,
      packages: PACKAGES,
      layers: [
        {
          line: 0,
          files: [{ path: 'usr/bin/less', unpacked: 190_000, hidden: { by: 1, why: 'overwritten' } }],
        },
        { line: 1, files: [FILES[1]!] },
      ],
    })
    expect(advise(image, { bases: [] })).toStrictEqual([])
  })

  it('speaks of one package as one', () => {
    const [advice] = advise(imageOf('RUN apt-get install -y git', FILES[0]!, FILES[1]!), { bases: [] })
    expect(advice?.reason).toStrictEqual(['1 package is installed only because others recommend it'])
  })
})
