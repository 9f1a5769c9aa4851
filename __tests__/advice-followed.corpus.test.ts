import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { adviceTotal } from '../test-kit/advice-rows.ts'
import { useEngine } from '../test-kit/engine.ts'
import { assertSaved, type Files, said, start, weigh } from './follow-advice.ts'

/**
 * Dockerfiles on which advice would break the build or the program if somebody did what it says to the letter: it is not given. What is
 * said of them is followed to the letter here, and the image builds and starts.
 */
await useEngine(['debian:bookworm-slim', 'node:22-alpine'])

const program = (name: string): string =>
  `COPY --chmod=755 ${name} /usr/local/bin/${name}\nARG ONLINE=1\nWORKDIR /app\n`

describe('a folder that holds what runs is no cache', () => {
  /** As poetry does it: downloads, and the environment beside them, in one folder. */
  const POETRY = `#!/bin/sh
set -e
home=/root/.cache/pypoetry
case "$1" in
  install)
    mkdir -p $home/artifacts $home/cache/repositories $home/virtualenvs/app/bin
    head -c 400000 /dev/urandom > $home/artifacts/one.whl
    head -c 200000 /dev/urandom > $home/cache/repositories/index
    head -c 300000 /dev/urandom > $home/virtualenvs/app/lib.bin
    printf '#!/bin/sh\\necho served\\n' > $home/virtualenvs/app/bin/gunicorn
    chmod +x $home/virtualenvs/app/bin/gunicorn ;;
  run) shift; exec $home/virtualenvs/app/bin/"$@" ;;
esac
`
  const poetry = (flags = ''): Files => ({
    poetry: POETRY,
    Dockerfile: `FROM debian:bookworm-slim\n${program('poetry')}RUN ${flags}poetry install\nCMD ["poetry", "run", "gunicorn"]\n`,
  })

  it('as the virtual environment beside the downloads of poetry', async () => {
    const before = await weigh(poetry())
    const mounts = ['artifacts', 'cache'].map(
      name => `--mount=type=cache,target=/root/.cache/pypoetry/${name} `,
    )
    expect(said(before)).toStrictEqual([`package-manager-cache, 5: \`RUN ${mounts.join('')}poetry install\``])
    const fixed = poetry(mounts.join(''))
    assertSaved(before, await weigh(fixed))
    expect(await start(fixed)).toBe('served\n')
  })

  it('as the modules that `go run` reads when the container starts', async () => {
    const image = await weigh({
      go: GO,
      Dockerfile: `FROM debian:bookworm-slim\n${program('go')}RUN go mod download\nCMD ["go", "run", "."]\n`,
    })
    expect(said(image)).toStrictEqual([])
    expect(adviceTotal(image)).toBe(0)
  })
})

/** As Go does it: modules are fetched by whoever lacks them first, and only `go build` fills the other cache. */
const GO = `#!/bin/sh
set -e
modules() {
  test ! -f /go/pkg/mod/lib@v1/lib.bin || return 0
  test -n "$ONLINE" || { echo 'neither modules nor a network' >&2; exit 1; }
  mkdir -p /go/pkg/mod/lib@v1
  head -c 600000 /dev/urandom > /go/pkg/mod/lib@v1/lib.bin
}
modules
case "$1" in
  build)
    mkdir -p /root/.cache/go-build
    head -c 300000 /dev/urandom > /root/.cache/go-build/one
    printf '#!/bin/sh\\necho served\\n' > server
    chmod +x server ;;
  run) echo served ;;
esac
`

describe('a cache mount', () => {
  const modules = '--mount=type=cache,target=/go/pkg/mod '
  const compiled = '--mount=type=cache,target=/root/.cache/go-build '
  const build = (first = '', second = ''): Files => ({
    go: GO,
    Dockerfile: `FROM debian:bookworm-slim\n${program('go')}RUN ${first}go mod download\nRUN ${second}go build -o server .\nCMD ["./server"]\n`,
  })

  it('is asked for at every line that reads the cache, or the second would fill its own layer with it', async () => {
    const before = await weigh(build())
    expect(said(before)).toStrictEqual([
      `package-manager-cache, 5: \`RUN ${modules}go mod download\` and the same mount in line 6`,
      `package-manager-cache, 6: \`RUN ${compiled}go build -o server .\``,
    ])
    const fixed = build(modules, modules + compiled)
    const after = await weigh(fixed)
    assertSaved(before, after)
    expect(said(after)).toStrictEqual([])
    expect(await start(fixed)).toBe('served\n')
  })

  it('is not asked for where a later line reads the cache without a network', async () => {
    const { go, Dockerfile } = build() as Record<string, string>
    const dockerfile = Dockerfile!.replace('RUN go build', 'RUN GOPROXY=off go build')
    const image = await weigh({ go: go!, Dockerfile: dockerfile })
    expect(said(image).filter(text => text.includes('/go/pkg/mod'))).toStrictEqual([])
  })

  it('is not asked for where another stage copies the cache', async () => {
    const dockerfile =
      `FROM debian:bookworm-slim AS modules\n${program('go')}RUN go mod download\n` +
      `FROM debian:bookworm-slim\n${program('go')}COPY --from=modules /go/pkg/mod /go/pkg/mod\nRUN go build -o server .\nCMD ["./server"]\n`
    const image = await weigh({ go: GO, Dockerfile: dockerfile })
    expect(said(image).filter(text => text.includes('/go/pkg/mod'))).toStrictEqual([])
  })
})

describe('the lists of apt', () => {
  it('stay for the line that installs by them: one RUN does all', async () => {
    const lines = (...runs: string[]): Files => ({
      Dockerfile: `FROM debian:bookworm-slim\n${runs.map(each => `RUN ${each}\n`).join('')}CMD ["hello"]\n`,
    })
    const install = 'apt-get install -y --no-install-recommends hello'
    const before = await weigh(lines('apt-get update', install))
    expect(said(before, 'package-manager-cache').filter(text => text.includes('lists'))).toStrictEqual([
      'package-manager-cache, 2: `apt-get update`, `apt-get install` and `rm -rf /var/lib/apt/lists/*` in one RUN',
    ])
    const fixed = lines(`apt-get update && ${install} && rm -rf /var/lib/apt/lists/*`)
    expect(await start(fixed)).toMatch(/Hello, world!/)
  })
})

describe('owner and mode', () => {
  it('of a user that a later line makes need the user first', async () => {
    const image = await weigh({
      Dockerfile: `FROM node:22-alpine AS tree
RUN mkdir -p /srv/venv/lib && for i in 1 2 3 4; do head -c 100000 /dev/urandom > /srv/venv/lib/part$i.so; done

FROM node:22-alpine
COPY --from=tree /srv/venv /srv/venv
RUN addgroup -S shop && adduser -S shop -G shop \\
    && chown -R shop:shop /srv/venv
USER shop
`,
    })
    expect(said(image)).toStrictEqual([
      'overwritten-later, 5: create the user before this line, then `COPY --chown=shop:shop`',
    ])
    expect(image.advice.rows).toStrictEqual([])
  })

  it('of one folder of a COPY are not given to all of it', async () => {
    const image = await weigh({
      Dockerfile: `FROM debian:bookworm-slim AS deploy
RUN mkdir -p /home/ghost/content/themes /home/ghost/server && head -c 200000 /dev/urandom > /home/ghost/server/app.bin && head -c 100000 /dev/urandom > /home/ghost/content/themes/casper.bin
FROM debian:bookworm-slim
RUN useradd -u 1000 -m ghost
WORKDIR /home/ghost
COPY --chown=nobody:nogroup --from=deploy /home/ghost ./
RUN mkdir -p log && \\
    chown ghost:ghost /home/ghost && \\
    chown -R ghost:ghost content log
USER ghost
`,
    })
    expect(said(image)).toStrictEqual([
      'overwritten-later, 6: `COPY --chown=ghost:ghost` of `/home/ghost/content/themes/casper.bin` alone, left out of line 6',
    ])
    expect(image.advice.rows).toStrictEqual([])
  })

  it('are those of the COPY, and the folder itself keeps what the later line gives it: a program writes there', async () => {
    const dockerfile = (flag = ''): Files => ({
      'data.bin': DATA,
      Dockerfile: `FROM node:22-alpine\nWORKDIR /app\nCOPY ${flag}data.bin .\nRUN chown -R node:node /app\nUSER node\nCMD ["touch", "written"]\n`,
    })
    const before = await weigh(dockerfile())
    expect(said(before)).toStrictEqual(['overwritten-later, 3: `COPY --chown=node:node`'])
    const copied = dockerfile('--chown=node:node ')
    assertSaved(before, await weigh(copied))
    expect(await start(copied)).toBe('')
  })
})

const DATA = randomBytes(200_000)

describe('the cache in the build context', () => {
  it('is named from where the context starts', async () => {
    const files: Files = {
      '.pnpm-store/v3/files/00/one': randomBytes(200_000),
      'server.js': 'served\n',
      Dockerfile: 'FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nCMD ["cat", "server.js"]\n',
    }
    const before = await weigh(files)
    expect(said(before)).toStrictEqual(['package-manager-cache, 3: `.pnpm-store` in `.dockerignore`'])
    const fixed = { ...files, '.dockerignore': '.pnpm-store\n' }
    assertSaved(before, await weigh(fixed))
    expect(await start(fixed)).toBe('served\n')
  })
})
