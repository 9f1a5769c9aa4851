import { describe, expect, it } from '@jest/globals'
import { buildPlatform, type FileSpec } from '../../../test-kit/measurement-builder.ts'
import { advise } from '../advise.ts'
import { contextWith, measuredLines, sourcesOf } from '../edits/__tests__/marked-dockerfile.ts'
import { file, inWords } from './advice-on.ts'

/** The reasons of what is advised as a hint, and the rules of what is advised as an edit. Of the Dockerfile, the first lines were built. */
function adviseOn(dockerfile: string, built: number, files: readonly FileSpec[]): string[] {
  const lines = measuredLines(dockerfile).slice(0, built)
  const image = buildPlatform({
    lines,
    layers: [{ line: built - 1, files }],
    command: ['node', 'server.js'],
    packages: { jest: { purpose: 'development' } },
  })
  const sources = sourcesOf(dockerfile)
  const known = contextWith({ 'package.json': '{}', 'server.js': '' })
  return advise(image, { bases: [], sources, ...known }).map(({ rule, edits, reason }) =>
    edits === undefined ? inWords(reason) : rule,
  )
}

describe('what another target of the Dockerfile may need', () => {
  const modules = [file('app/node_modules/jest/index.js', 100, { package: 'jest' })]
  const on = (others: string): string[] =>
    adviseOn(
      `FROM node:22 AS base\nWORKDIR /app\nRUN npm ci\n${others}FROM base\nCMD ["node", "server.js"]\n`,
      3,
      modules,
    )
  const hint = (stage: string): string[] => [
    `1 development package is in the image; ${stage} builds on this line, too`,
  ]

  it.each([
    ['runs something', 'FROM base AS Test\nRUN npm test\n', 'stage `test`'],
    ['runs something further up', 'FROM base AS a\nFROM a AS b\nRUN npm test\n', 'stage `b`'],
    ['starts another program', 'FROM base AS dev\nCMD npm run dev\n', 'stage `dev`'],
    ['copies from it', 'FROM x AS e2e\nCOPY --from=base /app /app\n', 'stage `e2e`'],
    ['copies from it by its number', 'FROM x\nCOPY --from=0 /app /app\n', 'another stage'],
    ['mounts it', 'FROM x AS m\nRUN --mount=type=bind,from=base,target=/b ls\n', 'stage `m`'],
  ])('stays where a stage that was not built %s', (_, others, stage) => {
    expect(on(others)).toStrictEqual(hint(stage))
  })

  it.each([
    ['there is none', ''],
    ['it starts the same', 'FROM base AS same\nCMD node server.js\n'],
    ['it stands on something else', 'FROM node:22 AS test\nRUN npm test\n'],
    ['it stands on a later stage of that name', 'FROM a AS base\nFROM base AS test\nRUN npm test\nFROM a\n'],
  ])('is taken out where %s', (_, others) => {
    expect(on(others)).toStrictEqual(['development-dependencies'])
  })

  it('is what apt knows of packages, and not what npm would fetch again', () => {
    const test = 'FROM base AS test\nRUN x\nFROM base\n'
    const found = (run: string, path: string): string[] =>
      adviseOn(`FROM node:22 AS base\nRUN ${run}\n${test}`, 2, [file(path, 100)])
    expect(found('npm ci', 'root/.npm/_cacache/one')).toStrictEqual(['package-manager-cache'])
    expect(found('apt-get update', 'var/lib/apt/lists/one')).toStrictEqual([
      'the cache of apt is in the image; stage `test` builds on this line, too',
    ])
  })
})
