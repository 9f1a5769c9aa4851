import { describe, expect, it } from '@jest/globals'
import { buildPlatform } from '../../../../test-kit/measurement-builder.ts'
import type { Advice } from '../../../model/advice.ts'
import { reportAdvice } from '../report-advice.ts'

const image = buildPlatform({ lines: [{ instruction: 'RUN npm ci', line: 7 }] })

function hint(compressed: number, more: Partial<Advice> = {}): Advice {
  const saves = { compressed, unpacked: compressed * 4 }
  return { rule: 'deleted-later', saves, fix: ['do'], reason: ['so'], examples: ['/a'], line: 0, ...more }
}

function advice(compressed: number, more: Partial<Advice> = {}): Advice {
  return hint(compressed, { edits: [{ file: 'Dockerfile', start: 0, end: 0, text: 'x' }], ...more })
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

  it('has hints beside its sums', () => {
    const report = reportAdvice(image, [hint(9), advice(5), hint(2)])
    expect([report.rows.length, report.rest.count, report.total.compressed]).toStrictEqual([1, 0, 5])
    expect(report.hints?.rows.map(({ compressed }) => compressed)).toStrictEqual([9, 2])
    const many = reportAdvice(
      image,
      Array.from({ length: 23 }, () => hint(1)),
    )
    expect([many.hints?.rows.length, many.hints?.more, many.total.compressed]).toStrictEqual([20, 3, 0])
  })

  it('counts what was proved first and in a sum of its own, and not what is wrong', () => {
    const promised = { compressed: 6, unpacked: 24 }
    const report = reportAdvice(image, [
      advice(9, { trial: { state: 'untried', why: ['no engine runs it'] } }),
      advice(7, { trial: { state: 'wrong', why: ['it exits with 1'] } }),
      advice(5, { trial: { state: 'proved', promised } }),
    ])
    expect(report.rows.map(({ compressed }) => compressed)).toStrictEqual([5, 9])
    expect(report.total).toStrictEqual({ compressed: 14, unpacked: 56 })
    expect(report.proved).toStrictEqual({ compressed: 5, unpacked: 20, count: 1 })
    expect(report.wrong?.map(({ trial }) => trial)).toStrictEqual([
      { state: 'wrong', why: ['it exits with 1'] },
    ])
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
