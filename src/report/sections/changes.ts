import { addBytes, type Bytes, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { FileChangeRow, PackageChangeRow, PlatformChange } from '../../model/report-change.ts'
import type { Table } from '../../model/report-rows.ts'
import { type Block, details, type Inline, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { deltaColumns, deltaSizes, versionWords } from './causes.ts'

/** Packages and files that came, went or changed. None when none did. */
export function changesDetails(change: PlatformChange, most: number): Block[] {
  const [packages, files] = [countOf(change.packages), countOf(change.files)]
  if (packages + files === 0) return []
  const facts = [
    ...(packages > 0 ? [countNoun(packages, 'package')] : []),
    ...(files > 0 ? [countNoun(files, 'file')] : []),
  ]
  return [
    details(
      'Changes',
      facts.join(', '),
      ...(packages === 0 ? [] : [changeTable(change, change.packages, most, 'package', packageCells)]),
      ...(files === 0 ? [] : [changeTable(change, change.files, most, 'file', fileCells)]),
    ),
  ]
}

function countOf({ rows, rest }: Table<unknown>): number {
  return rows.length + rest.count
}

function changeTable<Row extends Bytes>(
  change: PlatformChange,
  { rows, rest }: Table<Row>,
  most: number,
  noun: string,
  cells: (row: Row) => readonly Text[],
): Block {
  const shown = rows.slice(0, most)
  const left = addBytes(rest, subtractBytes(sumBytes(rows), sumBytes(shown)))
  const count = rows.length - shown.length + rest.count
  return {
    kind: 'table',
    columns: [
      ...deltaColumns(change),
      { heading: `${noun.charAt(0).toUpperCase()}${noun.slice(1)}` },
      { heading: 'Change', wrap: true },
    ],
    rows: [
      ...shown.map(row => [...deltaSizes(change, row), ...cells(row)]),
      ...(count === 0 ? [] : [[...deltaSizes(change, left), countNoun(count, `more ${noun}`)]]),
    ],
  }
}

function packageCells(row: PackageChangeRow): readonly Text[] {
  return [{ code: row.name, most: 60 }, [row.change, ...versionWords(row), ` (${row.ecosystem})`]]
}

function fileCells({ change, path, from }: FileChangeRow): readonly Text[] {
  const moved: readonly Inline[] = from === null ? [] : [' from ', { code: `/${from}`, most: 80 }]
  return [{ code: `/${path}`, most: 80 }, [change, ...moved]]
}
