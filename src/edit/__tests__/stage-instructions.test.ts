import { expect, test } from '@jest/globals'
import assert from 'node:assert/strict'
import { parseDockerfileText } from '../dockerfile-text.ts'
import { instructionsAbove, instructionsOfStage } from '../stage-instructions.ts'

const DOCKERFILE = `ARG V=1
FROM a AS One
USER one
FROM b AS other
USER other
FROM --platform=$X one AS two
WORKDIR /two
RUN x
CMD y
FROM two
RUN z
`

function read(line: number, which: typeof instructionsAbove): number[] {
  const dockerfile = parseDockerfileText(DOCKERFILE)
  assert(dockerfile !== null)
  const instruction = dockerfile.instructions.find(each => each.line === line)
  assert(instruction !== undefined)
  return which(dockerfile, instruction).map(each => each.line)
}

test('what holds at a line is all above it in its stage, and in the stages that it is built upon', () => {
  expect(read(8, instructionsAbove)).toStrictEqual([2, 3, 6, 7])
  expect(read(11, instructionsAbove)).toStrictEqual([2, 3, 6, 7, 8, 9, 10])
  expect(read(1, instructionsAbove)).toStrictEqual([])
})

test('a stage goes from its FROM to the next one', () => {
  expect(read(8, instructionsOfStage)).toStrictEqual([6, 7, 8, 9])
  expect(read(11, instructionsOfStage)).toStrictEqual([10, 11])
})
