import type { EachEditRow } from '../../model/report-advice.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { type Block, details } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { adviceCell } from './savings.ts'

/** What each edit of a source builds and ships again, though it need not; folded. None without any. */
export function rebuildCostDetails({ advice }: PlatformReport, most: number): Block[] {
  if (advice.eachEdit.length === 0) return []
  return [
    details('After each edit', factsOf(advice.eachEdit), {
      kind: 'table',
      columns: [
        { heading: 'Time', align: 'right' },
        { heading: 'Pull, compressed', align: 'right' },
        { heading: 'Change', wrap: true },
        { heading: 'Where', below: true },
      ],
      rows: advice.eachEdit
        .slice(0, most)
        .map(row => [
          row.seconds === null ? 'not known' : formatSeconds(row.seconds),
          formatBytes(row.compressed),
          adviceCell(row),
          row.where === null ? '' : { place: row.where },
        ]),
    }),
  ]
}

/** `1 line is rebuilt unnecessarily: 34.1 s and 56.1 MB compressed to pull`. */
function factsOf(rows: readonly EachEditRow[]): string {
  const seconds = rows.reduce((sum, row) => sum + (row.seconds ?? 0), 0)
  const compressed = rows.reduce((sum, row) => sum + row.compressed, 0)
  const known = rows.every(row => row.seconds !== null)
  const time = seconds === 0 ? '' : ` ${known ? '' : 'at least '}${formatSeconds(seconds)} and`
  const built = rows.length === 1 ? 'is' : 'are'
  return `${countNoun(rows.length, 'line')} ${built} rebuilt unnecessarily:${time} ${formatBytes(compressed)} compressed to pull`
}
