import { describe, expect, it } from '@jest/globals'
import type { FileSpec } from '../../../../test-kit/measurement-builder.ts'
import { file, patched, unmark } from './marked-dockerfile.ts'

describe('another base image', () => {
  const ALTERNATIVE = {
    kind: 'slim',
    reference: 'docker.io/library/node:22-slim',
    compressed: 1,
    unpacked: 1,
    compressions: ['gzip'],
  } as const
  const based = (
    marked: string,
    line: number,
    more: readonly FileSpec[] = [],
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(
      before,
      lines => ({
        base: {
          kind: 'known',
          reference: 'docker.io/library/node:22',
          digest: null,
          layers: 1,
          standIn: null,
        },
        lines,
        layers: [{ line, files: [file('usr/bin/node', 5000), ...more] }],
      }),
      { bases: [ALTERNATIVE] },
    )
    return [made, after]
  }

  it('is written where the name stands', () => {
    for (const [marked, line] of [
      ['FROM a AS b\nFROM --platform=linux/amd64 ‹node:22›«node:22-slim» AS c # d\nCOPY --from=b /x /x\n', 1],
      ['ARG BASE=‹docker.io/library/node:22›«node:22-slim»\nFROM ${BASE}\nCOPY x /x\n', 1],
      ['ARG BASE=‹node:22›«node:22-slim»\nFROM $BASE AS base\nFROM base\nCOPY x /x\n', 1],
      ['ARG BASE="‹node:22›«node:22-slim»"\nFROM $BASE\nCOPY x /x\n', 1],
      ['ARG V=22\nFROM node:${V}«-slim»\nCOPY x /x\n', 1],
    ] as const) {
      const [made, after] = based(marked, line)
      expect(made).toBe(after)
    }
  })

  it('is none where the present one has the locale that a setting names', () => {
    const archive = [file('usr/lib/locale/locale-archive', 1000)]
    for (const [value, isKept] of [
      ['de_DE.UTF-8', true],
      ['C.UTF-8', false],
    ] as const) {
      const [made, after] = based(`FROM ‹node:22›«node:22-slim»\nENV LANG=${value}\nCOPY x /x\n`, 0, archive)
      expect(made === after).toBe(!isKept)
    }
  })

  it('of Debian is exchanged below what runs on it, with directories that its packages need', () => {
    const { before, after } = unmark(
      'FROM ‹debian:12›«debian:12-slim»\nRUN «mkdir -p /usr/share/man/man1 && »apt-get update && apt-get install -y java\nRUN useradd app\n',
    )
    const made = patched(
      before,
      lines => ({
        base: {
          kind: 'known',
          reference: 'docker.io/library/debian:12',
          digest: null,
          layers: 1,
          standIn: null,
        },
        lines,
        layers: [
          { line: 0, files: [file('usr/share/doc/a', 5000)] },
          {
            line: 1,
            files: [file('var/lib/dpkg/alternatives/java', 1), file('usr/lib/jvm/17/man/man1/java.1.gz', 1)],
          },
        ],
      }),
      { bases: [{ ...ALTERNATIVE, reference: 'docker.io/library/debian:12-slim' }] },
    )
    expect(made).toBe(after)
  })

  /** With the index of the FROM that is measured, the lines that each stands on, and the lines of layers. */
  const runtime = (
    marked: string,
    {
      from = 0,
      inputs,
      own = [],
    }: { from?: number; inputs?: readonly number[][]; own?: readonly number[] } = {},
  ) => {
    const { before, after } = unmark(marked)
    const base = { kind: 'known', reference: 'docker.io/library/eclipse-temurin:21' } as const
    const made = patched(
      before,
      lines => ({
        base: { ...base, digest: null, layers: 1, standIn: null },
        lines: lines.map((line, index) => ({ ...line, inputs: inputs?.[index] ?? line.inputs ?? [] })),
        layers: [
          { line: from, files: [file('opt/java/openjdk/bin/javac', 5000)] },
          ...own.map(line => ({ line, files: [] })),
        ],
      }),
      {
        bases: [{ ...ALTERNATIVE, kind: 'runtime', reference: 'docker.io/library/eclipse-temurin:21-jre' }],
      },
    )
    return [made, after]
  }

  it('that has a Java runtime alone is exchanged below what makes users, and not below what may need a compiler', () => {
    const [made, after] = runtime(
      'FROM ‹eclipse-temurin:21›«eclipse-temurin:21-jre»\nRUN useradd --system app\nCOPY x /x\n',
    )
    expect(made).toBe(after)
    expect(runtime('FROM eclipse-temurin:21\nRUN useradd app && jlink --output /x\n')[0]).toBeUndefined()
  })

  it('is exchanged whatever another stage runs that starts from the same image', () => {
    // BuildKit has one step for both FROM, and tells it of the last.
    const BUILD = 'FROM eclipse-temurin:21 AS build\nRUN javac A.java\n'
    const RUNTIME = 'FROM ‹eclipse-temurin:21›«eclipse-temurin:21-jre»\n'
    const [made, after] = runtime(`${BUILD}${RUNTIME}RUN useradd app\n`, {
      from: 2,
      inputs: [[], [2], [], [2]],
    })
    expect(made).toBe(after)
    // A step that both stages have stands in one of them.
    const shared = runtime(`${BUILD}${RUNTIME}RUN javac A.java\n`, {
      from: 2,
      inputs: [[], [2], [], []],
      own: [1],
    })
    expect(shared[0]).toBeUndefined()
    const upon = 'FROM eclipse-temurin:21 AS jdk\nFROM jdk AS build\nRUN javac A.java\nFROM jdk\n'
    expect(runtime(`${upon}COPY x /x\n`, { inputs: [[], [], [0], [], [0, 2]] })[0]).toBeUndefined()
  })

  it('stays a hint where others use the name, it is pinned, or something runs on it', () => {
    for (const [text, line] of [
      ['ARG BASE=node:22\nFROM $BASE AS x\nFROM ${BASE}\nCOPY x /x\n', 2],
      ['ARG BASE=node:20\nFROM ${BASE}\nCOPY x /x\n', 1],
      [`FROM node:22@sha256:${'0'.repeat(64)}\nCOPY x /x\n`, 0],
      ['FROM node:22\nRUN make\n', 0],
    ] as const)
      expect(based(text, line)[0]).toBeUndefined()
  })
})
