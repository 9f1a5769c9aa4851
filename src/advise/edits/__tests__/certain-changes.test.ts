import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import { makePatch } from '../../../edit/make-patch.ts'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { advise } from '../../advise.ts'
import type { AdviceContext } from '../../finding.ts'
import { file, fixOn, measuredLines, sourcesOf, unmark } from './marked-dockerfile.ts'

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
  const advice = advise(image, { bases: [], sources, contextFile: () => null, ...context })
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

  it('leaves them where something stands in between, has flags, or would run after a failure', () => {
    for (const second of [
      'ENV A=1\nRUN rm /data/big',
      'RUN --network=none rm /data/big',
      'RUN rm /data/big; rm /x',
    ])
      expect(joined(`FROM a\nRUN curl x > /data/big\n${second}\n`)[0]).toBeUndefined()
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
      ['ARG V=22\nFROM node:${V}«-slim»\nCOPY x /x\n', 1],
    ] as const) {
      const [made, after] = based(marked, line)
      expect(made).toBe(after)
    }
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

  it('gets no mount where another user than root may run it', () => {
    const on = (above: string): string | undefined =>
      fixOn(`FROM a\n${above}RUN go build\n`, text => text === 'RUN go build', [
        file('go/pkg/mod/a@v1/a.go', 100),
      ]).files.Dockerfile
    expect(on('')).toBeUndefined()
    expect(on('USER app\n')).toBeUndefined()
    expect(on('USER root\n')).toMatch(/^RUN --mount=type=cache,target=\/go\/pkg\/mod go build$/m)
  })

  it('keeps recommended packages that a later line may need', () => {
    const on = (second: string): string | undefined =>
      fixOn(`FROM a\nRUN apt-get install -y git\n${second}\n`, text => text.includes('apt-get'), [
        file('usr/bin/less', 100, { package: 'recommended' }),
      ]).files.Dockerfile
    expect(on('RUN less x')).toBeUndefined()
    expect(on('RUN git clone x')).toMatch(/install --no-install-recommends -y git/)
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
