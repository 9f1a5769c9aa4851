import { describe, expect, it } from '@jest/globals'
import { inWords } from '../../__tests__/advice-on.ts'
import { adviceOn, type Built, file, MB, savedBy, splitOn, splitTo } from './split-on.ts'

const PUBLISHED = {
  'gcr.io/distroless/static-debian12': 1,
  'gcr.io/distroless/base-debian12': 10,
  'gcr.io/distroless/cc-debian12': 12,
  'debian:bookworm-slim': 28,
}

const STATIC = file('app/server', 5, { isStatic: true })

const GO: Built = {
  dockerfile: `# a service
FROM golang:1.24
WORKDIR /app
COPY . .
# all of it
RUN go build -o server .
EXPOSE 8080
# as it always was
CMD ["./server"]
`,
  base: 'golang:1.24',
  made: {
    COPY: [
      file('app/main.go', 1),
      file('app/go.mod', 0.01),
      file('app/README.md', 0.01),
      file('app/Dockerfile', 0.01),
    ],
    'RUN go': [STATIC, file('root/.cache/go-build/a', 50), file('go/pkg/mod/x', 20)],
  },
  published: PUBLISHED,
}

/** The same with another text. */
function but(from: string, to: string, more: Partial<Built> = {}): Built {
  return { ...GO, dockerfile: GO.dockerfile.replace(from, to), ...more }
}

/** The program, linked to these. */
function linked(needs: readonly string[] | null): Built['made'] {
  return { ...GO.made, 'RUN go': [file('app/server', 5, { needs })] }
}

describe('a program in Go in an image that compiles', () => {
  it('goes alone to an image without a C library, where it is static', () => {
    expect(splitTo(GO)).toBe(`# a service
FROM golang:1.24 AS build
WORKDIR /app
COPY . .
# all of it
RUN go build -o server .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/server /app/server
EXPOSE 8080
# as it always was
CMD ["./server"]
`)
  })

  it('saves all but itself and the other base, and says so', () => {
    const { advice } = splitOn(GO)!
    expect(advice.saves).toStrictEqual({ compressed: 369 * MB + 1.03 * MB, unpacked: null })
    expect(inWords(advice.fix)).toBe(
      'name this stage, and add a last stage: `FROM gcr.io/distroless/static-debian12`, `COPY --from=build /app/server /app/server`',
    )
    expect(inWords(advice.reason)).toBe(
      'the image has what only building needs; `golang:1.24` is 300.0 MB compressed, `gcr.io/distroless/static-debian12` 1.0 MB',
    )
  })

  it('stands on the C library of the same release, or on more, by what it asks for', () => {
    const context = { 'main.go': 'import "C"' }
    expect(splitTo({ ...GO, context, made: linked(['libc.so.6', 'libresolv.so.2']) })).toMatch(
      /^FROM gcr.io\/distroless\/base-debian12$/m,
    )
    expect(splitTo({ ...GO, made: linked(['libc.so.6', 'libstdc++.so.6']) })).toMatch(
      /^FROM debian:bookworm-slim$/m,
    )
    expect(splitTo({ ...GO, made: linked(['libc.so.6', 'libvips.so.42']) })).toBeNull()
    expect(splitTo({ ...GO, made: linked(null) })).toBeNull()
    const packages = { libc6: { ecosystem: 'dpkg', version: '2.99-1' } } as const
    expect(splitTo({ ...GO, made: linked(['libc.so.6']), packages })).toBeNull()
  })

  it('gets a slim image where one without a shell is not found', () => {
    const certificates = file('etc/ssl/certs/ca-certificates.crt', 0)
    expect(splitTo({ ...GO, baseFiles: [certificates], published: { 'debian:bookworm-slim': 28 } })).toMatch(
      /^FROM debian:bookworm-slim\nWORKDIR \/app\nCOPY --from=build (\/etc\/ssl\/certs\/ca-certificates.crt) \1\nCOPY --from=build \/app\/server \/app\/server$/m,
    )
  })

  it('takes along what it may read', () => {
    const more = [file('app/templates/a.html', 1), file('app/templates/b.go', 1), file('app/seed.json', 1)]
    const made = { COPY: [...GO.made.COPY!, ...more], 'RUN go': GO.made['RUN go']! }
    expect(splitTo({ ...GO, made })).toMatch(
      /^COPY --from=build \/app\/server \/app\/server\nCOPY --from=build \/app\/templates \/app\/templates\nCOPY --from=build \/app\/seed.json \/app\/seed.json$/m,
    )
    expect(savedBy({ ...GO, made })).toBe(370)
  })

  it('is started without a shell where the line is but words', () => {
    expect(splitTo(but('CMD ["./server"]', 'CMD ./server --port 8080'))).toMatch(
      /^CMD \["\.\/server", "--port", "8080"\]$/m,
    )
    const shell = splitTo(but('CMD ["./server"]', 'CMD ./server --port $PORT'))
    expect(shell).toMatch(/^FROM debian:bookworm-slim$/m)
    expect(shell).toMatch(/^CMD .\/server --port \$PORT$/m)
  })

  it('is compiled once where it was compiled at each start', () => {
    const made = { COPY: GO.made.COPY!, 'RUN go': [file('go/pkg/mod/x', 20)] }
    const run = but('RUN go build -o server .', 'RUN go mod download', {
      made,
      command: ['go', 'run', '.'],
      context: { 'go.mod': 'module example.com/shop/v2\n' },
    })
    const text = splitTo({ ...run, dockerfile: run.dockerfile.replace('["./server"]', '["go", "run", "."]') })
    expect(text).toMatch(
      /^RUN go mod download\nRUN go build -o \/usr\/local\/bin\/shop \.\n\nFROM gcr.io\/distroless\/cc-debian12$/m,
    )
    expect(text).toMatch(/^COPY --from=build \/usr\/local\/bin\/shop \/usr\/local\/bin\/shop\nEXPOSE/m)
    expect(text).toMatch(/^CMD \["\/usr\/local\/bin\/shop"\]$/m)
    const words = splitOn({
      ...run,
      dockerfile: run.dockerfile.replace('["./server"]', 'go run ./cmd/api -v'),
    })
    expect(words?.dockerfile).toMatch(/^CMD \["\/usr\/local\/bin\/api", "-v"\]$/m)
    expect(inWords(words!.advice.reason)).toMatch(
      /not counted: the program itself, which is compiled by then$/,
    )
  })

  it('keeps its settings, its user and its name', () => {
    const dockerfile = `ARG V=1.24
FROM golang:$V AS app
ARG COMMIT
ARG UNUSED
ENV COMMIT=$COMMIT
LABEL a=b
USER 1000
WORKDIR /app
COPY . .
RUN go build -o server .
ENTRYPOINT ["/app/server"]`
    expect(splitTo({ ...GO, dockerfile })).toBe(`ARG V=1.24
FROM golang:$V AS build
ARG COMMIT
ARG UNUSED
ENV COMMIT=$COMMIT
LABEL a=b
USER 1000
WORKDIR /app
COPY . .
RUN go build -o server .

FROM gcr.io/distroless/static-debian12 AS app
ARG COMMIT
ENV COMMIT=$COMMIT
LABEL a=b
WORKDIR /app
COPY --from=build /app/server /app/server
USER 1000
ENTRYPOINT ["/app/server"]`)
  })

  it('gets an image with a shell where a user is made', () => {
    const text = splitTo(but('EXPOSE 8080', 'RUN useradd -r app && chown -R app /app\nUSER app'))
    expect(text).toMatch(
      /^RUN useradd -r app && chown -R app \/app\n\nFROM debian:bookworm-slim\nWORKDIR \/app\nRUN useradd -r app && chown app \/app\nCOPY --from=build \/app\/server \/app\/server\nUSER app$/m,
    )
  })

  it('is split with whatever ends of lines, and with no line after its last', () => {
    const dockerfile =
      'FROM golang:1.24\r\nWORKDIR /app\r\nCMD ["./server"]\r\nCOPY . .\r\nRUN go build \\\r\n  -o server .'
    expect(splitTo({ ...GO, dockerfile })).toBe(
      'FROM golang:1.24 AS build\r\nWORKDIR /app\r\nCMD ["./server"]\r\nCOPY . .\r\nRUN go build \\\r\n  -o server .\r\n\r\nFROM gcr.io/distroless/static-debian12\r\nWORKDIR /app\r\nCMD ["./server"]\r\nCOPY --from=build /app/server /app/server',
    )
  })
})

const CERTIFICATES = file('etc/ssl/certs/ca-certificates.crt', 1)
const ZONES = [file('usr/share/zoneinfo/UTC', 1), file('usr/share/zoneinfo/Asia/Tokyo', 1)]

describe('a program in Go that is static', () => {
  const offline = { published: {}, baseFiles: [CERTIFICATES, ...ZONES] }

  it('goes to an empty image, with certificates and time zones, where no other is found', () => {
    const { advice, dockerfile } = splitOn({ ...GO, ...offline })!
    expect(dockerfile).toMatch(
      /^FROM scratch\nWORKDIR \/app\nCOPY --from=build (\/etc\/ssl\/certs\/ca-certificates.crt) \1\nCOPY --from=build (\/usr\/share\/zoneinfo) \2\nCOPY --from=build \/app\/server \/app\/server$/m,
    )
    expect(advice.saves.compressed).toBe((300 + 70 + 1.03) * MB)
    expect(inWords(advice.reason)).toBe(
      'the image has what only building needs; `golang:1.24` is 303.0 MB compressed, `scratch` nothing; there is no `/tmp` then',
    )
  })

  it('does not where a user has to be there by name, or there are no certificates to take along', () => {
    expect(splitTo(but('EXPOSE', 'USER nobody\nEXPOSE', offline))).toBeNull()
    expect(splitTo(but('EXPOSE', 'USER 1000:1000\nEXPOSE', offline))).toMatch(/^FROM scratch$/m)
    expect(splitTo({ ...GO, published: {}, baseFiles: ZONES })).toBeNull()
  })
})

describe('a program in Go without C code', () => {
  const MODULE = file('go/pkg/mod/github.com/!shop/cart@v1.2.0/cart.go', 1)
  const pure: Built = {
    ...GO,
    made: {
      COPY: GO.made.COPY!,
      'RUN go': [file('app/server', 5, { needs: ['libc.so.6', 'libresolv.so.2'] }), MODULE],
    },
    packages: {
      'github.com/Shop/cart@v1.2.0': {
        ecosystem: 'go',
        name: 'github.com/Shop/cart',
        version: 'v1.2.0',
        location: 'app/server',
      },
    },
    context: { 'main.go': 'package main\n\nimport (\n\t"fmt"\n\t"net/http"\n)\n' },
  }
  const made = (...files: readonly ReturnType<typeof file>[]): Built['made'] => ({
    ...pure.made,
    'RUN go': [...pure.made['RUN go']!, ...files],
  })
  const isDynamic = (built: Built) => {
    expect(splitTo(built)).toMatch(/^RUN go build -o server \.\n\nFROM gcr.io\/distroless\/base-debian12$/m)
  }

  it('is compiled without, so that it needs no C library', () => {
    const { advice, dockerfile } = splitOn(pure)!
    expect(dockerfile).toMatch(
      /^RUN CGO_ENABLED=0 go build -o server \.\n\nFROM gcr.io\/distroless\/static-debian12$/m,
    )
    expect(inWords(advice.reason)).toMatch(
      /; compiled with `CGO_ENABLED=0`, since no module of it has C code$/,
    )
    expect(advice.altered).toStrictEqual([5])
    const two = { ...pure, dockerfile: pure.dockerfile.replace('RUN go', 'RUN go mod download && \\\n  go') }
    expect(splitTo(two)).toMatch(/^RUN go mod download && \\\n {2}CGO_ENABLED=0 go build -o server \.$/m)
  })

  it.each([
    ['of its own', { context: { 'main.go': 'package main\n\n// int a;\nimport "C"\n' } }],
    ['of a module', { made: made(file('go/pkg/mod/github.com/!shop/cart@v1.2.0/sqlite.c', 1)) }],
    ['that is loaded when it runs', { context: { 'main.go': 'import (\n\t"plugin"\n)\n' } }],
    [
      'that no one can see: its modules are in a mount',
      { made: { ...pure.made, 'RUN go': [pure.made['RUN go']![0]!] } },
    ],
  ] as const)('is not compiled without C code %s', (_, more) => {
    isDynamic({ ...pure, ...more })
  })

  it('is a hint where its code cannot be read, or may start what the other image lacks', () => {
    for (const text of ['', 'import "os/exec"\n\nvar a = exec.Command("git", "log")']) {
      const built = { ...pure, context: { 'main.go': text } }
      expect(splitTo(built)).toBeNull()
      expect(adviceOn(built)?.rule).toBe('split-stages')
    }
  })

  it('is left as it is where someone has said how it is linked, or it is not seen where it is compiled', () => {
    const env = { ...pure, dockerfile: pure.dockerfile.replace('WORKDIR', 'ENV CGO_ENABLED=1\nWORKDIR') }
    expect(splitTo(env)).toMatch(/distroless\/base-/)
    const timed = { ...pure, dockerfile: pure.dockerfile.replace('RUN go', 'RUN time go') }
    expect(splitTo({ ...timed, made: { ...pure.made, 'RUN time': pure.made['RUN go']! } })).not.toMatch(/CGO/)
  })
})

describe('a program in Go is left where it is', () => {
  it.each([
    ['in a Dockerfile of more stages', but('EXPOSE 8080', 'FROM alpine')],
    ['in one that builds for another platform', but('FROM golang', 'FROM --platform=$BUILDPLATFORM golang')],
    [
      'with packages of the distribution that it may need',
      but('EXPOSE', 'RUN apt-get install -y ffmpeg\nEXPOSE'),
    ],
    ['with folders that no file shows', but('EXPOSE', 'RUN mkdir -p /data\nEXPOSE')],
    [
      'where its health is asked for by another program',
      but('EXPOSE 8080', 'HEALTHCHECK CMD curl -f localhost'),
    ],
    ['where a script starts it', but('["./server"]', '["./run.sh"]')],
    ['where another shell reads the lines', but('WORKDIR', 'SHELL ["bash", "-c"]\nWORKDIR')],
    ['where nothing says what is started', but('CMD ["./server"]', '')],
    ['where nothing is known of other images', { ...GO, published: {} }],
    ['where it is small', { ...GO, published: { 'gcr.io/distroless/static-debian12': 360 } }],
    ['where the user is not known elsewhere', but('EXPOSE 8080', 'USER gopher')],
    [
      'with files that a command made elsewhere',
      { ...GO, made: { ...GO.made, 'RUN go': [STATIC, file('etc/my/a', 1)] } },
    ],
  ])('%s', (_, built) => {
    expect(splitTo(built)).toBeNull()
  })
})
