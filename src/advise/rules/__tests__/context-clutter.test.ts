import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { LineMeasurement } from '../../../model/measurement.ts'
import { adviceOn, file, onlyFix } from '../../__tests__/advice-on.ts'

const START: readonly Partial<LineMeasurement>[] = [
  { instruction: 'FROM node:22-slim' },
  { instruction: 'WORKDIR /app', inputs: [0] },
]

/** What is said of files that a COPY brought to `/app`, and lines that stand on it. */
function copied(
  paths: readonly string[],
  { copy = 'COPY . .', after = [] }: { copy?: string; after?: readonly string[] } = {},
): string[] {
  const lines = [
    ...START,
    { instruction: copy, readsContext: true, inputs: [1] },
    ...after.map((instruction, at) => ({ instruction, inputs: [2 + at] })),
  ]
  return adviceOn({
    lines,
    layers: [{ line: 2, files: paths.map((path, at) => file(path, 100 - at)) }],
  }).filter(text => text.startsWith('context-clutter'))
}

const fixes = (...args: Parameters<typeof copied>): string[] => copied(...args).map(onlyFix)

describe('what comes with the build context and no running image needs', () => {
  it('stays out by .dockerignore, biggest first, at the line that copies it', () => {
    expect(copied(['app/.git/objects/pack', 'app/test/seed.sqlite', 'app/server.js'])).toStrictEqual([
      'context-clutter, 199 kB, line 3: `.git` and `test` in `.dockerignore` | 2 files of the build context that the running image does not need',
    ])
  })

  for (const [path, pattern] of [
    ['app/packages/a/tests/one', '**/tests'],
    ['app/src/__tests__/one.ts', '**/__tests__'],
    ['app/src/one.spec.tsx', '**/*.spec.tsx'],
    ['app/pkg/one_test.go', '**/*_test.go'],
    ['app/.vscode/settings.json', '.vscode'],
    ['app/.github/demo.gif', '.github'],
    ['app/npm-debug.log', '**/*.log'],
    ['app/docker-compose.prod.yml', '**/docker-compose.prod.yml'],
    ['app/api/Dockerfile.dev', '**/Dockerfile.dev'],
    ['app/.env.local', '**/.env.local'],
  ] as const) {
    it(`${path}: ${pattern}`, () => {
      expect(fixes([path])).toStrictEqual([`\`${pattern}\` in \`.dockerignore\``])
    })
  }

  it('is named from the root of the context, where the line says what was copied', () => {
    const copy = 'COPY ./services/api/ /app/'
    expect(fixes(['app/test/seed.sqlite'], { copy })).toStrictEqual([
      '`services/api/test` in `.dockerignore`',
    ])
  })

  it('is named by its own path, where the pattern would take away what may be needed, too', () => {
    const kept = ['app/public/one.log', 'app/node_modules/a/test/i.js', 'app/src/a/b/c/test/i.js']
    expect(fixes(['app/npm-debug.log', 'app/api/test/seed.sqlite', ...kept])).toStrictEqual([
      '`npm-debug.log` and `api/test` in `.dockerignore`',
    ])
    const copy = 'COPY services /app/'
    expect(fixes(['app/api/npm-debug.log', ...kept], { copy })).toStrictEqual([
      '`services/api/npm-debug.log` in `.dockerignore`',
    ])
  })

  it('is not told where that path is not known', () => {
    expect(fixes(['app/npm-debug.log', 'app/public/one.log'], { copy: 'COPY a b /app/' })).toStrictEqual([])
  })

  it('leaves the settings that a running image reads', () => {
    expect(fixes(['app/.env.local', 'app/.env.production', 'app/.env'])).toStrictEqual([
      '`**/.env.local` in `.dockerignore`',
    ])
  })

  it('is named anywhere, where the line does not say it', () => {
    for (const copy of ['COPY a b /app/', 'COPY --chown=node $SOURCE /app/', 'COPY * /app/']) {
      assert.deepEqual(fixes(['app/test/seed.sqlite'], { copy }), ['`**/test` in `.dockerignore`'], copy)
    }
  })

  it('is not what a running image may need', () => {
    const needed = [
      'app/docs/test/index.html',
      'app/public/test/one.png',
      'app/.env',
      'app/logs.js',
      'app/coverage/policies.js',
      'app/spec/openapi.yml',
      'app/src/deep/down/in/test/one.js',
      'app/vendor/a/tests/one.php',
      'app/README.md',
      'app/.well-known/one',
    ]
    for (const path of needed) assert.deepEqual(fixes([path]), [], path)
  })

  it('but testing in the same stage does, makes a stage of its own', () => {
    expect(copied(['app/test/seed.sqlite'], { after: ['RUN npm test'] })).toStrictEqual([
      'context-clutter, 100 kB, line 3: build and test in a separate stage, then `COPY --from` only what runs | files that only the build and the tests use are in the image',
    ])
  })

  it('is a repository, unless a line asks git', () => {
    expect(fixes(['app/.git/pack'], { after: ['RUN apt-get install git'] })).toStrictEqual([
      '`.git` in `.dockerignore`',
    ])
    expect(fixes(['app/.git/pack'], { after: ['RUN git describe > version'] })).toStrictEqual([
      'build and test in a separate stage, then `COPY --from` only what runs',
    ])
  })

  it('is told where another stage hands it on', () => {
    const lines = [
      { instruction: 'COPY . /src', readsContext: true, stage: 'build' },
      { instruction: 'COPY --from=build /src /app', inputs: [0] },
    ]
    expect(adviceOn({ lines, layers: [{ line: 1, files: [file('app/.git/pack', 100)] }] })).toStrictEqual([
      'context-clutter, 100 kB, line 1: `**/.git` in `.dockerignore` | a file of the build context that the running image does not need',
    ])
  })

  it('is not what a command made or fetched', () => {
    const lines = [{ instruction: 'RUN git clone https://a.example/a /app' }]
    const found = adviceOn({ lines, layers: [{ line: 0, files: [file('app/.git/pack', 100)] }] })
    expect(found.filter(text => text.startsWith('context-clutter'))).toStrictEqual([])
  })
})

describe('the host’s node_modules', () => {
  const COPY = { instruction: 'COPY . .', readsContext: true }
  const told = (text: string): boolean => text.includes('`**/node_modules` in `.dockerignore`')

  it('are clutter where npm ci takes them away', () => {
    const lines = [COPY, { instruction: 'RUN npm ci', inputs: [0] }]
    const layers = [
      {
        line: 0,
        files: [file('app/node_modules/a/i.js', 50, { hidden: { by: 1, why: 'deleted' as const } })],
      },
      { line: 1, files: [file('app/node_modules/b/i.js', 20)] },
    ]
    expect(adviceOn({ lines, layers }).some(told)).toBe(true)
  })
  it('are clutter where they come over what was installed', () => {
    const lines = [{ instruction: 'RUN npm ci' }, { ...COPY, inputs: [0] }]
    const layers = [
      { line: 0, files: [file('app/node_modules/a/i.js', 50)] },
      { line: 1, files: [file('app/node_modules/b/i.js', 20)] },
    ]
    expect(adviceOn({ lines, layers }).some(told)).toBe(true)
  })
  it('are not where they are all that there is, or where npm install goes on from them', () => {
    const lines = [COPY, { instruction: 'RUN npm install', inputs: [0] }]
    const layers = [{ line: 0, files: [file('app/node_modules/a/i.js', 50)] }]
    expect(adviceOn({ lines: lines.slice(0, 1), layers })).toStrictEqual([])
    expect(
      adviceOn({
        lines,
        layers: [...layers, { line: 1, files: [file('app/node_modules/b/i.js', 20)] }],
      }).some(told),
    ).toBe(false)
  })
})
