import { expect, test } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import type { Advice } from '../../../model/advice.ts'
import { expectedTree, goneOf } from '../expected-changes.ts'

const image = buildPlatform({
  lines: [{ instruction: 'RUN install' }, { instruction: 'COPY etc /etc' }],
  layers: [
    {
      line: 0,
      files: [
        { path: 'usr/bin/tool', compressed: 1, unpacked: 1, package: 'tool' },
        { path: 'app/node_modules/lint/index.js', compressed: 1, unpacked: 1, package: 'lint' },
      ],
    },
    { line: 1, files: [{ path: 'etc/own', compressed: 1, unpacked: 1 }] },
  ],
  packages: { tool: { ecosystem: 'dpkg' }, lint: { ecosystem: 'npm' } },
})

const about = (file: number): Advice => ({
  ...{ rule: 'recommended-packages', saves: { compressed: 1, unpacked: 1 }, fix: [], reason: [] },
  ...{ examples: [], line: 0, files: [file], edits: [] },
})

const without = (file: number) => expectedTree(image, [about(file)])

test('scripts of a package of the distribution that is left out wrote files of the system, in the same layer', () => {
  const { isOfScripts } = without(0)
  expect(isOfScripts('etc/tool/settings', 0)).toBe(true)
  expect(isOfScripts('usr/bin/tool', 0)).toBe(false)
  expect(isOfScripts('etc/own', 1)).toBe(false)
  expect(isOfScripts('app/node_modules/.bin/lint', 0)).toBe(false)
})

test('pnpm wrote programs of a package of npm that is left out', () => {
  const { isOfScripts } = without(1)
  expect(isOfScripts('app/node_modules/.bin/lint', 0)).toBe(true)
  expect(isOfScripts('etc/tool/settings', 0)).toBe(false)
  expect(isOfScripts('app/bin/lint', 0)).toBe(false)
})

test('of a file that was there twice, the copy that a change is about is gone', () => {
  const own = (compressed: number, by?: number) => ({
    files: [
      {
        ...{ path: 'app/data', content: 'same', compressed, unpacked: compressed * 2 },
        ...(by === undefined ? {} : { hidden: { by, why: 'metadata' as const } }),
      },
    ],
  })
  const before = buildPlatform({ layers: [own(300, 1), own(301)] })
  expect(goneOf(about(0), before, buildPlatform({ layers: [own(302)] }))).toStrictEqual({
    compressed: 300,
    unpacked: 600,
  })
  expect(goneOf(about(0), before, before)).toStrictEqual({ compressed: 0, unpacked: 0 })
})
