import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { advise } from '../../advise.ts'
import type { AdviceContext } from '../../finding.ts'
import { contextWith, file, fixOn, measuredLines, sourcesOf, unmark } from './marked-dockerfile.ts'

const isCopy = (instruction: string): boolean => instruction.startsWith('COPY')

describe('patterns of .dockerignore', () => {
  const clutter = [file('app/.git/a', 100), file('app/test/b', 100)]
  const ignoredBy = (dockerfile: string, ignore: string | null = null): string | undefined =>
    fixOn(dockerfile, isCopy, clutter, { ignore }).files['.dockerignore']

  it('makes the file where there is none', () => {
    expect(ignoredBy('FROM a\nCOPY . /app\n')).toBe('.git\ntest\n')
  })

  it('adds what is not there to the end, with its ends of lines', () => {
    expect(ignoredBy('FROM a\nCOPY . /app\n', 'dist\r\n.git\r\n')).toBe('dist\r\n.git\r\ntest\r\n')
    expect(ignoredBy('FROM a\nCOPY . /app\n', '!test')).toBe('!test\n.git\ntest')
  })

  it('leaves what an instruction takes by its name', () => {
    expect(ignoredBy('FROM a AS b\nCOPY test /test\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY $WHAT /x/\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY t*st /x/\nFROM a\nCOPY . /app\n')).toBeUndefined()
    expect(
      ignoredBy('FROM a AS b\nRUN --mount=type=bind,source=.git,target=/x y\nFROM a\nCOPY . /app\n'),
    ).toBeUndefined()
    expect(ignoredBy('FROM a AS b\nCOPY *.json src /x/\nFROM a\nCOPY . /app\n')).toBe('.git\ntest\n')
  })

  it('leaves what a stage that was not built may need', () => {
    expect(ignoredBy('FROM a AS check\nCOPY . /app\nRUN npm test\nFROM a\nCOPY . /app\n')).toBeUndefined()
  })
})

/** Everything that is certain, made. */
function patched(
  text: string,
  spec: (lines: readonly Partial<LineMeasurement>[]) => PlatformSpec,
  context: Partial<AdviceContext> = {},
): string | undefined {
  const sources = sourcesOf(text)
  const image = buildPlatform(spec(measuredLines(text)))
  const advice = advise(image, { bases: [], sources, ...contextWith({}), ...context })
  return makePatch(
    advice.map(({ edits = [] }) => edits),
    sources,
  ).files[0]?.after
}

describe('two RUN that become one', () => {
  const joined = (marked: string, maker = 1): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(before, lines => ({
      lines,
      layers: [
        { line: maker, files: [file('data/big', 100, { hidden: { by: 1, why: 'deleted' } })] },
        { line: maker + 1, files: [] },
      ],
    }))
    return [made, after]
  }

  it('keeps the comments in between', () => {
    const [made, after] = joined(
      'FROM a\nRUN curl x > /data/big« \\»\n# gone again\n‹RUN›«    &&» rm /data/big\nCMD x\n',
    )
    expect(made).toBe(after)
  })

  it('is made of lines that do more than to delete, where both may run in one shell', () => {
    const [made, after] = joined(
      'FROM a\nRUN curl x > /data/big« \\»\n‹RUN›«    &&» use /data/big && rm /data/big\n',
    )
    expect(made).toBe(after)
    for (const [first, second] of [
      ['cd /data && curl x > big', 'use /data/big && rm /data/big'],
      ['curl x > /data/big', 'use /data/big && rm /data/big || true'],
    ])
      expect(joined(`FROM a\nRUN ${first}\nRUN ${second}\n`)[0]).toBeUndefined()
  })

  it('leaves them where something stands in between, has flags, or would run after a failure', () => {
    for (const second of [
      'ENV A=1\nRUN rm /data/big',
      'RUN --network=none rm /data/big',
      'RUN rm /data/big; rm /x',
    ])
      expect(joined(`FROM a\nRUN curl x > /data/big\n${second}\n`)[0]).toBeUndefined()
  })
})

describe('Cargo', () => {
  const stripped = (marked: string, manifest: string) => {
    const { before, after } = unmark(marked)
    const made = patched(
      before,
      lines => ({
        lines: lines.map((line, index) => ({ ...line, inputs: index === 0 ? [] : [index - 1] })),
        layers: [
          {
            line: lines.length - 1,
            files: [
              file('app/web', 500, {
                strippable: { compressed: 100_000, unpacked: 400_000 },
              }),
            ],
          },
        ],
      }),
      { contextFile: name => (name === 'Cargo.toml' ? manifest : null) },
    )
    return [made, after]
  }
  const MANIFEST = '[package]\nname = "web"\n'

  it('strips what it compiles for a release, in each line that compiles', () => {
    const [made, after] = stripped(
      'FROM rust\nRUN «CARGO_PROFILE_RELEASE_STRIP=true »cargo build --release && rm src/main.rs\nRUN touch src/main.rs && «CARGO_PROFILE_RELEASE_STRIP=true »cargo build -r --locked\n',
      MANIFEST,
    )
    expect(made).toBe(after)
  })

  it('does not where the manifest says something of symbols, or cannot be read, or nothing is a release', () => {
    const release = 'FROM rust\nRUN cargo build --release\n'
    expect(stripped(release, `${MANIFEST}\n[profile.release]\nlto = true\ndebug = 1\n`)[0]).toBeUndefined()
    expect(stripped(release, '')[0]).toBeUndefined()
    expect(stripped('FROM rust\nRUN cargo build\n', MANIFEST)[0]).toBeUndefined()
    expect(stripped('FROM rust\nRUN cargo build --profile release\n', MANIFEST)[0]).toBeUndefined()
  })
})

describe('another base image', () => {
  const ALTERNATIVE = {
    kind: 'slim',
    reference: 'docker.io/library/node:22-slim',
    compressed: 1,
    unpacked: 1,
    compressions: ['gzip'],
  } as const
  const based = (marked: string, line: number): readonly [string | undefined, string] => {
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
        layers: [{ line, files: [file('usr/bin/node', 5000)] }],
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

describe('installing before the sources', () => {
  const moved = (
    marked: string,
    contextFile: (name: string) => string | null,
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(
      before,
      lines => ({ lines: lines.map(line => ({ ...line, seconds: 30, cached: false })), layers: [] }),
      { contextFile },
    )
    return [made, after]
  }
  const project = (name: string): string | null => (name === 'package.json' ? '{}' : null)

  it('copies what it reads, and the sources after the line', () => {
    const [made, after] = moved(
      'FROM a\nWORKDIR /app\nCOPY --chown=node ‹. .›«package.json ./»\n# install\nRUN npm ci \\\n  # quick\n  --no-audit\n«COPY --chown=node . .\n»CMD x\n',
      project,
    )
    expect(made).toBe(after)
  })

  it('brings what folders of the project hold to where it stands', () => {
    const files: Readonly<Record<string, string>> = {
      'package.json': '{"workspaces":["cli"],"dependencies":{"lib":"file:vendor/lib.tgz"}}',
      'cli/package.json': '{}',
      'vendor/lib.tgz': 'x',
    }
    const [made, after] = moved(
      'FROM a\nCOPY ‹. /app›«package.json /app/\nCOPY vendor/lib.tgz /app/vendor/\nCOPY cli/package.json /app/cli/»\nWORKDIR /app\nENV A=1\nRUN npm install -g npm@11\nRUN npm ci«\nCOPY . /app»',
      name => files[name] ?? null,
    )
    expect(made).toBe(after)
  })

  it('fetches first where the line builds, too', () => {
    const go = (name: string): string | null => (name === 'go.mod' ? 'require a.example/b v1' : null)
    for (const marked of [
      'FROM a\nWORKDIR /app\n«COPY go.mod ./\nRUN --mount=type=secret,id=netrc go mod download\n»COPY . .\n# build\nRUN --mount=type=secret,id=netrc go build\n',
      'FROM a\nWORKDIR /app\nCOPY ‹. .›«go.mod ./»\nENV CGO_ENABLED=0\n«RUN go mod download\nCOPY . .\n»RUN go build && rm -rf x\n',
    ]) {
      const [made, after] = moved(marked, go)
      expect(made).toBe(after)
    }
  })

  it('stays a hint where packages of the host would come over those, or something else stands in between', () => {
    const withModules = (name: string): string | null => (name === 'node_modules' ? '' : project(name))
    expect(moved('FROM a\nWORKDIR /app\nCOPY . .\nRUN npm ci\n', withModules)[0]).toBeUndefined()
    for (const other of ['USER node', 'COPY a b', 'RUN ./prepare.sh'])
      expect(moved(`FROM a\nWORKDIR /app\nCOPY . .\n${other}\nRUN npm ci\n`, project)[0]).toBeUndefined()
  })

  it('is not told where the manifest may not reach the build', () => {
    const ignored = fixOn(
      'FROM a\nCOPY . .\nRUN npm ci\n',
      text => text.startsWith('RUN'),
      [file('x', 500)],
      {
        ignore: 'package*\n',
      },
    )
    expect(ignored.advice).toStrictEqual([])
  })
})

describe('a static program', () => {
  const alone = (
    marked: string,
    more: Partial<PlatformSpec> = {},
    code = 'package main\n',
  ): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const sources = sourcesOf(before)
    const lines = measuredLines(before)
    const from = lines.findLastIndex(({ instruction = '' }) => instruction.startsWith('FROM'))
    const copies = [...lines.keys()].filter(
      at => at > from && /^(?:COPY|RUN)/.test(lines[at]?.instruction ?? ''),
    )
    const image = buildPlatform({
      base: {
        kind: 'known',
        reference: 'docker.io/library/alpine:3',
        digest: null,
        layers: 1,
        standIn: null,
      },
      lines,
      layers: [
        {
          line: from,
          files: [
            file('bin/busybox', 5000),
            file('etc/ssl/certs/ca-certificates.crt', 100),
            file('etc/passwd', 1),
          ],
        },
        ...copies.map(line => ({ line, files: [file('srv/app', 100)] })),
      ],
      command: ['/srv/app'],
      ...more,
    })
    const program = image.files.length - 1
    const files = image.files.map((each, at) =>
      at === program ? { ...each, isStatic: true as const } : each,
    )
    const advice = advise(
      { ...image, files, program },
      { bases: [], sources, ...contextWith({ 'main.go': code }) },
    )
    const patch = makePatch(
      advice.map(({ edits = [] }) => edits),
      sources,
    )
    return [patch.files[0]?.after, after]
  }
  const certificates = 'COPY --from=alpine:3 /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\n'
  const users = 'COPY --from=alpine:3 /etc/passwd /etc/group /etc/\n'
  const build = 'FROM golang AS build\nCOPY main.go .\nRUN go build -o /app\n'

  it('stays where its code may start another one, or is not there', () => {
    const marked = `${build}FROM alpine:3\nCOPY --from=build /app /srv/\nUSER 1000:1000\nCMD ["/srv/app"]\n`
    expect(alone(marked, {}, 'import "os/exec"\n\nvar a = exec.Command("ls")\n')[0]).toBeUndefined()
    expect(alone(marked.replace('COPY main.go .\n', ''))[0]).toBeUndefined()
  })

  it('starts from scratch, with the certificates and the users that it may need', () => {
    for (const marked of [
      `${build}FROM ‹alpine:3›«scratch»\n«${certificates}»COPY --from=build /app /srv/\nUSER 1000:1000\nCMD ["/srv/app"]\n`,
      `${build}FROM --platform=linux/amd64 ‹alpine:3›«scratch» AS run # x\n«${certificates}${users}»WORKDIR /srv\nCOPY --chown=nobody --from=build /app ./\nCMD ["./app"]\n`,
      `ARG BASE=alpine:3\n${build}FROM ‹$BASE›«scratch»\n«${certificates}${users}»USER nobody\nCOPY --from=build /app /srv/\n`,
    ]) {
      const [made, after] = alone(marked)
      expect(made).toBe(after)
    }
  })

  it('stays where it is with a shell, a check of its health, a RUN, or a stage upon it', () => {
    const copy = 'COPY --from=build /app /srv/\n'
    for (const text of [
      `${build}FROM alpine:3\n${copy}CMD /srv/app\n`,
      `${build}FROM alpine:3\n${copy}HEALTHCHECK CMD wget localhost\nCMD ["/srv/app"]\n`,
      `${build}FROM alpine:3\nRUN apk add curl\n${copy}CMD ["/srv/app"]\n`,
    ])
      expect(alone(text)[0]).toBeUndefined()
    expect(alone(`${build}FROM alpine:3\n${copy}`, { command: ['app'] })[0]).toBeUndefined()
  })
})

describe('symbols', () => {
  const SYMBOLS = { compressed: 300_000, unpacked: 700_000 }
  /** A program that the last line copies from a stage, or makes. */
  const stripped = (marked: string, language?: 'go'): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const isStaged = before.includes('AS build')
    const made = patched(before, lines => {
      const last = lines.length - 1
      const copy = lines.findLastIndex(({ instruction = '' }) => instruction.startsWith('FROM'))
      return {
        lines: lines.map((line, index) =>
          isStaged && index < copy
            ? { ...line, stage: 'build' }
            : isStaged && index === last
              ? { ...line, readsContext: false, inputs: [last - 1, copy - 1] }
              : index === copy
                ? { ...line, inputs: [] }
                : line,
        ),
        layers: [
          {
            line: last,
            files: [
              file('srv/app', 1000, {
                strippable: { ...SYMBOLS, ...(language === undefined ? {} : { language }) },
              }),
            ],
          },
        ],
      }
    })
    return [made, after]
  }

  it("are left out by Go's linker, whatever else it is told", () => {
    for (const build of [
      'CGO_ENABLED=0 go build« -ldflags="-s -w"» -o /app .',
      'go build -ldflags="«-s -w »-X main.v=$(git describe)" -o /app .',
      "go build -trimpath -ldflags '«-s -w »-X main.v=1' -o /app .",
      'go install« -ldflags="-s -w"» ./... && go vet ./...',
    ]) {
      const [made, after] = stripped(
        `FROM a AS build\nRUN ${build}\nFROM b\nCOPY --from=build /app /srv/app\n`,
        'go',
      )
      expect(made).toBe(after)
    }
  })

  it('stay a hint where the linker is told by a word that cannot be read, or so already', () => {
    for (const build of ['go build -ldflags=$FLAGS .', 'go build -ldflags="-w" .', 'sh -c "go build ."'])
      expect(
        stripped(`FROM a AS build\nRUN ${build}\nFROM b\nCOPY --from=build /app /srv/app\n`, 'go')[0],
      ).toBeUndefined()
  })

  it('are stripped in the RUN that makes the file, or at the end of the stage that it is copied from', () => {
    for (const marked of [
      'FROM gcc:14\nRUN gcc -o /srv/app a.c« && strip --strip-unneeded /srv/app»\n',
      'FROM gcc:14 AS build\nRUN make\nRUN make install\nENV A=1\n«RUN strip --strip-unneeded /out/app\n»FROM b\nCOPY --from=build /out/app /srv/app\n',
      'FROM debian AS build\nRUN apt-get update && apt-get install -y make\nRUN make\n«RUN apt-get update && apt-get install -y --no-install-recommends binutils && strip --strip-unneeded /out/app\n»FROM b\nCOPY --from=build /out/app /srv/app\n',
    ]) {
      const [made, after] = stripped(marked)
      expect(made).toBe(after)
    }
  })

  it('stay a hint where another user than who made the file is at the end of the stage', () => {
    const staged = (user: string) =>
      stripped(
        `FROM gcc:14 AS build\nRUN make\nUSER ${user}\nFROM b\nCOPY --from=build /out/app /srv/app\n`,
      )[0]
    expect(staged('app')).toBeUndefined()
    expect(staged('0:0')).toMatch(/^USER 0:0\nRUN strip --strip-unneeded \/out\/app\n/m)
  })
})

describe('owner and mode', () => {
  /** A COPY of some files, all of which the last line changes. */
  const owned = (marked: string, ...paths: readonly string[]): readonly [string | undefined, string] => {
    const { before, after } = unmark(marked)
    const made = patched(before, lines => {
      const copy = lines.findIndex(({ instruction = '' }) => /^(?:COPY|RUN make)/.test(instruction))
      const hidden = { by: 1, why: 'metadata' as const }
      return {
        lines,
        layers: [
          { line: copy, files: paths.map(path => file(path, 100, { hidden })) },
          { line: lines.length - 1, files: paths.map(path => file(path, 100)) },
        ],
      }
    })
    return [made, after]
  }

  it('are those of the COPY already, and the later line stays', () => {
    for (const [marked, ...paths] of [
      [
        'FROM a\nWORKDIR /app\nCOPY« --chown=node:node» . .\nRUN chown -R node:node /app\n',
        'app/a',
        'app/b/c',
      ],
      [
        'FROM a\nWORKDIR /app\nCOPY« --chown=1000:0 --chmod=755» . .\nRUN chown -R 1000 . && chmod -R 755 .\n',
        'app/a',
      ],
      [
        'FROM a\nCOPY« --chmod=755» run /usr/local/bin/\nRUN chmod 755 /usr/local/bin/run\n',
        'usr/local/bin/run',
      ],
      ['FROM a\nCOPY« --chown=1:1» --link --from=b /x /srv/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
      ['FROM a\nRUN make data« \\»\n‹RUN›«    &&» chown -R node /srv\n', 'srv/a'],
    ] as const) {
      const [made, after] = owned(marked, ...paths)
      expect(made).toBe(after)
    }
  })

  it('stay as they are where other folders would get them, or the COPY has some', () => {
    for (const [text, ...paths] of [
      ['FROM a\nCOPY x /data/x\nRUN chown -R 1:1 /data/x\n', 'data/x/a'],
      ['FROM a\nWORKDIR /app\nCOPY . .\nRUN chown -R 1:1 /app/x\n', 'app/x/a'],
      ['FROM a\nCOPY --chown=2 x /srv/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
      ['FROM a\nCOPY --link x /srv/x\nRUN chown -R node:node /srv/x\n', 'srv/x/a'],
      ['FROM a\nCOPY x $HOME/x\nRUN chown -R 1:1 /srv/x\n', 'srv/x/a'],
    ] as const)
      expect(owned(text, ...paths)[0]).toBeUndefined()
  })
})

describe('what a line runs', () => {
  it('is pruned at the end of the stage that is copied from', () => {
    const { before, after } = unmark(
      'FROM a AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci\nRUN npm run build\n«RUN npm prune --omit=dev\n»\nFROM a\nCOPY --from=build /app /app\n',
    )
    const made = patched(
      before,
      lines => ({
        lines: lines.map((line, index) => ({
          ...line,
          stage: index < 5 ? 'build' : null,
          inputs: index === 5 ? [] : index === 6 ? [5, 4] : [index - 1].filter(each => each >= 0),
        })),
        layers: [{ line: 6, files: [file('app/node_modules/jest/a.js', 100, { package: 'jest' })] }],
        packages: { jest: { purpose: 'development' } },
      }),
      { contextFile: name => (name === 'package.json' ? '{}' : null) },
    )
    expect(made).toBe(after)
  })

  it('gets a mount in each line that reads the cache, or in none', () => {
    const on = (second: string): string | undefined =>
      fixOn(`FROM a\nRUN npm ci\n${second}\n`, text => text === 'RUN npm ci', [
        file('root/.npm/_cacache/one', 100),
      ]).files.Dockerfile
    const mount = '--mount=type=cache,target=/root/.npm'
    expect(on('RUN npm install -g x')).toBe(`FROM a\nRUN ${mount} npm ci\nRUN ${mount} npm install -g x\n`)
    expect(on('USER node\nRUN npm install x')).toBe(
      `FROM a\nRUN ${mount} npm ci\nUSER node\nRUN ${mount} npm install x\n`,
    )
  })

  it('gets a mount where the Dockerfile puts the cache', () => {
    const marked =
      'FROM a\nENV A=1 UV_CACHE_DIR="/opt/uv"\nUSER root\nRUN« --mount=type=cache,target=/opt/uv» uv sync\n'
    const { before, after } = unmark(marked)
    const { files } = fixOn(before, text => text.includes('uv sync'), [file('opt/uv/wheels/one', 100)])
    expect(files.Dockerfile).toBe(after)
  })

  it('gets no mount where another user than root may run it', () => {
    const on = (above: string): string | undefined =>
      fixOn(`FROM a\n${above}RUN go build\n`, text => text === 'RUN go build', [
        file('go/pkg/mod/a@v1/a.go', 100),
      ]).files.Dockerfile
    expect(on('')).toBeUndefined()
    expect(on('USER app\n')).toBeUndefined()
    expect(on('USER root\nUSER app\n')).toBeUndefined()
    expect(on('USER root\n')).toMatch(/^RUN --mount=type=cache,target=\/go\/pkg\/mod go build$/m)
  })

  it('names recommended packages that a later line may need', () => {
    const on = (
      second: string,
      { command, context = {} }: { command?: readonly string[]; context?: Partial<AdviceContext> } = {},
    ): string | undefined =>
      patched(
        `FROM a\nRUN apt-get install -y git\n${second}\n`,
        lines => ({
          lines,
          ...(command === undefined ? {} : { command }),
          layers: [
            {
              line: 1,
              files: [
                file('usr/bin/less', 100, { package: 'less' }),
                file('usr/bin/patch', 100, { package: 'patch' }),
              ],
            },
            { line: 2, files: command === undefined ? [] : [file('start.sh', 0)] },
          ],
          packages: {
            less: { ecosystem: 'dpkg', recommended: true },
            patch: { ecosystem: 'dpkg', recommended: true },
          },
        }),
        context,
      )
    expect(on('RUN less x')).toMatch(/install --no-install-recommends -y git less$/m)
    const started = (script: string): string | undefined =>
      on('COPY start.sh /', { command: ['/start.sh'], context: contextWith({ 'start.sh': script }) })
    expect(started('git log | less')).toMatch(/install --no-install-recommends -y git less$/m)
    expect(started('exec "$PAGER"')).toBeUndefined()
    expect(on('RUN git clone x')).toMatch(/install --no-install-recommends -y git$/m)
    expect(on('RUN less x | patch')).toBeUndefined()
  })
})

describe('what is put beside a line', () => {
  const documents = [file('usr/share/man/man1/a.gz', 50), file('usr/share/doc/a/NEWS', 40)]
  const excluded =
    "RUN printf '%s\\n' 'path-exclude=/usr/share/man/*' 'path-exclude=/usr/share/doc/*' 'path-include=/usr/share/doc/*/copyright' >> /etc/dpkg/dpkg.cfg.d/excludes\n"

  it('keeps manuals out, once for all lines that install', () => {
    const on = (dockerfile: string): string | undefined =>
      fixOn(dockerfile, text => text.includes('apt-get'), documents).files.Dockerfile
    const { before, after } = unmark(`FROM a\n# tools\n«${excluded}»RUN apt-get install -y nano\nCMD x\n`)
    expect(on(before)).toBe(after)
    for (const other of ['ENV LANG=de_DE.UTF-8', 'RUN cp /usr/share/doc/a/NEWS /x'])
      expect(on(`FROM a\nRUN apt-get install -y nano\n${other}\n`)).toBeUndefined()
  })

  it('deletes what a command leaves behind in the same RUN', () => {
    const { before, after } = unmark(
      'FROM a\nRUN make \\\n  && make install« \\\n  && rm -rf /tmp/build»\nCMD x\n',
    )
    expect(fixOn(before, text => text.includes('make'), [file('tmp/build/a', 50)]).files.Dockerfile).toBe(
      after,
    )
  })
})
