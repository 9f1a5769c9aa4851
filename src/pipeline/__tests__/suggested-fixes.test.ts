import { expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { parseDockerfileText } from '../../edit/dockerfile-text.ts'
import type { Edit } from '../../model/edit.ts'
import type { SourceLocation } from '../../model/report-rows.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { suggestedFixes } from '../suggested-fixes.ts'

const TEXT = 'FROM node:22\nWORKDIR /app\nRUN npm ci \\\n  --no-audit\nRUN echo ::x\nCOPY . .\n'
const RUN: SourceLocation = {
  dockerfile: 'Dockerfile',
  line: 3,
  endLine: 4,
  stage: null,
  instruction: 'RUN npm ci',
}

test('a change of a few lines is one that can be suggested, about the instruction that the advice is about', () => {
  expect(fixes([put('npm ci', 'npm ci --omit=dev')])).toMatchObject([
    {
      ...{ file: 'Dockerfile', startLine: 3, endLine: 3, about: { line: 3, endLine: 4 } },
      ...{ before: ['RUN npm ci \\'], after: ['RUN npm ci --omit=dev \\'] },
    },
  ])
  const added = { file: '.dockerignore', start: 5, end: 5, text: 'test/\n' }
  expect(fixes([added])).toMatchObject([{ after: ['.git', 'test/'], about: { line: 1, endLine: 1 } }])
})

test.each<[string, Edit[]]>([
  ['without edits', []],
  ['of two files', [put('npm ci', 'x'), { file: '.dockerignore', start: 5, end: 5, text: 'test/\n' }]],
  ['of more lines than anyone reads', [put('COPY . .', 'COPY a .\n'.repeat(31).trimEnd())]],
  // It would be shown with what cannot be seen spelled out, and so applied.
  ['of a line that cannot be shown to the letter', [put('echo ::x', 'true')]],
  ['with what cannot be shown to the letter', [put('npm ci', 'npm ci #\u202e')]],
])('a change %s is none', (_, edits) => {
  expect(fixes(edits)).toStrictEqual([])
})

test('without the files at hand there is none', () => {
  expect(suggestedFixes({ report: reportWith([put('npm ci', 'x')]), sources: undefined })).toStrictEqual([])
})

function fixes(edits: Edit[]) {
  const dockerfile = parseDockerfileText(TEXT)
  assert(dockerfile !== null)
  const ignoreFile = { file: '.dockerignore', text: '.git\n' }
  const sources = { dockerfiles: new Map([['Dockerfile', dockerfile]]), ignoreFile }
  return suggestedFixes({ report: reportWith(edits), sources })
}

function reportWith(edits: Edit[]): Report {
  const row = {
    ...{ rule: 'development-dependencies', fix: ['x'], reason: ['y'], examples: [], where: RUN, edits },
    ...{ compressed: 1000, unpacked: 2000 },
  }
  const advice = { rows: [row], rest: { compressed: 0, unpacked: 0, count: 0 }, total: row, eachEdit: [] }
  return { platforms: [{ advice } as unknown as PlatformReport] } as unknown as Report
}

function put(old: string, text: string): Edit {
  const start = TEXT.indexOf(old)
  return { file: 'Dockerfile', start, end: start + old.length, text }
}
