import type { Bytes } from '../../units/bytes.ts'
import { addBytes, NO_BYTES, sumBytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import type { PackageRow, PlatformReport, Table } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { HIDDEN_WORDS } from '../summary/hidden-words.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { details } from './details.ts'
import { placeLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable, type Column } from './markdown-table.ts'

const SIZES: readonly Column[] = [
  ['Compressed', 'right'],
  ['Unpacked', 'right'],
]

/** The biggest packages, with all others in one row. Empty when no package is known. */
export function packagesDetails({ packages, total }: PlatformReport, most: number): string {
  if (packages.rows.length === 0) return ''
  const table = biggestTable(packages, most, 'package', ['Package', '▇'], row => [
    packageCell(row),
    sizeBar(row.compressed, total.compressed),
  ])
  return details('Packages', factsOf(packages, 'package'), table)
}

function packageCell({ name, version, ecosystem, purpose }: PackageRow): string {
  const role = purpose === null ? ecosystem : `${ecosystem}, ${purpose.replace('-', ' ')}`
  return `${codeCell(name, 60)} ${plainCell(version, 40)} (${role})`
}

/** The biggest files of the final file system, with all others in one row. */
export function filesDetails(
  { files, directories, total }: PlatformReport,
  most: number,
  links: CommitLinks | undefined,
): string {
  if (files.rows.length === 0) return ''
  const table = biggestTable(files, most, 'file', ['File', 'Line'], row => [
    codeCell(`/${row.path}`, 80),
    row.where === null ? '' : placeLink(row.where, links),
  ])
  const tree = markdownTable(
    [...SIZES, ['Directory, with all below it', 'left'], ['▇', 'left']],
    directories
      .slice(0, most)
      .map(row => [...sizes(row), codeCell(`/${row.path}`, 80), sizeBar(row.compressed, total.compressed)]),
  )
  return details(
    'Files and directories',
    factsOf(files, 'file'),
    directories.length === 0 ? table : `${table}\n\n${tree}`,
  )
}

/** What is shipped but does not show, and why. */
export function hiddenDetails(
  { hidden, hiddenFiles }: PlatformReport,
  most: number,
  links: CommitLinks | undefined,
): string {
  const count = hiddenFiles.rows.length + hiddenFiles.rest.count
  if (count === 0) return ''
  const table = biggestTable(
    hiddenFiles,
    most,
    'hidden file',
    ['File', 'Why', 'Shipped by', 'Hidden by'],
    row => [
      codeCell(`/${row.path}`, 80),
      HIDDEN_WORDS[row.why],
      row.where === null ? '' : placeLink(row.where, links),
      row.by === null ? '' : placeLink(row.by, links),
    ],
  )
  const facts = `${formatBytes(hidden.compressed)} compressed, ${formatBytes(hidden.unpacked)} unpacked in ${countNoun(count, 'file')} that a later layer masks`
  return details('Hidden bytes', facts, table)
}

function biggestTable<Row extends Bytes>(
  table: Table<Row>,
  most: number,
  noun: string,
  headings: readonly string[],
  cells: (row: Row) => string[],
): string {
  const shown = table.rows.slice(0, most)
  const left = table.rows.slice(most)
  const rest = addBytes(left.length === 0 ? NO_BYTES : sumBytes(left), table.rest)
  const count = left.length + table.rest.count
  return markdownTable(
    [...SIZES, ...headings.map((heading): Column => [heading, 'left'])],
    [
      ...shown.map(row => [...sizes(row), ...cells(row)]),
      ...(count === 0 ? [] : [[...sizes(rest), countNoun(count, `more ${noun}`)]]),
    ],
  )
}

function sizes(bytes: Bytes): string[] {
  return [formatBytes(bytes.compressed), formatBytes(bytes.unpacked)]
}

function factsOf<Row extends Bytes>({ rows, rest }: Table<Row>, noun: string): string {
  const whole = addBytes(sumBytes(rows), rest)
  return `${countNoun(rows.length + rest.count, noun)}, ${formatBytes(whole.compressed)} compressed, ${formatBytes(whole.unpacked)} unpacked`
}
