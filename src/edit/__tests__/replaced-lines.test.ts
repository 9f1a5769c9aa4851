import { expect, test } from '@jest/globals'
import type { TextEdit } from '../apply-edits.ts'
import { type ReplacedLines, replacedLines } from '../replaced-lines.ts'
import { at } from './insertion.ts'

const TEXT = 'FROM node\nCOPY . .\nRUN npm ci\nUSER node'

test.each<[string, TextEdit[], ReplacedLines | null]>([
  ['a line', [put('npm ci', 'npm ci --omit=dev')], range(3, ['RUN npm ci'], ['RUN npm ci --omit=dev'])],
  [
    'lines from the first to the last that change',
    [put('COPY . .\n', ''), at(TEXT.indexOf('USER'), 'COPY . .\n')],
    range(2, ['COPY . .', 'RUN npm ci'], ['RUN npm ci', 'COPY . .']),
  ],
  ['added lines with the one above', [at(10, 'ARG A\n')], range(1, ['FROM node'], ['FROM node', 'ARG A'])],
  [
    'added lines at the top with the one below',
    [at(0, '# a\n')],
    range(1, ['FROM node'], ['# a', 'FROM node']),
  ],
  [
    'a line at the end of the file',
    [at(TEXT.length, '\nEXPOSE 1')],
    range(4, ['USER node'], ['USER node', 'EXPOSE 1']),
  ],
  ['lines that are taken away', [put('RUN npm ci\n', '')], range(3, ['RUN npm ci'], [])],
  ['nothing', [at(3, '')], null],
])('%s', (_, edits, expected) => {
  expect(replacedLines(TEXT, edits)).toStrictEqual(expected)
})

test('an empty file has no line that could be replaced', () => {
  expect(replacedLines('', [at(0, 'test/\n')])).toBeNull()
})

function put(old: string, text: string): TextEdit {
  const start = TEXT.indexOf(old)
  return { start, end: start + old.length, text }
}

function range(startLine: number, before: string[], after: string[]): ReplacedLines {
  return { startLine, endLine: startLine + before.length - 1, before, after }
}
