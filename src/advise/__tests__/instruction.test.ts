import assert from 'node:assert/strict'
import { expect, it } from '@jest/globals'

import { copyOperands, flagOf, parseInstruction } from '../instruction.ts'

it('an instruction is a name, flags and the rest', () => {
  expect(
    parseInstruction('run --mount=type=cache,target=/root/.npm --network=none npm ci --omit=dev'),
  ).toStrictEqual({
    name: 'RUN',
    flags: ['--mount=type=cache,target=/root/.npm', '--network=none'],
    rest: 'npm ci --omit=dev',
  })
  expect(parseInstruction('')).toStrictEqual({ name: '', flags: [], rest: '' })
})

it('a flag has a value, or there is none', () => {
  const copy = parseInstruction('COPY --from=build --link /a /b')
  expect([flagOf(copy, 'from'), flagOf(copy, 'chown')]).toStrictEqual(['build', null])
})

it('COPY and ADD have sources and a destination, in words or as JSON', () => {
  const operands = (text: string) => copyOperands(parseInstruction(text))
  expect(operands('COPY --link a b /c/')).toStrictEqual({ sources: ['a', 'b'], destination: '/c/' })
  expect(operands('ADD ["a b", "/c d/"]')).toStrictEqual({ sources: ['a b'], destination: '/c d/' })
  for (const text of ['COPY', 'COPY a', 'COPY [a', 'COPY ["a"]', 'RUN a b'])
    assert.equal(operands(text), null, text)
})

it('a long hostile instruction is read in time', () => {
  for (const text of [`COPY ${'--a '.repeat(1e6)}`, `RUN ${' '.repeat(1e7)}`, `COPY ${'a '.repeat(1e6)}`]) {
    expect(copyOperands(parseInstruction(text)) === null || text.startsWith('COPY a')).toBe(true)
  }
})
