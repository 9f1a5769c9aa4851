import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { advise } from '../src/advise/advise.ts'
import { BuilderAnswers } from '../src/buildx/builder/builder-answers.ts'
import type { Advice, AdviceRule } from '../src/model/advice.ts'
import { subtractBytes, sumBytes } from '../src/model/bytes.ts'
import type { FileRecord } from '../src/model/file-record.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../src/model/measurement.ts'
import { run } from '../src/pipeline/run.ts'
import { buildPlan } from '../test-kit/build-plan.ts'
import { useEngine } from '../test-kit/engine.ts'

/**
 * The proof of advice: a Dockerfile, and the same after the advice was followed, both built and weighed. What was foretold is what
 * came of it.
 */
const engine = await useEngine(['debian:bookworm', 'node:22-slim', 'alpine:3'])
const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-savings-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

type Files = Readonly<Record<string, string | Buffer>>

interface Case {
  /** What is the matter, as a title. */
  readonly title: string
  readonly files?: Files
  readonly dockerfile: string
  /** All that there is to say about it: by rule what the fix says, code in backticks, and the line that it stands at. */
  readonly advice: readonly (readonly [rule: AdviceRule, line: number, fix: RegExp])[]
  /** The Dockerfile after the fixes; absent: the same. */
  readonly fixed?: string
  /** Files that the fixes add to the context. */
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
const EXCLUDED = ['locale', 'info', 'doc', 'man'].map(name => `path-exclude=/usr/share/${name}/*`)
const EXCLUDE = `printf '%s\\n' '${[...EXCLUDED, 'path-include=/usr/share/doc/*/copyright'].join("' '")}' > /etc/dpkg/dpkg.cfg.d/excludes`

const CASES: readonly Case[] = [
  {
    title: 'everything installed, and the cache of it',
    files: { 'package.json': MANIFEST },
    dockerfile: `${NODE}COPY package.json ./\nRUN npm install\n`,
    advice: [
      ['development-dependencies', 5, /^`npm install --omit=dev`$/],
      ['package-manager-cache', 5, /^`RUN --mount=type=cache,target=\/root\/\.npm npm install`$/],
    ],
    fixed: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install --omit=dev\n`,
    // npm's note of what it installed names one package less.
    within: 600,
  },
  {
    title: 'modules copied from a stage that builds with them',
    files: { 'package.json': MANIFEST },
    dockerfile:
      `${NODE.replace('slim', 'slim AS build')}COPY package.json ./\n` +
      'RUN --mount=type=cache,target=/root/.npm npm install && npm run build\n' +
      'FROM node:22-slim\nCOPY --from=build /app/node_modules /app/node_modules\n',
    advice: [['development-dependencies', 5, /^`RUN npm prune --omit=dev` at the end of stage `build`$/]],
    fixed:
      `${NODE.replace('slim', 'slim AS build')}COPY package.json ./\n` +
      'RUN --mount=type=cache,target=/root/.npm npm install && npm run build\nRUN npm prune --omit=dev\n' +
      'FROM node:22-slim\nCOPY --from=build /app/node_modules /app/node_modules\n',
    within: 600,
  },
  {
    title: 'a build tool, manuals and package lists',
    dockerfile: `FROM debian:bookworm\nRUN ${APT} make nano\nRUN echo built > /result\n`,
    advice: [
      ['build-tools', 2, /^install them and build in a separate stage, then `COPY --from` the result$/],
      ['package-manager-cache', 2, /^`rm -rf \/var\/lib\/apt\/lists\/\*` in the same RUN$/],
      [
        'documentation',
        2,
        /path-exclude=\/usr\/share\/locale\/\*.* in `\/etc\/dpkg\/dpkg\.cfg\.d\/excludes` before this line$/,
      ],
    ],
    fixed:
      `FROM debian:bookworm AS build\nRUN ${APT} make && echo built > /result\nFROM debian:bookworm\n` +
      `RUN ${EXCLUDE} && ${APT} nano && rm -rf /var/lib/apt/lists/*\n` +
      'COPY --from=build /result /result\n',
    alsoGone: ({ path }) => path.startsWith('var/lib/dpkg/info/make.'),
    // dpkg's books and logs tell of one package less, and there is the file that excludes.
    within: 6000,
  },
  {
    title: 'a download that the next line deletes',
    dockerfile:
      'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /download && echo 1 > /kept\nRUN rm /download\n',
    advice: [['deleted-later', 2, /^`rm \/download` in the RUN that creates the files$/]],
    fixed: 'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /download && echo 1 > /kept && rm /download\n',
  },
  {
    title: 'an archive that is copied, unpacked and deleted',
    files: { 'archive.bin': randomBytes(200_000) },
    dockerfile:
      'FROM alpine:3\nCOPY archive.bin /tmp/\nRUN head -c 100000 /tmp/archive.bin > /part && rm /tmp/archive.bin\n',
    advice: [
      ['deleted-later', 2, /^`RUN --mount=type=bind` instead of copying files that only the build uses$/],
    ],
    fixed:
      'FROM alpine:3\nRUN --mount=type=bind,source=archive.bin,target=/tmp/archive.bin head -c 100000 /tmp/archive.bin > /part\n',
  },
  {
    title: 'a file that two lines write',
    dockerfile:
      'FROM alpine:3\nRUN head -c 200000 /dev/urandom > /index\nRUN head -c 300000 /dev/urandom > /index\n',
    advice: [['overwritten-later', 2, /^write each file in one line only: this one or line 3$/]],
    fixed: 'FROM alpine:3\nRUN head -c 300000 /dev/urandom > /index\n',
  },
  {
    title: 'a repository, tests and logs',
    files: {
      '.git/objects/pack/one.pack': randomBytes(200_000),
      'test/fixtures/seed.bin': randomBytes(100_000),
      'src/server.test.ts': 'test\n'.repeat(1000),
      'debug.log': 'line\n'.repeat(1000),
      'src/server.ts': 'code\n'.repeat(1000),
    },
    dockerfile: 'FROM alpine:3\nWORKDIR /app\nCOPY . .\n',
    advice: [
      [
        'context-clutter',
        3,
        /^`\.git`, `test`, `\*\*\/\*\.log`, `\*\*\/\*\.test\.ts` and `\*\*\/Dockerfile` in `\.dockerignore`$/,
      ],
    ],
    fixedFiles: { '.dockerignore': '.git\ntest\n**/*.test.ts\n**/*.log\n**/Dockerfile\n.dockerignore\n' },
  },
  {
    title: 'the host’s modules, over those that a line installs',
    files: {
      'package.json': MANIFEST,
      'node_modules/.bin/host': randomBytes(100_000),
      'node_modules/ms/index.js': randomBytes(50_000),
    },
    dockerfile: `${NODE}COPY package.json ./\nRUN --mount=type=cache,target=/root/.npm npm install --omit=dev\nCOPY . .\n`,
    advice: [['context-clutter', 6, /^`\*\*\/node_modules`.* in `\.dockerignore`$/]],
    fixedFiles: { '.dockerignore': '**/node_modules\n**/Dockerfile\n.dockerignore\n' },
  },
  {
    title: 'source maps',
    files: { 'app.js': 'code()\n'.repeat(100), 'app.js.map': randomBytes(100_000) },
    dockerfile:
      'FROM alpine:3\nRUN --mount=type=bind,target=/in mkdir /dist && cp /in/app.js* /dist/ && : npm run build\n',
    advice: [
      [
        'build-leftovers',
        2,
        /^`find \/dist -name '\*\.map' -exec rm \{\} \+` in the same RUN, unless you need them for stack traces$/,
      ],
    ],
    fixed:
      "FROM alpine:3\nRUN --mount=type=bind,target=/in mkdir /dist && cp /in/app.js* /dist/ && : npm run build && find /dist -name '*.map' -exec rm {} +\n",
  },
  {
    title: 'a directory that is copied to two places',
    files: { 'data/a': randomBytes(100_000), 'data/sub/b': randomBytes(50_000) },
    dockerfile: 'FROM alpine:3\nCOPY data /app/data\nCOPY data /srv/data\n',
    advice: [['duplicate-files', 3, /^leave `\/srv\/data` out of this line, and use `\/app\/data`$/]],
    fixed: 'FROM alpine:3\nCOPY data /app/data\n',
  },
]

describe('advice that is followed', () => {
  for (const each of CASES) {
    it(`saves what it says: ${each.title}`, async () => {
      const before = await build({ ...each.files, Dockerfile: each.dockerfile })
      const all = advise(before, { bases: [] }).filter(({ eachEdit }) => eachEdit === undefined)
      const said = all.map(inWords).join('\n')
      assert.deepEqual(all.map(({ rule }) => rule).sort(), each.advice.map(([rule]) => rule).sort(), said)
      for (const [rule, line, fix] of each.advice) {
        const mine = all.find(advice => advice.rule === rule)!
        expect(words(mine)).toMatch(fix)
        assert.equal(before.lines[mine.line ?? -1]?.line, line, said)
      }

      const fixed = await build({
        ...each.files,
        Dockerfile: each.fixed ?? each.dockerfile,
        ...each.fixedFiles,
      })
      const gone = [...before.files].filter(
        file => before.layers[file.layer]?.origin === 'own' && each.alsoGone?.(file) === true,
      )
      const told = sumBytes(all.map(({ saves }) => ({ ...saves, unpacked: saves.unpacked ?? NaN })))
      const saved = subtractBytes(subtractBytes(before, fixed), sumBytes(gone))
      assert.ok(
        Math.abs(saved.unpacked - told.unpacked) <= (each.within ?? 0),
        `unpacked: ${told.unpacked} foretold, ${saved.unpacked} saved\n${said}`,
      )
      // Directories, links and tails of streams go with the files, and files compress differently with other neighbours.
      assert.ok(
        Math.abs(saved.compressed - told.compressed) <= 0.03 * told.compressed + 3000,
        `compressed: ${told.compressed} foretold, ${saved.compressed} saved\n${said}`,
      )
      assert.deepEqual(advise(fixed, { bases: [] }).map(inWords), [], 'nothing is left to say')
    })
  }
})

/** By itself: BuildKit may build a step anew that another build at the same moment shares the beginning with. */
describe('advice on what each edit costs', () => {
  it('is right: a line no longer installs after an edit', async () => {
    const manifest = JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { prettier: '3.6.2' } })
    const files = (edit: string): Files => ({
      'package.json': manifest,
      'server.js': `${edit} ${randomBytes(8).toString('hex')}`,
    })
    const mount = 'RUN --mount=type=cache,target=/root/.npm npm install'
    const bad = { Dockerfile: `${NODE}COPY . .\n${mount}\n` }
    const good = { Dockerfile: `${NODE}COPY package.json ./\n${mount}\nCOPY . .\n` }

    const first = await build({ ...files('one'), ...bad })
    const advice = advise(first, { bases: [], contextFile: manifestAlone(manifest) }).filter(
      ({ eachEdit }) => eachEdit !== undefined,
    )
    expect(advice.map(words)).toStrictEqual([
      '`COPY package.json ./` and this line before the sources are copied',
    ])
    const { line, eachEdit, saves } = advice[0]!
    expect(saves).toStrictEqual({ compressed: 0, unpacked: 0 })
    expect(first.lines[line ?? -1]?.line).toBe(5)
    expect(eachEdit?.seconds).toBe(first.lines[line ?? -1]?.seconds)

    const edited = await build({ ...files('two'), ...bad })
    expect(edited.lines[line ?? -1]?.cached).toBe(false)
    const again =
      compressedOf(newLayers(first, edited)) - compressedOf(edited.layers.filter(isOfSources(edited)))
    assert.ok(Math.abs(again - eachEdit!.compressed) <= 0.01 * again, `${again} pulled again`)

    const better = await build({ ...files('one'), ...good })
    const best = await build({ ...files('two'), ...good })
    expect(advise(better, { bases: [], contextFile: manifestAlone(manifest) }).map(inWords)).toStrictEqual([])
    const pulled = newLayers(better, best)
    assert.deepEqual(
      pulled.filter(layer => !isOfSources(best)(layer)).map(({ line }) => best.lines[line ?? -1]),
      [],
      'only the sources are pulled again',
    )
  })
})

/** A build context, as advice reads it. */
function manifestAlone(manifest: string): (file: string) => string | null {
  return file => (file === 'package.json' ? manifest : null)
}

function newLayers(before: PlatformMeasurement, { layers }: PlatformMeasurement): LayerMeasurement[] {
  const there = new Set(before.layers.map(({ digest }) => digest))
  return layers.filter(({ digest }) => !there.has(digest))
}

function isOfSources({ lines }: PlatformMeasurement): (layer: LayerMeasurement) => boolean {
  return ({ line }) => lines[line ?? -1]?.instruction === 'COPY . .'
}

function compressedOf(layers: readonly LayerMeasurement[]): number {
  return sumBytes(layers).compressed
}

async function build(files: Files): Promise<PlatformMeasurement> {
  const cwd = mkdtempSync(path.join(scratch, 'context-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.join(cwd, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(cwd, name), content)
  }
  const request = { context: '.', outputs: ['type=image,push=false,store=false'] }
  const { images } = await run(
    { ...buildPlan(request, path.basename(cwd), cwd), checks: false },
    {
      version: '0',
      env: engine.env,
      answers: new BuilderAnswers({ env: engine.env }),
      cwd,
      tempDir: scratch,
      storeDir: path.join(scratch, 'layers'),
      signal: new AbortController().signal,
      now: () => new Date(),
      onEvent: () => undefined,
    },
  )
  return images[0]!.built.measurement.platforms[0]!
}

function words({ fix }: Advice): string {
  return fix.map(part => (typeof part === 'string' ? part : `\`${part.code}\``)).join('')
}

function inWords(advice: Advice): string {
  return `${advice.rule} ${advice.saves.compressed} ${words(advice)}`
}
