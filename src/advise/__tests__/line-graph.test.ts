import assert from 'node:assert/strict'
import { describe, expect, it } from '@jest/globals'

import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import { copiedLines, copiesContext, linesAfter, linesBefore, linesBehind } from '../line-graph.ts'

/** Two stages on one base, as BuildKit tells of them: what they have in common stands in one of them. */
const image = buildPlatform({
  lines: [
    { instruction: 'FROM node:22', stage: null },
    { instruction: 'WORKDIR /app', stage: null, inputs: [0] },
    { instruction: 'COPY package.json ./', stage: 'build', inputs: [1], readsContext: true },
    { instruction: 'RUN npm ci', stage: 'build', inputs: [2] },
    { instruction: 'RUN addgroup app', stage: null, inputs: [1] },
    { instruction: 'COPY --from=build /app/node_modules ./node_modules', stage: null, inputs: [3, 4] },
    { instruction: 'COPY --from=0 /app/dist ./dist', stage: null, inputs: [3, 5] },
  ],
})

describe('the lines of a build', () => {
  it('stand on one another, over the stages that they start from', () => {
    expect(linesBefore(image, 5)).toStrictEqual([4, 1, 0])
    expect(linesBefore(image, 3)).toStrictEqual([2, 1, 0])
    expect(linesAfter(image, 2)).toStrictEqual([3])
    expect(linesAfter(image, 1)).toStrictEqual([2, 4, 3, 5, 6])
  })

  it('copy from the last line of another stage, named or numbered', () => {
    expect(copiedLines(image, 5)).toStrictEqual([3])
    expect(copiedLines(image, 6)).toStrictEqual([3])
    expect(copiedLines(image, 3)).toStrictEqual([])
  })

  it('have all lines behind them that had a part in it', () => {
    expect(linesBehind(image, [5])).toStrictEqual([5, 3, 4, 2, 1, 0])
  })
})

it('only COPY and ADD of files copy from the build context', () => {
  const copies = (instruction: string, readsContext = true) =>
    copiesContext(buildPlatform({ lines: [{ instruction, readsContext }] }).lines[0]!)
  for (const instruction of ['COPY . .', 'ADD a.tar /', 'copy --chown=node a b /'])
    expect(copies(instruction)).toBe(true)
  for (const instruction of [
    'RUN --mount=type=bind,target=. make',
    'COPY --from=assets . .',
    'ADD https://a.example/a.tar /',
    'ADD git@a.example:a/b.git /',
  ]) {
    assert.ok(!copies(instruction), instruction)
  }
  expect(copies('COPY . .', false)).toBe(false)
})
