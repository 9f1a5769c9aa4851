import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'

import { advise } from '../src/advise/advise.ts'
import type { Advice, AdviceRule } from '../src/advise/advice.ts'
import type { FileRecord, PlatformMeasurement } from '../src/measure/measurement.ts'
import { runBuild } from '../src/pipeline/run-build.ts'
import { useEngine } from '../test-kit/engine.ts'

/**
 * The proof of advice: a Dockerfile, and the same after the advice was followed, both built and weighed. What was foretold is what
 * came of it.
 */
const engine = await useEngine(['debian:bookworm', 'debian:bookworm-slim', 'node:22-slim', 'alpine:3'])
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-savings-'))
after(() => {
  rmSync(scratch, { recursive: true })
})

type Files = Readonly<Record<string, string | Buffer>>

interface Case {
  readonly rule: AdviceRule
  /** What is the matter, as a title. */
  readonly title: string
  readonly files?: Files
  readonly dockerfile: string
  /** What the fix says, in part; code is in backticks. */
  readonly fix: RegExp
  /** The line of the Dockerfile that the advice stands at. */
  readonly line: number
  /** The Dockerfile after the fix; absent: the same. */
  readonly fixed?: string
  /** Files that the fix adds to the context. */
  readonly fixedFiles?: Files
  /** Files of the first image that go, too, and that the advice does not count: books that a package manager keeps. */
  readonly alsoGone?: (file: FileRecord) => boolean
  /** Unpacked bytes by which files differ that both images have: a lock file that names fewer packages. */
  readonly within?: number
}

const MANIFEST = JSON.stringify({
  name: 'app',
  version: '1.0.0',
  dependencies: { ms: '2.1.3' },
  devDependencies: { prettier: '3.6.2' },
  scripts: { build: 'prettier --version > built' },
})

/** npm's own compile cache is never twice the same. */
const NODE = 'FROM node:22-slim\nENV NODE_DISABLE_COMPILE_CACHE=1\nWORKDIR /app\n'

const APT = 'apt-get update && apt-get install -y --no-install-recommends'
const TIDY = 'apt-get clean && rm -rf /var/lib/apt/lists/*'

const CASES: readonly Case[] = [
  {
    rule: 'development-dependencies',
    title: 'an install with what only development needs',
    files: { 'package.json': MANIFEST },
    dockerfile: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install\n`,
    fix: /^`npm install --omit=dev`$/,
    line: 5,
    fixed: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install --omit=dev\n`,
    within: 500,
  },
  {
    rule: 'development-dependencies',
    title: 'modules copied from a stage that builds with them',
    files: { 'package.json': MANIFEST },
    dockerfile:
      `${NODE.replace('slim', 'slim AS build')}COPY package.json ./\n` +
      'RUN --mount=type=cache,target=/root/.npm npm install && npm run build\n' +
      'FROM node:22-slim\nCOPY --from=build /app/node_modules /app/node_modules\n',
    fix: /^`RUN npm prune --omit=dev` at the end of stage `build`$/,
    line: 5,
    fixed:
      `${NODE.replace('slim', 'slim AS build')}COPY package.json ./\n` +
      'RUN --mount=type=cache,target=/root/.npm npm install && npm run build\nRUN npm prune --omit=dev\n' +
      'FROM node:22-slim\nCOPY --from=build /app/node_modules /app/node_modules\n',
    within: 500,
  },
  {
    rule: 'package-manager-cache',
    title: 'npm’s cache',
    files: { 'package.json': MANIFEST },
    dockerfile: `${NODE}COPY package.json ./\nRUN npm install --omit=dev\n`,
    fix: /^`RUN --mount=type=cache,target=\/root\/\.npm npm install --omit=dev`$/,
    line: 5,
    fixed: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install --omit=dev\n`,
  },
  {
    rule: 'package-manager-cache',
    title: 'apt’s lists',
    dockerfile: `FROM debian:bookworm-slim\nRUN ${APT} netbase\n`,
    fix: /^`(?:apt-get clean && )?rm -rf \/var\/lib\/apt\/lists\/\*` in the same RUN$/,
    line: 2,
    fixed: `FROM debian:bookworm-slim\nRUN ${APT} netbase && ${TIDY}\n`,
  },
  {
    rule: 'build-tools',
    title: 'make in the image that it built',
    dockerfile: `FROM debian:bookworm-slim\nRUN ${APT} make && ${TIDY}\nRUN echo built > /result\n`,
    fix: /^install them and build in a stage of its own, then `COPY --from` what was built$/,
    line: 2,
    fixed: `FROM debian:bookworm-slim AS build\nRUN ${APT} make && ${TIDY}\nRUN echo built > /result\nFROM debian:bookworm-slim\nCOPY --from=build /result /result\n`,
    alsoGone: ({ path }) => /^(?:var\/(?:lib\/(?:dpkg|apt)|log|cache)|etc)\//.test(path),
  },
  {
    rule: 'documentation',
    title: 'manuals and translations',
    dockerfile: `FROM debian:bookworm\nRUN ${APT} hello && ${TIDY}\n`,
    fix: /`path-exclude=\/usr\/share\/locale\/\*`.* in `\/etc\/dpkg\/dpkg\.cfg\.d\/excludes` before it$/,
    line: 2,
    fixed:
      'FROM debian:bookworm\n' +
      "RUN printf 'path-exclude=%s\\n' '/usr/share/locale/*' '/usr/share/info/*' '/usr/share/doc/*' '/usr/share/man/*' > /etc/dpkg/dpkg.cfg.d/excludes" +
      " && echo 'path-include=/usr/share/doc/*/copyright' >> /etc/dpkg/dpkg.cfg.d/excludes\n" +
      `RUN ${APT} hello && ${TIDY}\n`,
    // The file that excludes them.
    within: 200,
  },
  {
    rule: 'deleted-later',
    title: 'a download that the next line deletes',
    dockerfile: 'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /download && echo 1 > /kept\nRUN rm /download\n',
    fix: /^`rm \/download` in the RUN that makes what it deletes$/,
    line: 2,
    fixed: 'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /download && echo 1 > /kept && rm /download\n',
  },
  {
    rule: 'deleted-later',
    title: 'an archive that is copied, unpacked and deleted',
    files: { 'archive.bin': randomBytes(200_000) },
    dockerfile:
      'FROM alpine:3\nCOPY archive.bin /tmp/\nRUN head -c 100000 /tmp/archive.bin > /part && rm /tmp/archive.bin\n',
    fix: /^`RUN --mount=type=bind` instead of copying what is only used while building$/,
    line: 2,
    fixed:
      'FROM alpine:3\nRUN --mount=type=bind,source=archive.bin,target=/tmp/archive.bin head -c 100000 /tmp/archive.bin > /part\n',
  },
  {
    rule: 'copied-again',
    title: 'chown -R of what was copied',
    files: { 'src/a': randomBytes(200_000), 'src/b': 'b'.repeat(5000) },
    dockerfile: 'FROM alpine:3\nCOPY src /srv/\nRUN chown -R 1000:1000 /srv\n',
    fix: /^`COPY --chown=1000:1000` in line 2 instead of `chown -R 1000:1000 \/srv`$/,
    line: 3,
    fixed: 'FROM alpine:3\nCOPY --chown=1000:1000 src /srv/\n',
  },
  {
    rule: 'overwritten-later',
    title: 'a file that two lines write',
    dockerfile:
      'FROM alpine:3\nRUN head -c 200000 /dev/urandom > /index\nRUN head -c 300000 /dev/urandom > /index\n',
    fix: /^write each file in one line only: line 2 or this one$/,
    line: 3,
    fixed: 'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /index\n',
  },
  {
    rule: 'context-clutter',
    title: 'a repository, tests and logs',
    files: {
      '.git/objects/pack/one.pack': randomBytes(200_000),
      'test/fixtures/seed.bin': randomBytes(100_000),
      'src/server.test.ts': 'test\n'.repeat(1000),
      'debug.log': 'line\n'.repeat(1000),
      'src/server.ts': 'code\n'.repeat(1000),
    },
    dockerfile: 'FROM alpine:3\nWORKDIR /app\nCOPY . .\n',
    fix: /^`\.git`, `test`, `\*\*\/\*\.\w+(?:\.ts)?` and `\*\*\/\*\.\w+(?:\.ts)?`.* in `\.dockerignore`$/,
    line: 3,
    // The Dockerfile is among what is told, but one pattern too many for a sentence.
    fixedFiles: { '.dockerignore': '.git\ntest\n**/*.test.ts\n**/*.log\n**/Dockerfile*\n.dockerignore\n' },
  },
  {
    rule: 'context-clutter',
    title: 'the host’s modules, over those that a line installs',
    files: {
      'package.json': MANIFEST,
      'node_modules/.bin/host': randomBytes(100_000),
      'node_modules/ms/index.js': randomBytes(50_000),
    },
    dockerfile: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install --omit=dev\nCOPY . .\n`,
    fix: /^`\*\*\/node_modules`.* in `\.dockerignore`$/,
    line: 6,
    fixedFiles: { '.dockerignore': '**/node_modules\n**/Dockerfile*\n.dockerignore\n' },
  },
  {
    rule: 'build-leftovers',
    title: 'source maps',
    files: { 'app.js': 'code()\n'.repeat(100), 'app.js.map': randomBytes(100_000) },
    dockerfile:
      'FROM alpine:3\nRUN --mount=type=bind,target=/in mkdir /dist && cp /in/app.js* /dist/ && : npm run build\n',
    fix: /^`find \/dist -name '\*\.map' -delete` in the same RUN, unless stack traces are read with them$/,
    line: 2,
    fixed:
      "FROM alpine:3\nRUN --mount=type=bind,target=/in mkdir /dist && cp /in/app.js* /dist/ && : npm run build && find /dist -name '*.map' -delete\n",
  },
  {
    rule: 'duplicate-files',
    title: 'a directory that is copied to two places',
    files: { 'data/a': randomBytes(100_000), 'data/sub/b': randomBytes(50_000) },
    dockerfile: 'FROM alpine:3\nCOPY data /app/data\nCOPY data /srv/data\n',
    fix: /^keep one, and link the other to it: `ln -s \/app\/data \/srv\/data`$/,
    line: 3,
    fixed: 'FROM alpine:3\nCOPY data /app/data\nRUN ln -s /app/data /srv/data\n',
  },
]

for (const each of CASES) {
  describe(`${each.rule}: ${each.title}`, () => {
    it('saves what it says', async () => {
      const before = await build({ ...each.files, Dockerfile: each.dockerfile })
      const all = advise(before, { bases: [] })
      const mine = all.filter(({ rule }) => rule === each.rule)
      assert.equal(mine.length, 1, `one piece of advice: ${all.map(inWords).join('; ')}`)
      assert.match(words(mine[0]!), each.fix)
      assert.equal(before.lines[mine[0]!.line ?? -1]?.line, each.line)

      const fixed = await build({
        ...each.files,
        Dockerfile: each.fixed ?? each.dockerfile,
        ...each.fixedFiles,
      })
      const gone = before.files.filter(
        file => before.layers[file.layer]?.origin === 'own' && each.alsoGone?.(file) === true,
      )
      const unpacked = before.unpacked - fixed.unpacked - sum(gone, 'unpacked')
      const told = mine[0]!.saves
      assert.ok(
        Math.abs(unpacked - (told.unpacked ?? NaN)) <= (each.within ?? 0),
        `unpacked: ${told.unpacked} foretold, ${unpacked} saved`,
      )
      // Directories, links and tails of streams go with the files, and compress differently with other neighbours.
      const compressed = before.compressed - fixed.compressed - sum(gone, 'compressed')
      assert.ok(
        Math.abs(compressed - told.compressed) <= 0.03 * told.compressed + 3000,
        `compressed: ${told.compressed} foretold, ${compressed} saved`,
      )
      assert.deepEqual(
        advise(fixed, { bases: [] }).filter(({ rule }) => rule === each.rule),
        [],
        'nothing is left to say',
      )
    })
  })
}

function sum(files: readonly FileRecord[], kind: 'compressed' | 'unpacked'): number {
  return files.reduce((total, file) => total + file[kind], 0)
}

async function build(files: Files): Promise<PlatformMeasurement> {
  const cwd = mkdtempSync(path.join(scratch, 'context-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(cwd, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(cwd, name), content)
  }
  const { measurement } = await runBuild(
    {
      request: { context: '.', outputs: ['type=image,push=false,store=false'] },
      image: 'app',
      budgets: [],
      baseline: { kind: 'none', reason: 'none is needed' },
      checks: false,
    },
    {
      version: '0',
      env: engine.env,
      cwd,
      tempDir: scratch,
      storeDir: path.join(scratch, 'layers'),
      signal: new AbortController().signal,
      now: () => new Date(),
      onEvent: () => undefined,
    },
  )
  return measurement.platforms[0]!
}

function words({ fix }: Advice): string {
  return fix.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')
}

function inWords(advice: Advice): string {
  return `${advice.rule} ${advice.saves.compressed} ${words(advice)}`
}
