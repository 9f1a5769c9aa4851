import { formatBytes } from '../../units/format-bytes.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import { wordsCell } from '../escape/words.ts'
import type { PlatformReport } from '../report.ts'
import { eachEditFacts } from '../summary/each-edit.ts'
import { details } from './details.ts'
import { placeLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable } from './markdown-table.ts'

/** What each edit of a source builds and ships anew, though it need not; folded. Empty without any. */
export function eachEditDetails(
  { advice }: PlatformReport,
  most: number,
  links: CommitLinks | undefined,
): string {
  const rows = advice.eachEdit.slice(0, most)
  if (rows.length === 0) return ''
  const table = markdownTable(
    [
      ['Time', 'right'],
      ['Pulled anew, compressed', 'right'],
      ['Change', 'left'],
      ['Where', 'left'],
    ],
    rows.map(({ seconds, compressed, fix, reason, where }) => [
      seconds === null ? 'not known' : formatSeconds(seconds),
      formatBytes(compressed),
      `${wordsCell(fix)}: ${wordsCell(reason)}`,
      where === null ? '' : placeLink(where, links),
    ]),
  )
  return details('After each edit', eachEditFacts(advice.eachEdit), table)
}
