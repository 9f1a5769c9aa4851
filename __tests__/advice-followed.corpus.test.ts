import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { adviceTotal } from '../test-kit/advice-rows.ts'
import { run } from '../test-kit/corpus/run.ts'
import { useEngine } from '../test-kit/engine.ts'
import {
  assertSaved,
  contextWith,
  edited,
  type Files,
  said,
  saidOfEdits,
  start,
  weigh,
} from './follow-advice.ts'

/**
 * Dockerfiles on which advice would break the build or the program if somebody did what it says to the letter: it is not given. What is
 * said of them is followed to the letter here, and the image builds and starts.
 */
await useEngine(['debian:bookworm-slim', 'golang:1.24', 'node:22-alpine'])

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
  it('of a user that a later line makes are left as they are', async () => {
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
    expect(said(image)).toStrictEqual([])
    expect(adviceTotal(image)).toBe(0)
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
    expect(said(image)).toStrictEqual([])
  })

  it('of the folder itself would stay as they were: a program writes there', async () => {
    const image = await weigh({
      'data.bin': randomBytes(200_000),
      Dockerfile:
        'FROM node:22-alpine\nWORKDIR /app\nCOPY data.bin .\nRUN chown -R node:node /app\nUSER node\nCMD ["touch", "written"]\n',
    })
    expect(said(image)).toStrictEqual([])
  })
})

/** A package as npm keeps it in a file, its data not to be compressed. */
async function tarball(name: string, bytes: number): Promise<Buffer> {
  const folder = contextWith({
    'package/package.json': JSON.stringify({ name: `@shop/${name}`, version: '1.0.0', main: 'index.js' }),
    'package/index.js': `module.exports = '${name}'\n`,
    'package/data.bin': randomBytes(bytes),
  })
  const file = `${name}.tgz`
  await run('tar', ['-czf', file, 'package'], { cwd: folder })
  return readFileSync(path.join(folder, file))
}

const SERVER = "require('@shop/lib'); console.log('served')\n"
const NPM = 'npm install --offline --no-audit --no-fund'
const MANIFEST = {
  name: 'mono',
  version: '1.0.0',
  private: true,
  dependencies: { '@shop/lib': 'file:vendor/lib.tgz' },
  devDependencies: { '@shop/tool': 'file:vendor/tool.tgz' },
}

const LIB = await tarball('lib', 100_000)
const BIG_LIB = await tarball('lib', 300_000)
const TOOL = await tarball('tool', 300_000)

describe('packages that a Node.js project is built with', () => {
  const files: Files = {
    'package.json': JSON.stringify(MANIFEST),
    'vendor/lib.tgz': LIB,
    'vendor/tool.tgz': TOOL,
    'build.mjs':
      "import { createRequire } from 'node:module'\ncreateRequire(import.meta.url)('@shop/tool')\n",
    'server.js': SERVER,
  }
  const staged = (last = ''): Files => ({
    ...files,
    Dockerfile: `FROM node:22-alpine AS builder
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.npm ${NPM}
RUN node build.mjs
${last}
FROM node:22-alpine
WORKDIR /app
COPY --from=builder /app/node_modules ./node_modules
COPY --from=builder /app/server.js ./
CMD ["node", "server.js"]
`,
  })

  it('are there until the last line that may need them', async () => {
    const before = await weigh(staged())
    expect(said(before, 'development-dependencies')).toStrictEqual([
      'development-dependencies, 5: `RUN npm prune --omit=dev` at the end of stage `builder`',
    ])
    const fixed = staged('RUN npm prune --omit=dev')
    const after = await weigh(fixed)
    assertSaved(before, after)
    expect(await start(fixed)).toBe('served\n')
  })

  it('are there for a line that installs and builds, and where the container starts with them', async () => {
    const dockerfile = (install: string, command: string): string =>
      `FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm ${install}\nCMD ${command}\n`
    const both = await weigh({
      ...files,
      Dockerfile: dockerfile(`${NPM} && node build.mjs`, '["node", "server.js"]'),
    })
    for (const text of said(both, 'development-dependencies')) expect(text).toMatch(/in a separate stage/)
    const started = await weigh({
      ...files,
      Dockerfile: dockerfile(NPM, '["node", "-r", "@shop/tool", "server.js"]'),
    })
    expect(said(started, 'development-dependencies')).toStrictEqual([])
    const script = await weigh({
      ...files,
      'package.json': JSON.stringify({ ...MANIFEST, scripts: { start: 'node -r @shop/tool server.js' } }),
      Dockerfile: dockerfile(NPM, '["npm", "start"]'),
    })
    expect(said(script, 'development-dependencies')).toStrictEqual([])
  })

  it('are taken away after the scripts that installing runs', async () => {
    const build = (install: string): Files => ({
      ...files,
      'package.json': JSON.stringify({ ...MANIFEST, scripts: { prepare: 'node build.mjs' } }),
      Dockerfile: `FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm ${install}\nCMD ["node", "server.js"]\n`,
    })
    const before = await weigh(build(NPM))
    expect(said(before, 'development-dependencies')).toStrictEqual([
      'development-dependencies, 4: `npm prune --omit=dev` at the end of the same RUN',
    ])
    expect(await start(build(`${NPM} && npm prune --omit=dev`))).toBe('served\n')
  })
})

describe('manifests before the sources', () => {
  const files: Files = { 'vendor/lib.tgz': BIG_LIB, 'server.js': SERVER }
  const dockerfile = `FROM node:22-alpine\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm ${NPM}\nCMD ["node", "server.js"]\n`
  const rows = async (more: Files) => saidOfEdits(await weigh({ Dockerfile: dockerfile, ...more }))

  it('bring members and packages in files to where installing finds them', async () => {
    const { dependencies } = MANIFEST
    const workspace: Files = {
      ...files,
      'package.json': JSON.stringify({ name: 'mono', version: '1.0.0', workspaces: ['packages/*'] }),
      'packages/cli/package.json': JSON.stringify({ name: 'cli', version: '1.0.0', main: 'a.js' }),
      'packages/cli/a.js': SERVER,
      'packages/server/package.json': JSON.stringify({
        name: 'server',
        version: '1.0.0',
        dependencies: { '@shop/lib': dependencies['@shop/lib'].replace(':', ':../../'), cli: '1.0.0' },
      }),
      'packages/server/index.js': "require('cli')\n",
      Dockerfile: dockerfile.replace('"server.js"', '"packages/server/index.js"'),
    }
    const image = await weigh(workspace)
    expect(saidOfEdits(image)).toStrictEqual([
      'copy-before-install, 4: `COPY package.json ./`, `COPY packages/cli/package.json packages/cli/`, `COPY packages/server/package.json packages/server/`, 1 more such line and this line before the sources are copied',
    ])
    expect(await start(edited(workspace, image, 'copy-before-install'))).toBe('served\n')
  })

  it('fetch the modules that a Go program is built of', async () => {
    const program: Files = {
      'go.mod': 'module a.example/app\n\nrequire a.example/lib v1.0.0\n\nreplace a.example/lib => ./lib\n',
      'lib/go.mod': 'module a.example/lib\n',
      'lib/lib.go': 'package lib\n\nfunc Served() string { return "served" }\n',
      // Never from the cache, which would not say what the line takes.
      'main.go': `// ${randomBytes(8).toString('hex')}\n`.concat(
        'package main\n\nimport (\n\t"fmt"\n\n\t"a.example/lib"\n)\n\nfunc main() { fmt.Println(lib.Served()) }\n',
      ),
      Dockerfile:
        'FROM golang:1.24\nWORKDIR /src\nCOPY . .\nENV CGO_ENABLED=0\nRUN go build -o /server .\nCMD ["/server"]\n',
    }
    const image = await weigh(program)
    expect(saidOfEdits(image)).toStrictEqual([
      'copy-before-install, 5: `COPY go.mod ./`, `COPY lib/go.mod lib/` and `RUN go mod download` before the sources are copied',
    ])
    const fixed = edited(program, image, 'copy-before-install')
    expect(String(fixed.Dockerfile)).toBe(
      'FROM golang:1.24\nWORKDIR /src\nCOPY go.mod ./\nCOPY lib/go.mod lib/\nENV CGO_ENABLED=0\nRUN go mod download\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]\n',
    )
    expect(await start(fixed)).toBe('served\n')
  })

  it('are not enough for scripts that installing runs', async () => {
    const scripts = { postinstall: 'node server.js && head -c 300000 /dev/urandom > made' }
    const manifest = JSON.stringify({ name: 'app', version: '1.0.0', scripts })
    expect(await rows({ 'server.js': "console.log('set up')\n", 'package.json': manifest })).toStrictEqual([])
  })

  it('are not enough where the sources went elsewhere than the install runs', async () => {
    const image = await weigh({
      'app/package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { ms: '2.1.3' } }),
      Dockerfile: 'FROM node:22-alpine\nWORKDIR /srv\nCOPY . .\nWORKDIR /srv/app\nRUN npm install\n',
    })
    expect(saidOfEdits(image)).toStrictEqual([])
  })

  it('are enough where they say all, with the settings beside them', async () => {
    const plain: Files = {
      'package.json': JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { ms: '2.1.3' } }),
      '.npmrc': 'audit=false\n',
      'server.js': "require('ms'); console.log('served')\n",
    }
    const build = (...lines: string[]): Files => ({
      ...plain,
      Dockerfile: `FROM node:22-alpine\nWORKDIR /app\n${lines.join('\n')}\nCMD ["node", "server.js"]\n`,
    })
    const install = 'RUN --mount=type=cache,target=/root/.npm npm install'
    expect(saidOfEdits(await weigh(build('COPY . .', install)))).toStrictEqual([
      'copy-before-install, 4: `COPY package.json .npmrc ./` and this line before the sources are copied',
    ])
    expect(await start(build('COPY package.json .npmrc ./', install, 'COPY . .'))).toBe('served\n')
  })
})

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
