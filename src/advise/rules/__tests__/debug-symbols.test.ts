import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec, type PlatformSpec } from '../../../../test-kit/measurement-builder.ts'
import type { Advice } from '../../../model/advice.ts'
import { advise } from '../../advise.ts'

type Lines = PlatformSpec['lines']

const SYMBOLS = { compressed: 300_000, unpacked: 700_000 }

const program = (path: string, more: Partial<FileSpec> = {}): FileSpec => ({
  path,
  compressed: 1_000_000,
  unpacked: 2_000_000,
  strippable: SYMBOLS,
  ...more,
})

/** The advice on files that the last of the lines brought into an image. */
function adviseOn(lines: NonNullable<Lines>, ...files: FileSpec[]): Advice[] {
  return adviseOnLines(lines, { path: 'usr/bin/strip' }, ...files)
}

function adviseOnLines(lines: NonNullable<Lines>, ...files: FileSpec[]): Advice[] {
  const image = buildPlatform({ lines, layers: [{ line: lines.length - 1, files }] })
  return advise(image, { bases: [] }).filter(({ rule }) => rule === 'debug-symbols')
}

const text = ({ fix }: Advice) => fix.map(part => (typeof part === 'string' ? part : part.code)).join('')
const run = (command: string) => [{ instruction: `RUN ${command}` }]

/** A stage that makes something, and a COPY of it over a stage that does other things. */
const copied = (command: string): NonNullable<Lines> => [
  { stage: 'rust', instruction: 'RUN cargo build --release' },
  { stage: 'build', instruction: `RUN ${command}` },
  { stage: null, instruction: 'COPY --from=rust /app/other /other', inputs: [0] },
  { stage: null, instruction: 'COPY --from=build /app /app', inputs: [2, 1] },
]

describe('debug-symbols', () => {
  it("tells Go's linker to leave them out, at the line that built the program", () => {
    const go = program('app/main', { strippable: { ...SYMBOLS, language: 'go' } })
    const [advice, ...others] = adviseOn(copied('CGO_ENABLED=0 go build -o /app .'), go)
    expect(text(advice!)).toBe('go build -ldflags="-s -w"')
    expect(advice!.saves).toStrictEqual(SYMBOLS)
    expect(advice!.examples).toStrictEqual(['/app/main'])
    expect(advice!.reason).toStrictEqual(['a Go program contains symbols, which only a debugger reads'])
    expect(advice!.line).toBe(1)
    expect(others).toStrictEqual([])
    expect(text(adviseOn(copied('go install ./...'), go)[0]!)).toBe('go install -ldflags="-s -w"')
    expect(text(adviseOn(copied('go build -ldflags "-X main.version=1" .'), go)[0]!)).toBe(
      'add -s -w to -ldflags',
    )
  })

  it("leaves them out of Go's programs that are packages themselves, where a line compiles them", () => {
    const go = (command: string) => {
      const image = buildPlatform({
        lines: copied(command),
        packages: { tool: { ecosystem: 'go', location: 'app/tool' } },
        layers: [
          {
            line: 3,
            files: [program('app/tool', { package: 'tool', strippable: { ...SYMBOLS, language: 'go' } })],
          },
        ],
      })
      return advise(image, { bases: [] }).map(text)
    }
    expect(go('go install example.org/tool@v1.2.3')).toStrictEqual(['go install -ldflags="-s -w"'])
    expect(go('curl -o /app/tool https://a.example')).toStrictEqual([])
  })

  it('is silent of Go programs that come from an image ready-made', () => {
    const go = program('bin/tool', { strippable: { ...SYMBOLS, language: 'go' } })
    expect(adviseOn([{ instruction: 'COPY --from=prom/prometheus /bin/tool /bin/tool' }], go)).toStrictEqual(
      [],
    )
  })

  it('strips what is fetched ready-made, whatever it is written in', () => {
    const go = program('usr/local/bin/tool', { strippable: { ...SYMBOLS, language: 'go' } })
    const [advice] = adviseOn(run('curl -sSL example.org/tool -o /usr/local/bin/tool'), go)
    expect(text(advice!)).toBe('strip --strip-unneeded /usr/local/bin/tool in the same RUN')
  })

  it('tells Cargo to, in its own file', () => {
    const [advice] = adviseOn(copied('cargo build --release --locked'), program('app/server'))
    expect(text(advice!)).toBe('strip = true in [profile.release] of Cargo.toml')
    expect(advice!.line).toBe(1)
  })

  it("does not take for Cargo's what another stage made", () => {
    const [advice] = adviseOn(copied('gcc -o /app/server a.c'), program('app/server'))
    expect(text(advice!)).toBe('strip --strip-unneeded /app/server')
    expect(advice!.line).toBe(1)
  })

  it('strips in the same RUN, for a later one would add to the image', () => {
    const [advice] = adviseOn(run('npm ci'), program('app/node_modules/x/build/a.node'), program('b.node'))
    expect(text(advice!)).toBe(
      'strip --strip-unneeded /app/node_modules/x/build/a.node /b.node in the same RUN',
    )
    expect(advice!.saves).toStrictEqual({ compressed: 600_000, unpacked: 1_400_000 })
    expect(advice!.reason).toStrictEqual([
      '2 programs and libraries contain symbols, which only a debugger reads',
    ])
  })

  it('strips before the COPY what comes from the build context, or from an image', () => {
    const [advice] = adviseOn([{ instruction: 'COPY bin/ /bin/', readsContext: true }], program('bin/tool'))
    expect(text(advice!)).toBe('strip --strip-unneeded /bin/tool before it is copied')
  })

  it('names each file, and no pattern that others may match', () => {
    const many = ['a.so', 'b.so.1.2', 'c.so'].map(name => program(`opt/own/${name}`))
    expect(text(adviseOn(run('make'), ...many)[0]!)).toBe(
      'strip --strip-unneeded /opt/own/a.so /opt/own/b.so.1.2 and 1 more in the same RUN',
    )
  })

  it('strips nothing where there is no strip', () => {
    expect(adviseOnLines(run('curl -o /bin/tool https://a.example'), program('bin/tool'))).toStrictEqual([])
    expect(adviseOnLines(run('apk add build-base && ./configure'), program('bin/tool'))).toHaveLength(1)
    expect(adviseOnLines(run('apk add make && make'), program('bin/tool'))).toStrictEqual([])
    const golang = [{ instruction: 'FROM golang:1.24' }, { instruction: 'RUN make', inputs: [0] }]
    expect(adviseOnLines(golang, program('bin/tool'))).toHaveLength(1)
  })

  it('brings strip along where only a stage has it that does not ship', () => {
    const staged = (install: string) =>
      adviseOn(
        [
          { stage: 'build', instruction: `RUN ${install}` },
          { stage: 'build', instruction: 'RUN make', inputs: [0] },
          { stage: null, instruction: 'COPY --from=build /out/app /app', inputs: [1] },
        ],
        program('app'),
      ).map(text)
    expect(staged('apt-get update && apt-get install -y make')).toStrictEqual([
      'apt-get update && apt-get install -y --no-install-recommends binutils && strip --strip-unneeded /out/app',
    ])
    expect(staged('apk add make')).toStrictEqual([
      'apk add --no-cache binutils && strip --strip-unneeded /out/app',
    ])
    expect(staged('true')).toStrictEqual([])
  })

  it('names files of another stage as they are called there, or says nothing of them', () => {
    const copy = (operands: string) =>
      adviseOn(
        [
          { stage: 'build', instruction: 'RUN gcc -o /out/app a.c' },
          { stage: null, instruction: `COPY --from=build ${operands}`, inputs: [0] },
        ],
        program('srv/bin/app'),
      ).map(text)
    expect(copy('/out/app /srv/bin/app')).toStrictEqual(['strip --strip-unneeded /out/app'])
    expect(copy('/out/app /srv/bin/')).toStrictEqual(['strip --strip-unneeded /out/app'])
    expect(copy('/out /srv/')).toStrictEqual(['strip --strip-unneeded /out/bin/app'])
    expect(copy('/out/app ./')).toStrictEqual([])
    expect(copy('/out/* /srv/')).toStrictEqual([])
  })

  it('quotes paths for a shell', () => {
    const [advice] = adviseOn(run('make'), program("opt/it's; rm -rf $HOME"))
    expect(text(advice!)).toBe(
      String.raw`strip --strip-unneeded '/opt/it'\''s; rm -rf $HOME' in the same RUN`,
    )
  })

  it('leaves alone what is hidden, what is symbols by intent, what was changed after linking, and crumbs', () => {
    const alone = [
      program('a', { hidden: { by: 0, why: 'deleted' } }),
      program('usr/lib/debug/.build-id/ab/cd.debug'),
      program('usr/lib/python3/numpy.libs/libopenblas.so'),
      program('usr/lib/python3/numpy.libs/deep/libopenblas.so'),
      program('usr/lib/x86_64-linux-gnu/libgcc.so', { package: 'gcc' }),
      program('lib/modules/a.ko'),
      program('crumb', { strippable: { compressed: 9000, unpacked: 49_999 } }),
    ]
    expect(adviseOn(run('make'), ...alone)).toStrictEqual([])
  })

  it('says nothing of the base image, which no line can change', () => {
    const image = buildPlatform({
      base: { kind: 'known', reference: 'node', digest: null, layers: 1, standIn: null },
      lines: [{ instruction: 'FROM node' }],
      layers: [{ line: 0, files: [program('usr/local/bin/node')] }],
    })
    expect(advise(image, { bases: [] })).toStrictEqual([])
  })
})
