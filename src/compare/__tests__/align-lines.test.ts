import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { buildPlatform } from '../../../test-kit/measurement-builder.ts'
import { alignLines } from '../align-lines.ts'

type Line = string | { stage: string; instruction: string }

/** What each line became: `baseline→head`, with a `!` when it was edited. */
function rows(baseline: readonly Line[], head: readonly Line[]): string[] {
  const [left, right] = [baseline, head].map(lines => {
    return buildPlatform({
      lines: lines.map(line => (typeof line === 'string' ? { instruction: line } : line)),
    }).lines
  })
  return alignLines(left ?? [], right ?? []).map(
    ({ baseline: was, head: is, edited }) => `${was ?? '·'}→${is ?? '·'}${edited ? '!' : ''}`,
  )
}

describe('Dockerfile lines lie side by side by what they say', () => {
  it('an inserted line misaligns none', () => {
    assert.deepEqual(rows(['FROM a', 'RUN b'], ['FROM a', 'ENV x', 'RUN b']), ['0→0', '·→1', '1→2'])
  })
  it('an edited line stays with itself', () => {
    assert.deepEqual(
      rows(['FROM a', 'RUN npm ci', 'COPY . .'], ['FROM a', 'RUN npm ci --omit=dev', 'COPY . .']),
      ['0→0', '1→1!', '2→2'],
    )
  })
  it('another instruction is another line, however alike', () => {
    assert.deepEqual(rows(['COPY a b'], ['ADD a b']), ['·→0', '0→·'])
  })
  it('white space is no edit', () => {
    assert.deepEqual(rows(['RUN  npm\n  ci'], ['RUN npm ci']), ['0→0'])
  })
  it('the same text in two stages is two lines', () => {
    const ci = (stage: string): Line => ({ stage, instruction: 'RUN npm ci' })
    assert.deepEqual(rows([ci('a'), ci('b')], [ci('b'), ci('c')]), ['1→0', '·→1', '0→·'])
  })
  it('a renamed stage keeps its lines', () => {
    const ci = (stage: string): Line => ({ stage, instruction: 'RUN npm ci' })
    assert.deepEqual(rows([ci('a')], [ci('b')]), ['0→0'])
  })
  it('a Dockerfile of thousands of lines is aligned in no time', () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `RUN step ${index}`)
    const started = performance.now()
    const found = rows(lines, ['RUN first', ...[...lines].reverse(), 'RUN last'])
    assert.equal(new Set(found).size, found.length)
    assert.ok(performance.now() - started < 5000)
  })
})
