import { describe, expect, it } from '@jest/globals'
import { printsTheSame, type Start, startDifference } from '../same-start.ts'

const up: Start = { exitCode: null, lines: [] }
const exit = (exitCode: number, ...lines: readonly string[]): Start => ({ exitCode, lines })

function difference(before: Start, after: Start): string | null {
  const words = startDifference(before, after)
  return words?.map(part => (typeof part === 'string' ? part : part.code)).join('') ?? null
}

describe('how a container of the changed image starts', () => {
  it('is the same where both stay up, or both end in the same way', () => {
    expect(difference(up, up)).toBeNull()
    expect(difference(exit(1, 'no database at db:5432'), exit(1, 'no database at db:5432'))).toBeNull()
  })

  it('is the same but for numbers, addresses, dates and ids', () => {
    const first = exit(
      2,
      '2026-03-14T09:26:53Z [7] boot 0x7f3a took 12.5 ms',
      'trace 3ad4be1c9f0e7d2a5b8c6f1e4d3a2b9c8f7e6d5a',
    )
    const second = exit(
      2,
      '2026-03-15T10:00:00Z [12] boot 0x11 took 9 ms',
      'trace 9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687',
    )
    expect(difference(first, second)).toBeNull()
    expect(printsTheSame(first, second)).toBe(true)
  })

  it('is another where one stays up, with the line that says why', () => {
    const after = exit(1, 'starting', "Error: Cannot find module 'typescript'", 'Node.js v22')
    expect(difference(up, after)).toBe(
      "a container exits with code 1 where one of the image as it is stays up: Error: Cannot find module 'typescript'",
    )
    expect(difference(exit(0, 'done'), up)).toBe(
      'a container stays up where one of the image as it is exits with code 0',
    )
  })

  it('is another where it prints something else', () => {
    expect(difference(exit(0, 'a', 'b'), exit(0, 'a', 'c'))).toBe('a container prints something else: c')
    expect(difference(exit(0, 'a', 'b'), exit(0, 'a'))).toBe('a container no longer prints b')
  })

  it('quotes no more of a line than a sentence has room for', () => {
    expect(difference(up, exit(1, 'x'.repeat(5000)))?.length).toBeLessThan(300)
    expect(difference(up, exit(1, 'error: bad password=hunter2'))).toMatch(/password=\*\*\*$/)
  })
})
