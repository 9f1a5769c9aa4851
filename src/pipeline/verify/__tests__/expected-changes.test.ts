import { expect, test } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import { expectedTree } from '../expected-changes.ts'

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

const without = (file: number) =>
  expectedTree(image, [
    {
      ...{ rule: 'recommended-packages', saves: { compressed: 1, unpacked: 1 }, fix: [], reason: [] },
      ...{ examples: [], line: 0, files: [file], edits: [] },
    },
  ])

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
