import { describe, expect, it } from '@jest/globals'
import {
  countRow,
  fails,
  formatHeading,
  formatRow,
  processorRow,
  ratioRow,
  secondsRow,
  unknownRow,
} from '../row.ts'

const OURS = { wall: 1, cpu: 3 }
const THEIRS = { wall: 2, cpu: 2 }

describe('a row of the benchmark', () => {
  it('has the ratios of both times, and holds the limit against that of the wall time', () => {
    expect(formatRow(ratioRow('cold, to gzip', OURS, THEIRS, 0.4))).toBe(
      '| cold, to gzip | 0.50 × (1.00 s to 2.00 s) | 1.50 × (3.00 s to 2.00 s) | ≤ 0.40 × | no |',
    )
    expect(ratioRow('', OURS, THEIRS, 0.5).holds).toBe(true)
  })

  it('shows why a small ratio does not hold', () => {
    const row = ratioRow('known', { wall: 1.3, cpu: 1.3 }, { wall: 100, cpu: 100 }, 0.01)
    expect(formatRow(row)).toMatch(/\| 0\.013 × .* ≤ 0\.010 × \| no \|$/)
  })

  it('has no limit where there is none', () => {
    expect(formatRow(ratioRow('to syft', OURS, THEIRS))).toMatch(/ \| {2}\| {2}\|$/)
  })

  it('fails the command for what is counted, never for a time', () => {
    const rows = [countRow('calls', 5, 4), secondsRow('known', 2, 1), ratioRow('', OURS, THEIRS, 0.1)]
    expect(rows.map(({ holds }) => holds)).toStrictEqual([false, false, false])
    expect(rows.map(fails)).toStrictEqual([true, false, false])
    expect(formatRow(countRow('calls', 5, 4))).toBe('| calls | 5 |  | ≤ 4 | **no** |')
    expect(fails(countRow('calls', 4, 4))).toBe(false)
  })

  it('fails the command for a ratio of processor time that is much too large', () => {
    const row = processorRow('cold, to gzip', OURS, THEIRS, 1.4)
    expect(formatRow(row)).toBe('| cold, to gzip |  | 1.50 × (3.00 s to 2.00 s) | ≤ 1.40 × | **no** |')
    expect([row, processorRow('', OURS, THEIRS, 1.5)].map(fails)).toStrictEqual([true, false])
    expect(fails(processorRow('', { wall: 1, cpu: NaN }, THEIRS, 2))).toBe(true)
  })

  it('holds a number that is none to be too large', () => {
    expect(fails(countRow('peak memory', NaN, 250e6))).toBe(true)
  })

  it('says why nothing was measured', () => {
    const row = unknownRow('compare, to diffoci', 'diffoci is not on PATH')
    expect(formatRow(row)).toContain('| not measured: diffoci is not on PATH |')
    expect(fails(row)).toBe(false)
  })

  it('stays one row of a table, whatever a program said', () => {
    const cells = formatRow(unknownRow('gzip -dc | tar t', 'a\nb | c')).split(/(?<!\\)\|/)
    expect(cells).toHaveLength(formatHeading().split('\n')[0]!.split('|').length)
  })
})
