import { addBytes, subtractBytes, sumBytes, type Bytes } from '../../units/bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import type { FileChangeRow, PackageChangeRow, PlatformChange, Table } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { details } from './details.ts'
import { markdownTable, type Column } from './markdown-table.ts'

/** Packages and files that came, went or changed. Empty when none did. */
export function changesDetails(change: PlatformChange, most: number): string {
  const [packages, files] = [countOf(change.packages), countOf(change.files)]
  if (packages + files === 0) return ''
  const comparable = change.compressedIncomparable === null
  const tables = [
    ...(packages === 0 ? [] : [changeTable(change.packages, most, comparable, 'package', packageCells)]),
    ...(files === 0 ? [] : [changeTable(change.files, most, comparable, 'file', fileCells)]),
  ]
  return details(
    'Changes',
    [
      ...(packages > 0 ? [countNoun(packages, 'package')] : []),
      ...(files > 0 ? [countNoun(files, 'file')] : []),
    ].join(', '),
    tables.join('\n\n'),
  )
}

function countOf({ rows, rest }: Table<unknown>): number {
  return rows.length + rest.count
}

function changeTable<Row extends Bytes>(
  { rows, rest }: Table<Row>,
  most: number,
  comparable: boolean,
  noun: string,
  cells: (row: Row) => string[],
): string {
  const sizes = (bytes: Bytes): string[] => [
    ...(comparable ? [formatDelta(bytes.compressed)] : []),
    formatDelta(bytes.unpacked),
  ]
  const shown = rows.slice(0, most)
  const left = addBytes(rest, subtractBytes(sumBytes(rows), sumBytes(shown)))
  const count = rows.length - shown.length + rest.count
  const columns: Column[] = [
    ...(comparable ? [['Δ compressed', 'right'] as const] : []),
    ['Δ unpacked', 'right'],
    [`${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, 'left'],
    ['Change', 'left'],
  ]
  return markdownTable(columns, [
    ...shown.map(row => [...sizes(row), ...cells(row)]),
    ...(count === 0 ? [] : [[...sizes(left), countNoun(count, `more ${noun}`), '']]),
  ])
}

function packageCells({ change, ecosystem, name, from, to }: PackageChangeRow): string[] {
  const versions = [from, to].filter(version => version !== null).map(version => plainCell(version, 40))
  const moved = versions[0] === versions[1] ? versions.slice(0, 1) : versions
  return [codeCell(name, 60), `${change} ${moved.join(' → ')} (${ecosystem})`]
}

function fileCells({ change, path, from }: FileChangeRow): string[] {
  return [codeCell(`/${path}`, 80), from === null ? change : `${change} from ${codeCell(`/${from}`, 80)}`]
}
