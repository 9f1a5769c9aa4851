import { describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
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

/** The same on what a project depends on: see `advice-followed.corpus.test.ts`. */
await useEngine(['golang:1.24', 'node:22-alpine'])

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
