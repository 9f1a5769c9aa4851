import { describe, expect, it } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import type { Advice } from '../../../model/advice.ts'
import { reportAdvice } from '../report-advice.ts'

const image = buildPlatform({ lines: [{ instruction: 'RUN npm ci', line: 7 }] })

function advice(compressed: number, more: Partial<Advice> = {}): Advice {
  const saves = { compressed, unpacked: compressed * 4 }
  return { rule: 'deleted-later', saves, fix: ['do'], reason: ['so'], examples: ['/a'], line: 0, ...more }
}

describe('advice in a report', () => {
  it('adds up: rows + rest = total', () => {
    const report = reportAdvice(
      image,
      Array.from({ length: 23 }, (_, at) => advice(100 - at)),
    )
    expect(report.rows).toHaveLength(20)
    expect(report.rest).toStrictEqual({ compressed: 80 + 79 + 78, unpacked: 4 * (80 + 79 + 78), count: 3 })
    expect(report.total).toStrictEqual({ compressed: 2047, unpacked: 4 * 2047 })
  })

  it('has an unknown sum, where a part is unknown', () => {
    const report = reportAdvice(image, [advice(5), advice(3, { saves: { compressed: 3, unpacked: null } })])
    expect(report.total).toStrictEqual({ compressed: 8, unpacked: null })
  })

  it('says where to change something', () => {
    const [known, unknown] = reportAdvice(image, [advice(2), advice(1, { line: null })]).rows
    expect([known?.where?.line, unknown?.where]).toStrictEqual([7, null])
  })

  it('keeps what each edit costs out of all sums', () => {
    const again = advice(0, { rule: 'copy-before-install', eachEdit: { seconds: 31.5, compressed: 4000 } })
    const report = reportAdvice(image, [advice(5), again])
    expect([report.rows.length, report.rest.count, report.total.compressed]).toStrictEqual([1, 0, 5])
    expect(
      report.eachEdit.map(({ rule, seconds, compressed, where }) => [rule, seconds, compressed, where?.line]),
    ).toStrictEqual([['copy-before-install', 31.5, 4000, 7]])
  })

  it('clips what would fill the report', () => {
    const [row] = reportAdvice(image, [
      advice(1, { fix: ['x'.repeat(9000), { code: 'y'.repeat(9000) }] }),
    ]).rows
    expect(row?.fix.map(part => (typeof part === 'string' ? part : part.code).length)).toStrictEqual([
      999, 999,
    ])
  })
})
