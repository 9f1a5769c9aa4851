import { addBytes, NO_BYTES, sumBytes, type Bytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { visible } from '../escape/visible.ts'
import type { PlatformReport, Table } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { HIDDEN_WORDS } from '../summary/hidden-words.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { placeName } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable, type TerminalColumn } from './terminal-table.ts'

const MOST_ROWS = 10

/** The biggest packages and all others in one row. */
export function packageLines({ packages, total }: PlatformReport, canvas: Canvas): string[] {
  return biggestLines(packages, 'package', 'package', total, canvas, row => [
    `${visible(row.name, 60)} ${visible(row.version, 40)}`,
    row.purpose === null ? row.ecosystem : `${row.ecosystem}, ${row.purpose.replace('-', ' ')}`,
  ])
}

/** The biggest files of the final file system and all others in one row. */
export function fileLines({ files, total }: PlatformReport, canvas: Canvas): string[] {
  return biggestLines(files, 'file', 'file', total, canvas, row => [
    `/${visible(row.path, 120)}`,
    row.where === null ? '' : placeName(row.where),
  ])
}

/** What is shipped but does not show. */
export function hiddenLines({ hiddenFiles, total }: PlatformReport, canvas: Canvas): string[] {
  return biggestLines(hiddenFiles, 'hidden file', 'file', total, canvas, row => [
    `/${visible(row.path, 120)}`,
    `${HIDDEN_WORDS[row.why]}${row.by === null ? '' : `, ${placeName(row.by)}`}`,
  ])
}

function biggestLines<Row extends Bytes>(
  table: Table<Row>,
  noun: string,
  heading: string,
  total: Bytes,
  canvas: Canvas,
  cells: (row: Row) => [name: string, remark: string],
): string[] {
  if (table.rows.length === 0) return []
  const shown = table.rows.slice(0, MOST_ROWS)
  const left = table.rows.slice(MOST_ROWS)
  const rest = addBytes(left.length === 0 ? NO_BYTES : sumBytes(left), table.rest)
  const count = left.length + table.rest.count
  const columns: TerminalColumn[] = [
    { heading: 'compressed', align: 'right' },
    { heading: 'unpacked', align: 'right' },
    { heading: '', align: 'left' },
    { heading, align: 'left', grow: 3 },
    { heading: '', align: 'left', grow: 2, cut: 'end' },
  ]
  const sizes = (bytes: Bytes): string[] => [
    formatBytes(bytes.compressed),
    formatBytes(bytes.unpacked),
    sizeBar(bytes.compressed, total.compressed, 8),
  ]
  const rows = shown.map(row => [...sizes(row), ...cells(row)])
  const others = count === 0 ? [] : [[...sizes(rest).slice(0, 2), '', countNoun(count, `more ${noun}`)]]
  return terminalTable(columns, [...rows, ...others], canvas)
}
