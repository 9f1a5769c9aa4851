import { addBytes, type Bytes, NO_BYTES, sumBytes } from '../../model/bytes.ts'
import type { PackageRow, Table } from '../../model/report-rows.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, type Column, details, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { HIDDEN_WORDS } from '../summary/hidden-words.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { sizeCells, SIZES } from './lines.ts'
import { whereCells, whereColumns, whereText } from './where.ts'

const BAR: Column = { heading: '▇', wide: true, keep: true }

/** The biggest packages, with all others in one row. None when no package is known. */
export function packagesDetails({ packages, total }: PlatformReport, most: number): Block[] {
  if (packages.rows.length === 0) return []
  const table = biggestTable(packages, most, 'package', [{ heading: 'Package', wrap: true }, BAR], row => [
    packageCell(row),
    sizeBar(row.compressed, total.compressed),
  ])
  return [details('Packages', factsOf(packages, 'package'), table)]
}

function packageCell({ name, version, ecosystem, purpose }: PackageRow): Text {
  const role = purpose === null ? ecosystem : `${ecosystem}, ${purpose.replace('-', ' ')}`
  return [{ code: name, most: 60 }, ' ', { text: version, most: 40 }, ` (${role})`]
}

/** The biggest files of the final file system, with all others in one row, and the most telling directories. */
export function filesDetails({ files, directories, total }: PlatformReport, most: number): Block[] {
  if (files.rows.length === 0) return []
  const columns: readonly Column[] = [{ heading: 'File' }, ...whereColumns('Line')]
  const table = biggestTable(files, most, 'file', columns, row => [pathCell(row), ...whereCells(row)])
  const tree: Block = {
    kind: 'table',
    columns: [...SIZES, { heading: 'Directory, with all below it' }, BAR],
    rows: directories
      .slice(0, most)
      .map(row => [...sizeCells(row), pathCell(row), sizeBar(row.compressed, total.compressed)]),
  }
  return [
    details(
      'Files and directories',
      factsOf(files, 'file'),
      table,
      ...(directories.length === 0 ? [] : [tree]),
    ),
  ]
}

/** What is shipped but does not show, and why. */
export function hiddenDetails({ hidden, hiddenFiles }: PlatformReport, most: number): Block[] {
  const count = hiddenFiles.rows.length + hiddenFiles.rest.count
  if (count === 0) return []
  const columns: readonly Column[] = [
    { heading: 'File' },
    { heading: 'Why', below: true },
    { heading: 'Shipped by', below: true },
    { heading: 'Hidden by', below: true },
  ]
  const table = biggestTable(hiddenFiles, most, 'hidden file', columns, row => [
    pathCell(row),
    HIDDEN_WORDS[row.why],
    whereText(row),
    whereText({ where: row.by, ...(row.byStep === undefined ? {} : { step: row.byStep }) }),
  ])
  const facts = `${formatBytes(hidden.compressed)} compressed, ${formatBytes(hidden.unpacked)} unpacked in ${countNoun(count, 'file')} that a later layer masks`
  return [details('Hidden bytes', facts, table)]
}

function pathCell({ path }: { readonly path: string }): Text {
  return { code: `/${path}`, most: 80 }
}

function biggestTable<Row extends Bytes>(
  table: Table<Row>,
  most: number,
  noun: string,
  columns: readonly Column[],
  cells: (row: Row) => readonly Text[],
): Block {
  const shown = table.rows.slice(0, most)
  const left = table.rows.slice(most)
  const rest = addBytes(left.length === 0 ? NO_BYTES : sumBytes(left), table.rest)
  const count = left.length + table.rest.count
  return {
    kind: 'table',
    columns: [...SIZES, ...columns],
    rows: [
      ...shown.map(row => [...sizeCells(row), ...cells(row)]),
      ...(count === 0 ? [] : [[...sizeCells(rest), countNoun(count, `more ${noun}`)]]),
    ],
  }
}

function factsOf<Row extends Bytes>({ rows, rest }: Table<Row>, noun: string): string {
  const whole = addBytes(sumBytes(rows), rest)
  return `${countNoun(rows.length + rest.count, noun)}, ${formatBytes(whole.compressed)} compressed, ${formatBytes(whole.unpacked)} unpacked`
}
