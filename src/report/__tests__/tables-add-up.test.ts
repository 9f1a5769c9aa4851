import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../test-kit/properties.ts'
import { arbitraryPair } from '../../compare/__tests__/arbitrary-measurement.ts'
import { type Bytes, sumBytes } from '../../model/bytes.ts'
import { type Overview, overviewOf } from '../../model/overview.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'
import {
  type Block,
  type DetailsBlock,
  type Inline,
  inlinesOf,
  type TableBlock,
  type Text,
} from '../document/block.ts'
import { UNFOLDED } from '../document/detail-level.ts'
import { documentOf } from '../document/document-of.ts'
import { causesTable, direction } from '../sections/causes.ts'
import { changesDetails } from '../sections/changes.ts'
import { linesDetails } from '../sections/lines.ts'
import { reduction } from '../sections/reduction.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { plainLine } from '../writers/terminal/inlines.ts'
import { OVERVIEWS } from './overviews.ts'
import { reportOf } from './report-of.ts'
import { SCENARIOS } from './scenarios.ts'
import { sizesIn, type WrittenSize, writtenSizes } from './written-sizes.ts'

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

function assertTablesAddUp(image: PlatformReport, most: number, written = false): void {
  const { change } = image
  if (change === null) return
  for (const { table, total } of tablesWithTotals(image, change, most)) {
    const [compressed, unpacked] = [sumOf(table, 'Δ compressed'), sumOf(table, 'Δ unpacked')]
    if (compressed !== null) expect(compressed).toBe(total?.compressed)
    if (unpacked !== null) expect(unpacked).toBe(total?.unpacked)
    if (written && total !== undefined) assertWrittenAddsUp(table, total)
  }
}

/** The same of what a reader sees, in each writer. */
function assertWrittenAddsUp(table: TableBlock, total: Bytes): void {
  for (const rows of Object.values(writtenSizes(table)))
    for (const metric of ['compressed', 'unpacked'] as const) {
      const at = table.columns.findIndex(({ heading }) => heading === `Δ ${metric}`)
      if (at < 0) continue
      assertAbout(
        rows.map(row => row[at]),
        { bytes: total[metric], off: 0 },
      )
    }
}

/** Sizes come to a sum, within what rounding may do. */
function assertAbout(sizes: readonly (WrittenSize | undefined)[], { bytes, off }: WrittenSize): void {
  const all = sizes.map(size => size ?? { bytes: NaN, off: NaN })
  const sum = all.reduce((left, size) => left + size.bytes, 0)
  const room = all.reduce((left, size) => left + size.off, off) + 1e-6
  assert.ok(Math.abs(sum - bytes) <= room, `${sum} is written for ${bytes}, of which rounding is ${room}`)
}

/** Of the sizes of an image, of its platforms and of all images: what was, and the Δ, come to what is. */
function rowsThatAddUp(blocks: readonly Block[]): string[] {
  return tablesOf(blocks).flatMap(table => {
    const at = table.columns.findIndex(({ heading }) => heading === 'Δ')
    if (at < 0) return []
    const compared = [...table.rows.keys()].filter(index => isDelta(table.rows[index]?.[at]))
    return Object.entries(writtenSizes(table)).flatMap(([writer, rows]) =>
      compared.map(index => {
        const [before, now, delta] = rows[index] ?? []
        assertAbout([before, delta], now ?? { bytes: NaN, off: 0 })
        return `${kindOf(table)} in ${writer}`
      }),
    )
  })
}

/** By the first heading that is words of ours. */
function kindOf({ columns }: TableBlock): string {
  return plainLine(
    columns.find(({ heading }) => typeof heading === 'string' && heading !== '')?.heading ?? '',
  )
}

function isDelta(cell: Text = ''): boolean {
  return inlinesOf(cell).some(
    piece => typeof piece === 'object' && 'strong' in piece && inlinesOf(piece.strong).some(hasDelta),
  )
}

function hasDelta(piece: Inline): boolean {
  return typeof piece === 'object' && 'delta' in piece
}

/** Everything that is told of some images. */
function blocksOf(overview: Overview): readonly Block[] {
  return documentOf(overview, false).at({ level: { ...UNFOLDED, images: 1000 }, head: null, run: null })
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

  it('for any two images, as it is written', () => {
    fc.assert(
      fc.property(arbitraryPair, ([baseline, head]) => {
        const report = reportOf(head, baseline)
        for (const image of report.platforms) assertTablesAddUp(image, 3, true)
        rowsThatAddUp(blocksOf(overviewOf(report)))
      }),
      { numRuns: trials(50) },
    )
  })

  it.each(Object.keys(SCENARIOS))('for the example %s', name => {
    for (const image of SCENARIOS[name]!().platforms)
      for (const most of [0, 1, 3, 100]) assertTablesAddUp(image, most, true)
  })
})

describe('each row of a size before, a size now and a Δ adds up, as it is written', () => {
  it('for the examples: the sizes of one image, its platforms, all images, in both writers', () => {
    const all = [
      ...Object.values(SCENARIOS).map(make => overviewOf(make())),
      ...Object.values(OVERVIEWS).map(make => make()),
    ]
    const seen = new Set(all.flatMap(overview => rowsThatAddUp(blocksOf(overview))))
    expect([...seen].sort()).toStrictEqual(
      ['Image', 'Platform', 'now'].flatMap(kind => [`${kind} in markdown`, `${kind} in terminal`]),
    )
  })
})

describe('the images that nothing happened to', () => {
  it('come to the size that stands above them, as it is written', () => {
    const all = Object.values(OVERVIEWS).flatMap(make => detailsOf(blocksOf(make())))
    const checked = all.filter(({ title }) => plainLine(title) === 'Unchanged').flatMap(assertSumAbove)
    expect(checked.length).toBeGreaterThan(3)
  })
})

function detailsOf(blocks: readonly Block[]): DetailsBlock[] {
  return blocks.flatMap(block => (block.kind === 'details' ? [block, ...detailsOf(block.blocks)] : []))
}

/** Nothing where sizes of two kinds have no sum. */
function assertSumAbove({ facts, blocks }: DetailsBlock): WrittenSize[] {
  const [sum] = sizesIn(plainLine(facts))
  if (sum === undefined) return []
  for (const table of tablesOf(blocks))
    for (const rows of Object.values(writtenSizes(table)))
      assertAbout(
        rows.map(([size]) => size),
        sum,
      )
  return [sum]
}

describe('the lines that the title of their table counts', () => {
  it.each(Object.keys(SCENARIOS))(
    'have a row each for the example %s, with those that are in the rest',
    name => {
      for (const image of SCENARIOS[name]!().platforms) {
        if (image.lines.length === 0) continue
        for (const most of [1, 100]) {
          const written = rowsOfLines(linesDetails(image, most))
          expect(written.rows).toBe(written.counted)
        }
      }
    },
  )
})

/** How many lines the title counts, and how many of them the rows are about. */
function rowsOfLines(details: Block): { readonly counted: number; readonly rows: number } {
  const [{ facts } = { facts: '' }] = detailsOf([details])
  const [table] = tablesOf([details])
  const rows = (table?.rows ?? []).map(row => row.map(plainLine).join(' '))
  const more = rows.flatMap(row => /(\d+) more lines?$/.exec(row)?.[1] ?? [])
  const lines = rows.filter(row => /:\d/.test(row))
  return {
    counted: Number.parseInt(plainLine(facts), 10),
    rows: lines.length + more.reduce((sum, count) => sum + Number(count), 0),
  }
}

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
