import { describe, expect, it } from '@jest/globals'
import { file, patched, unmark } from './marked-dockerfile.ts'

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
    for (const build of [
      'go build -ldflags=$FLAGS .',
      'go build -ldflags="-w" .',
      'go build -ldflags="all=-X main.v=1" .',
      'sh -c "go build ."',
    ])
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

  it('are stripped where `strip` still is, once packages were removed: by what installs it again, or in words', () => {
    const removing = 'RUN apk add --no-cache --virtual .build gcc make && make install && apk del .build\n'
    const dnf = 'RUN dnf install -y gcc make && make install && dnf remove -y gcc make\n'
    expect(stripped(`FROM alpine\n${removing}`)[0]).toBeUndefined()
    expect(
      stripped(`FROM a AS build\n${dnf}FROM b\nCOPY --from=build /out/app /srv/app\n`)[0],
    ).toBeUndefined()
    const [made, after] = stripped(
      `FROM alpine AS build\n${removing}«RUN apk add --no-cache binutils && strip --strip-unneeded /out/app\n»FROM b\nCOPY --from=build /out/app /srv/app\n`,
    )
    expect(made).toBe(after)
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
