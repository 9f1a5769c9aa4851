import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { commitLink } from '../markdown/links.ts'
import type { CommitLinks } from '../markdown/markdown-options.ts'
import type { MeasuredRow } from './image-row.ts'
import type { SharedFacts } from './shared-facts.ts'

/** The second line: compared with what, on which platform, which bytes, and when. */
export function overviewTrustLine(
  rows: readonly MeasuredRow[],
  { baseline, platform }: SharedFacts,
  links: CommitLinks | undefined,
): string {
  if (rows.length === 0) return ''
  const commit = commitLink(links)
  const newest = rows.map(({ report }) => report.measuredAt).reduce((a, b) => (a > b ? a : b))
  return [
    againstWords(rows, baseline),
    platform === null ? 'each platform with itself' : plainText(platform, 60),
    'compressed is what a node pulls, unpacked what it takes on disk',
    `measured ${newest.slice(0, 10)} ${newest.slice(11, 16)} UTC${commit === null ? '' : ` at ${commit}`}`,
  ].join(' · ')
}

function againstWords(rows: readonly MeasuredRow[], baseline: string | null): string {
  if (baseline !== null) return `Against ${codeSpan(baseline, 60)}`
  return rows.every(({ report }) => report.baseline.kind === 'none')
    ? 'Nothing to compare with yet'
    : 'Each image against a baseline of its own'
}
