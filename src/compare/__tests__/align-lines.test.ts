import { describe, expect, it } from '@jest/globals'

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
    expect(rows(['FROM a', 'RUN b'], ['FROM a', 'ENV x', 'RUN b'])).toStrictEqual(['0→0', '·→1', '1→2'])
  })
  it('an edited line stays with itself', () => {
    expect(
      rows(['FROM a', 'RUN npm ci', 'COPY . .'], ['FROM a', 'RUN npm ci --omit=dev', 'COPY . .']),
    ).toStrictEqual(['0→0', '1→1!', '2→2'])
  })
  it('another instruction is another line, however alike', () => {
    expect(rows(['COPY a b'], ['ADD a b'])).toStrictEqual(['·→0', '0→·'])
  })
  it('white space is no edit', () => {
    expect(rows(['RUN  npm\n  ci'], ['RUN npm ci'])).toStrictEqual(['0→0'])
  })
  it('the same text in two stages is two lines', () => {
    const ci = (stage: string): Line => ({ stage, instruction: 'RUN npm ci' })
    expect(rows([ci('a'), ci('b')], [ci('b'), ci('c')])).toStrictEqual(['1→0', '·→1', '0→·'])
  })
  it('a renamed stage keeps its lines', () => {
    const ci = (stage: string): Line => ({ stage, instruction: 'RUN npm ci' })
    expect(rows([ci('a')], [ci('b')])).toStrictEqual(['0→0'])
  })
  it('a Dockerfile of thousands of lines is aligned in no time', () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `RUN step ${index}`)
    const before = process.cpuUsage()
    const found = rows(lines, ['RUN first', ...[...lines].reverse(), 'RUN last'])
    expect(new Set(found).size).toBe(found.length)
    const { user, system } = process.cpuUsage(before)
    expect(user + system).toBeLessThan(5_000_000)
  })
})
