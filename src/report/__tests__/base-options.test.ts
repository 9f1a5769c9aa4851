import { expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { BaseOption } from '../../model/advice.ts'
import { MB, reportOf } from './report-of.ts'
import { terminalOf } from './render-one.ts'
import { AFTER } from './shop-images.ts'

const LONG = '123456789012.dkr.ecr.eu-central-1.amazonaws.com/platform/base-images/node:22-bookworm-slim'

const BASES: readonly BaseOption[] = [
  ['docker.io/library/golang:1.24-bookworm', 300],
  ['gcr.io/distroless/static-debian12:latest', 9],
  [LONG, 8],
].map(([reference, megabytes], index) => ({
  ...{ reference: String(reference), compressed: Number(megabytes) * MB, unpacked: null },
  ...{ lacks: index === 0 ? [] : ['the compiler, a shell, a package manager'] },
  ...{ neededBy: index === 0 ? [] : ['lines 4, 5, 6 and 2 more'] },
}))

it('the name of each base image stands whole in the table of them: it is there to be copied', () => {
  const lines = terminalOf(reportOf(AFTER, 'none', [], { bases: [BASES] }), {
    width: 80,
    colour: false,
  }).split('\n')
  const start = lines.findIndex(line => line.startsWith('Base images'))
  assert(start >= 0)
  const table = lines.slice(start, start + 14)
  const [golang, distroless] = ['golang:1.24-bookworm (now)', 'gcr.io/distroless/static-debian12:latest']
  expect(table.some(line => line.endsWith(golang))).toBe(true)
  expect(table.some(line => line.endsWith(distroless))).toBe(true)
  // What has no room on one line is broken, and nothing of it goes.
  expect(table.map(line => line.trim()).join('')).toContain(LONG)
  expect(table.every(({ length }) => length <= 80)).toBe(true)
  expect(table.join('\n')).toContain('Lacks: the compiler, a shell, a package manager')
})
