import { describe, expect, it } from '@jest/globals'
import fc, { trials } from '../../../test-kit/properties.ts'
import { arbitraryPair } from '../../compare/__tests__/arbitrary-measurement.ts'
import { type Bytes, sumBytes } from '../../model/bytes.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'
import { type Block, inlinesOf, type TableBlock, type Text } from '../document/block.ts'
import { causesTable, direction } from '../sections/causes.ts'
import { changesDetails } from '../sections/changes.ts'
import { linesDetails } from '../sections/lines.ts'
import { reduction } from '../sections/reduction.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { reportOf } from './report-of.ts'
import { SCENARIOS } from './scenarios.ts'

/** All tables of some blocks, those in folded details too. */
function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap(block => {
    if (block.kind === 'details') return tablesOf(block.blocks)
    return block.kind === 'table' ? [block] : []
  })
}

/** The deltas of a column, or its bytes before and after where it is not there. */
function sumOf({ columns, rows }: TableBlock, heading: string): number | null {
  const at = columns.findIndex(column => column.heading === heading)
  return at < 0 ? null : rows.reduce((sum, row) => sum + deltaOf(row[at] ?? ''), 0)
}

function deltaOf(cell: Text): number {
  return inlinesOf(cell).reduce(
    (sum, piece) => sum + (typeof piece === 'object' && 'delta' in piece ? piece.delta : 0),
    0,
  )
}

function whole({ rows, rest }: { readonly rows: readonly Bytes[]; readonly rest: Bytes }): Bytes {
  return sumBytes([...rows, rest])
}

/** Each table that shows a Δ beside what it has to add up to. */
function tablesWithTotals(image: PlatformReport, change: PlatformChange, most: number) {
  const [packages, files] = [change.packages, change.files].map(whole)
  const changes = tablesOf(changesDetails(change, most))
  const totalOf = (table: TableBlock) => (table.columns.at(-2)?.heading === 'Package' ? packages : files)
  return [
    ...tablesOf([linesDetails(image, most)]).map(table => ({ table, total: change.delta })),
    ...causesTable(change, most).map(table => ({ table, total: change.delta })),
    ...changes.map(table => ({ table, total: totalOf(table) })),
    // Its last row is the total.
    ...tablesOf(reduction(image, change))
      .slice(1)
      .map(table => ({ table: { ...table, rows: table.rows.slice(0, -1) }, total: change.delta })),
  ]
}

function assertTablesAddUp(image: PlatformReport, most: number): void {
  const { change } = image
  if (change === null) return
  for (const { table, total } of tablesWithTotals(image, change, most)) {
    const [compressed, unpacked] = [sumOf(table, 'Δ compressed'), sumOf(table, 'Δ unpacked')]
    if (compressed !== null) expect(compressed).toBe(total?.compressed)
    if (unpacked !== null) expect(unpacked).toBe(total?.unpacked)
  }
}

describe('every table that shows a Δ adds up to its total, however many rows it shows', () => {
  it('for any two images', () => {
    fc.assert(
      fc.property(arbitraryPair, fc.nat({ max: 6 }), ([baseline, head], most) => {
        for (const image of reportOf(head, baseline).platforms) assertTablesAddUp(image, most)
      }),
      { numRuns: trials(500) },
    )
  })

  it.each(Object.keys(SCENARIOS))('for the example %s', name => {
    for (const image of SCENARIOS[name]!().platforms)
      for (const most of [0, 1, 3, 100]) assertTablesAddUp(image, most)
  })
})

describe('the title of what changed', () => {
  it('is true of each row below it: none that grew stands under "What shrank"', () => {
    const wrong = { grew: -1, shrank: 1, changed: NaN }
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryPair, fc.nat({ max: 6 }), ([baseline, head], most) => {
        for (const image of reportOf(head, baseline).platforms) {
          if (image.change === null) continue
          const change = { ...image.change, noiseFloor: { compressed: 1, unpacked: 1 } }
          const [table] = causesTable(change, most)
          if (table === undefined) continue
          const heading = table.columns[0]?.heading
          const { count } = shownCauses(change, 'compressed', most).rest
          const rows = count === 0 ? table.rows : table.rows.slice(0, -1)
          const title = direction(change, most)
          seen.add(title)
          if (heading === 'Δ compressed')
            for (const [cell = ''] of rows) expect(Math.sign(deltaOf(cell))).not.toBe(wrong[title])
        }
      }),
      { numRuns: trials(500) },
    )
    expect([...seen].sort()).toStrictEqual(['changed', 'grew', 'shrank'])
  })
})
