import assert from 'node:assert/strict'
import { it } from 'node:test'

import { copyOperands, flagOf, parseInstruction } from '../instruction.ts'

it('an instruction is a name, flags and the rest', () => {
  assert.deepEqual(
    parseInstruction('run --mount=type=cache,target=/root/.npm --network=none npm ci --omit=dev'),
    {
      name: 'RUN',
      flags: ['--mount=type=cache,target=/root/.npm', '--network=none'],
      rest: 'npm ci --omit=dev',
    },
  )
  assert.deepEqual(parseInstruction(''), { name: '', flags: [], rest: '' })
})

it('a flag has a value, or there is none', () => {
  const copy = parseInstruction('COPY --from=build --link /a /b')
  assert.deepEqual([flagOf(copy, 'from'), flagOf(copy, 'chown')], ['build', null])
})

it('COPY and ADD have sources and a destination, in words or as JSON', () => {
  const operands = (text: string) => copyOperands(parseInstruction(text))
  assert.deepEqual(operands('COPY --link a b /c/'), { sources: ['a', 'b'], destination: '/c/' })
  assert.deepEqual(operands('ADD ["a b", "/c d/"]'), { sources: ['a b'], destination: '/c d/' })
  for (const text of ['COPY', 'COPY a', 'COPY [a', 'COPY ["a"]', 'RUN a b'])
    assert.equal(operands(text), null, text)
})

it('a long hostile instruction is read in time', () => {
  for (const text of [`COPY ${'--a '.repeat(1e6)}`, `RUN ${' '.repeat(1e7)}`, `COPY ${'a '.repeat(1e6)}`]) {
    assert.ok(copyOperands(parseInstruction(text)) === null || text.startsWith('COPY a'))
  }
})
