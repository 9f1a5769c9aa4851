import { describe, expect, it } from '@jest/globals'
import { buildPlatform, digestOf } from '../../../test-kit/measurement-builder.ts'
import type { Words } from '../../model/advice.ts'
import { baseOptions } from '../base-options.ts'
import { contextWith, sourcesOf } from '../edits/__tests__/marked-dockerfile.ts'
import type { AdviceContext, BaseAlternative } from '../finding.ts'

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
      ...Object.fromEntries(
        ['sed', 'git', 'make', 'gcc', 'curl'].map(name => [name, { ecosystem: 'dpkg', name }]),
      ),
      sharp: { ecosystem: 'npm', name: 'sharp' },
      plain: { ecosystem: 'npm', name: 'plain' },
    },
    layers: [
      { line: 0, files: [{ path: 'bin/sed', package: 'sed', compressed: 50 * MB, unpacked: 100 * MB }] },
      {
        line: 0,
        files: ['git', 'make', 'gcc'].map(name => ({
          ...{ path: `usr/bin/${name}`, package: name },
          ...{ compressed: 100 * MB, unpacked: 300 * MB },
        })),
      },
      {
        line: 1,
        files: [
          { path: 'app/sharp.node', package: 'sharp', compressed: MB, needs: ['libc.so.6'] },
          { path: 'app/plain.js', package: 'plain', compressed: MB },
          { path: 'app/sharp.js', compressed: 1 },
        ],
      },
      { line: 2, files: [{ path: 'usr/bin/curl', package: 'curl', compressed: MB }] },
    ],
  })

const text = (words: Words) =>
  words.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')

const PLAIN = "require('fs').readFileSync('x')"

/** All that there is to know, with sources that do this. */
const knowing = (source: string, bases: readonly BaseAlternative[]): AdviceContext => ({
  ...contextWith({ 'sharp.js': source }),
  ...{ sources: sourcesOf('FROM x\nCOPY . /app\nCMD ["node", "/app/sharp.js"]\n'), bases },
})

const told = (
  image: ReturnType<typeof standingOn>,
  bases: readonly BaseAlternative[],
  context: AdviceContext = knowing(PLAIN, bases),
) =>
  baseOptions({ ...image, command: ['node', '/app/sharp.js'] }, context).map(
    ({ reference, compressed, lacks, neededBy }) => [
      ...[reference.replace(/^.*\//, ''), compressed / MB],
      ...[text(lacks), text(neededBy)],
    ],
  )

/** What needs what each of the smaller ones lacks. */
const needs = (...args: Parameters<typeof told>) =>
  told(...args)
    .slice(1)
    .map(each => each.at(-1))

const NODE = 'docker.io/library/node:22'
const SLIM = alternative('slim', `${NODE}-slim`, 90 * MB)
const ALPINE = alternative('musl', `${NODE}-alpine`, 60 * MB)

it('are the present base and the smaller ones, each with what it lacks and what needs that', () => {
  const image = standingOn(NODE, 'COPY . /app', 'RUN apt-get install -y git')
  expect(told(image, [ALPINE, SLIM])).toStrictEqual([
    ['node:22', 350, '', ''],
    ['node:22-slim', 90, 'packages that few programs need', '`git`'],
    ['node:22-alpine', 60, 'glibc (it has musl), bash, the package manager of the base', '`sharp`; line 3'],
  ])
})

describe('what is needed by', () => {
  const image = standingOn(NODE, 'COPY . /app')
  const lines = (...commands: readonly string[]) => standingOn(NODE, 'COPY . /app', 'RUN true', ...commands)

  it('sources that start a program is its package', () => {
    const source = "require('child_process').execFileSync('git', ['log'])"
    expect(needs(image, [SLIM, ALPINE], knowing(source, [SLIM, ALPINE]))).toStrictEqual([
      '`git`',
      '`sharp` and `git`',
    ])
  })

  it('sources that may start anything is not certain, and says why', () => {
    const source = "require('child_process').spawn(process.env.PROGRAM)"
    const why = 'not certain: `sharp.js` may start a program that its text does not name'
    expect(needs(image, [SLIM, ALPINE], knowing(source, [SLIM, ALPINE]))).toStrictEqual([
      why,
      `\`sharp\`; ${why}`,
    ])
  })

  it('sources that start what is nowhere in the image is not certain, and says why', () => {
    const source = "require('child_process').execFileSync('ffmpeg', ['x'])"
    expect(needs(image, [SLIM], knowing(source, [SLIM]))).toStrictEqual([
      'not certain: where its sources find `ffmpeg` is not known',
    ])
  })

  it('sources that are not at hand is not certain, and says why', () => {
    const jre = alternative('runtime', 'docker.io/library/x:jre', MB)
    const why = 'not certain: which programs its sources start is not known'
    expect(needs(image, [SLIM, ALPINE, jre], { bases: [SLIM, ALPINE, jre] })).toStrictEqual([
      why,
      `\`sharp\`; ${why}`,
      why,
    ])
  })

  it('lines that call programs of the base’s packages is these packages, and those lines', () => {
    const calling = lines(
      'RUN make -C /app && gcc x.c',
      'RUN ["git", "log"]',
      'RUN sed -i s/a/b/ x',
      'RUN curl x',
    )
    expect(needs(calling, [SLIM, ALPINE])).toStrictEqual([
      '`gcc`, `git` and `make`; lines 4, 5',
      '`gcc`, `git`, `make` and 1 more; lines 4, 5',
    ])
  })

  it('lines that install packages of a language is not certain: a compiler of the base may make them', () => {
    const why = 'not certain: line 4 may compile what it installs'
    expect(needs(lines('RUN pip install psycopg2'), [SLIM, ALPINE])).toStrictEqual([why, `\`sharp\`; ${why}`])
  })

  it('lines that install and sources that may start anything is not certain for both reasons', () => {
    const installing = lines('RUN pip install psycopg2', 'RUN bundle install')
    expect(needs(installing, [SLIM], { bases: [SLIM] })).toStrictEqual([
      'not certain: which programs its sources start is not known, lines 4, 5 may compile what they install',
    ])
  })

  it('lines that installed no program of a language is known', () => {
    const pip = standingOn(NODE, 'COPY . /app', 'RUN pip install requests')
    expect(needs(pip, [SLIM])).toStrictEqual([''])
  })
})

describe('a JRE for a JDK', () => {
  const jdk = 'docker.io/library/eclipse-temurin:21-jdk'
  const bases = [
    alternative('runtime', 'docker.io/library/eclipse-temurin:21-jre', 90 * MB),
    alternative('musl', 'docker.io/library/eclipse-temurin:21-jre-alpine', 60 * MB),
  ]

  it('lacks the compiler, on Alpine as well', () => {
    expect(told(standingOn(jdk), bases).map(([, , lacks]) => lacks)).toStrictEqual([
      '',
      'the compiler',
      'the compiler, glibc (it has musl), bash, the package manager of the base',
    ])
  })

  it('is needed by the lines that compile', () => {
    const image = standingOn(
      ...[jdk, 'COPY . /app', 'RUN apt-get install -y tzdata', 'RUN mkdir /data && chown 1000 /data'],
      ...['RUN --mount=type=cache,target=/m ./mvnw package', 'RUN cd /app && javac A.java'],
    )
    expect(needs(image, bases)).toStrictEqual(['lines 5, 6', '`sharp`; lines 3, 5, 6'])
  })
})

it('are distroless ones for what a compiler made', () => {
  const go = 'docker.io/library/golang:1.24'
  const bases = [
    alternative('stage', 'gcr.io/distroless/static-debian12:latest', MB),
    alternative('stage', 'docker.io/library/debian:bookworm-slim', 28 * MB),
  ]
  const image = standingOn(go, 'COPY . /app', ...Array.from({ length: 5 }, () => 'RUN go build'))
  expect(told(image, bases)).toStrictEqual([
    ['golang:1.24', 350, '', ''],
    ['debian:bookworm-slim', 28, 'the compiler', 'lines 3, 4, 5 and 2 more'],
    ['static-debian12:latest', 1, 'the compiler, a shell, a package manager', 'lines 3, 4, 5 and 2 more'],
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
