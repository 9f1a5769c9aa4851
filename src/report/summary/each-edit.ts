import { formatBytes } from '../../units/format-bytes.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import type { EachEditRow } from '../report.ts'
import { countNoun } from './count-noun.ts'

/** `1 line is built anew, 34.1 s and 56.1 MB compressed to pull, and need not be`. For one row or more. */
export function eachEditFacts(rows: readonly EachEditRow[]): string {
  const seconds = rows.reduce((sum, row) => sum + (row.seconds ?? 0), 0)
  const compressed = rows.reduce((sum, row) => sum + row.compressed, 0)
  const known = rows.every(row => row.seconds !== null)
  const time = seconds === 0 ? '' : ` ${known ? '' : 'at least '}${formatSeconds(seconds)} and`
  const built = rows.length === 1 ? 'is' : 'are'
  return `${countNoun(rows.length, 'line')} ${built} built anew,${time} ${formatBytes(compressed)} compressed to pull, without need`
}
