import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { format } from 'prettier'
import type { Bytes } from '../../src/model/bytes.ts'
import {
  ARTICLE,
  findShortfalls,
  formatMeasured,
  type MeasuredPair,
  measuredIn,
  withMeasured,
} from '../seed-table.ts'

const DOCUMENT = path.join(import.meta.dirname, '..', '..', 'docs', 'examples.md')

/** Each application with so many bytes of the 1 GB that it was. */
function pairs(after: Bytes = { compressed: 5e6, unpacked: 5e6 }): MeasuredPair[] {
  const before = { compressed: 1e9, unpacked: 1e9 }
  const image = { baseName: 'python:3.11-slim', base: { compressed: 4e6, unpacked: 4e6 }, standIn: true }
  return ARTICLE.map(row => ({
    row,
    monolithic: { ...image, total: before },
    multiStage: { ...image, total: after },
  }))
}

const CIRCUMSTANCES = {
  date: '2026-11-29',
  machine: 'linux/x64 with 2 cores, Docker Engine 28.5.2, buildx 0.29.1',
  standIns: ['node:22'],
}

/** The rows of a table without what varies by machine: our own numbers, which begin with the fourth column, and the padding. */
function rowsOf(markdown: string): string[][] {
  const rows = markdown.split('\n').filter(line => line.startsWith('| '))
  return rows.map(row => {
    const cells = row.split('|').map(cell => cell.trim().replace(/^-+(:?)$/, '-$1'))
    return cells.map((cell, at) => (at < 4 ? cell : cell.replaceAll(/\d[\d.]*( (kB|MB|GB))?/g, '#')))
  })
}

describe('the table of the article, measured', () => {
  it('has our numbers beside its own', () => {
    expect(formatMeasured(pairs(), CIRCUMSTANCES)).toContain(
      '| [Go application](../examples/go-http) | 900 MB → 12 MB | 99 % | 1.00 GB → 5.0 MB | 99.5 % | 1.00 GB → 5.0 MB | 99.5 % |',
    )
  })

  it('says which base images are stand-ins, and that none is', () => {
    expect(formatMeasured(pairs(), CIRCUMSTANCES)).toMatch(
      /^These base images are stand-ins .*: `node:22`\.$/m,
    )
    expect(formatMeasured(pairs(), { ...CIRCUMSTANCES, standIns: [] })).toContain('are the real ones.')
  })

  it('says where a row falls short, of which bytes, and what they are', () => {
    const short = pairs({ compressed: 5e6, unpacked: 300e6 })
    expect(findShortfalls(short, 'compressed')).toStrictEqual([])
    expect(findShortfalls(short, 'unpacked')).toContain(
      'Node.js + TypeScript, unpacked: 70.0 % where the article has 79 %; 4.0 MB of its 300.0 MB are `python:3.11-slim`, a stand-in.',
    )
    expect(formatMeasured(short, CIRCUMSTANCES)).toMatch(/^- Go application, unpacked: 70\.0 %/m)
  })
})

describe('docs/examples.md', () => {
  const document = readFileSync(DOCUMENT, 'utf8')

  it('has the table that the command writes, with the date and the machine', async () => {
    const written = await format(formatMeasured(pairs(), CIRCUMSTANCES), { parser: 'markdown' })
    expect(rowsOf(measuredIn(document))).toStrictEqual(rowsOf(written))
    expect(measuredIn(document)).toMatch(/^Measured on \d{4}-\d\d-\d\d on \S+ with \d+ cores/)
  })

  it('takes another measured part and keeps the rest', () => {
    const changed = withMeasured(document, 'none')
    expect(measuredIn(changed)).toBe('none')
    expect(withMeasured(changed, measuredIn(document))).toBe(document)
  })
})
