import { expect, it } from '@jest/globals'
import { buildPlatform, digestOf } from '../../../test-kit/measurement-builder.ts'
import type { Words } from '../../model/advice.ts'
import { baseOptions } from '../base-options.ts'
import { contextWith, sourcesOf } from '../edits/__tests__/marked-dockerfile.ts'
import type { BaseAlternative } from '../finding.ts'

const MB = 1_000_000

const alternative = (
  kind: BaseAlternative['kind'],
  reference: string,
  compressed: number,
  more: Partial<BaseAlternative> = {},
): BaseAlternative => ({ kind, reference, compressed, unpacked: null, compressions: ['gzip'], ...more })

/** What stands on 350 MB of a base, with these lines above its FROM. */
const standingOn = (reference: string, ...lines: readonly string[]) =>
  buildPlatform({
    base: { kind: 'known', reference, digest: digestOf(reference), layers: 2, standIn: null },
    lines: [`FROM ${reference}`, ...lines].map((instruction, index) => ({
      ...{ instruction, readsContext: instruction.startsWith('COPY') },
      inputs: index === 0 ? [] : [index - 1],
    })),
    packages: {
      git: { ecosystem: 'dpkg', name: 'git' },
      sharp: { ecosystem: 'npm', name: 'sharp' },
      plain: { ecosystem: 'npm', name: 'plain' },
    },
    layers: [
      { line: 0, files: [{ path: 'bin/sh', compressed: 50 * MB, unpacked: 100 * MB }] },
      { line: 0, files: [{ path: 'usr/bin/git', package: 'git', compressed: 300 * MB, unpacked: 900 * MB }] },
      {
        line: 1,
        files: [
          { path: 'app/sharp.node', package: 'sharp', compressed: MB, needs: ['libc.so.6'] },
          { path: 'app/plain.js', package: 'plain', compressed: MB },
          { path: 'app/sharp.js', compressed: 1 },
        ],
      },
    ],
  })

const text = (words: Words) =>
  words.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')

const told = (image: ReturnType<typeof standingOn>, bases: readonly BaseAlternative[]) =>
  baseOptions(image, { bases }).map(({ reference, compressed, lacks, neededBy }) => [
    ...[reference.replace(/^.*\//, ''), compressed / MB],
    ...[text(lacks), text(neededBy)],
  ])

const NODE = 'docker.io/library/node:22'
const SLIM = alternative('slim', `${NODE}-slim`, 90 * MB)
const ALPINE = alternative('musl', `${NODE}-alpine`, 60 * MB)

it('are the present base and the smaller ones, each with what it lacks and what needs that', () => {
  const image = standingOn(NODE, 'RUN npm ci', 'RUN apt-get install -y git')
  expect(told(image, [ALPINE, SLIM])).toStrictEqual([
    ['node:22', 350, '', ''],
    ['node:22-slim', 90, 'packages that few programs need', '`git`'],
    ['node:22-alpine', 60, 'glibc (it has musl), bash, the package manager of the base', '`sharp`; line 3'],
  ])
})

it('may lack programs that the sources start', () => {
  const text = `FROM ${NODE}\nCOPY . /app\nCMD ["node", "/app/sharp.js"]\n`
  const image = {
    ...standingOn(NODE, 'COPY . /app'),
    command: ['node', '/app/sharp.js'],
  }
  const context = {
    ...contextWith({ 'sharp.js': "require('child_process').execFileSync('git', ['log'])" }),
    sources: sourcesOf(text),
  }
  const [, slim] = baseOptions(image, { bases: [SLIM], ...context })
  expect(slim?.neededBy.slice(0, 1)).toStrictEqual([{ code: 'git' }])
})

it('are distroless ones for what a compiler made', () => {
  const go = 'docker.io/library/golang:1.24'
  const bases = [
    alternative('stage', 'gcr.io/distroless/static-debian12:latest', MB),
    alternative('stage', 'docker.io/library/debian:bookworm-slim', 28 * MB),
  ]
  const image = standingOn(go, ...Array.from({ length: 5 }, () => 'RUN go build'))
  expect(told(image, bases)).toStrictEqual([
    ['golang:1.24', 350, '', ''],
    ['debian:bookworm-slim', 28, 'the compiler', 'lines 2, 3, 4 and 2 more'],
    ['static-debian12:latest', 1, 'the compiler, a shell, a package manager', 'lines 2, 3, 4 and 2 more'],
  ])
})

it('are only manuals apart where the smaller one has the same packages', () => {
  const debian = 'docker.io/library/debian:12'
  const image = standingOn(debian, 'RUN apt-get install -y git')
  expect(told(image, [alternative('slim', `${debian}-slim`, 28 * MB)]).at(-1)).toStrictEqual([
    ...['debian:12-slim', 28],
    ...['manuals and translations', ''],
  ])
})

it('are none that are bigger, packed in another way, or serve files', () => {
  const image = standingOn(NODE, 'RUN npm ci')
  expect(
    told(image, [
      { ...SLIM, compressed: 350 * MB },
      { ...ALPINE, compressions: ['zstd'] },
      alternative('stage', 'docker.io/library/nginx:stable-alpine', 20 * MB),
    ]),
  ).toStrictEqual([])
})
