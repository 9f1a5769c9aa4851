import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { againstOf, againstWords } from '../markdown/against-words.ts'
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
    againstAll(rows, baseline, links),
    platform === null ? 'each platform with itself' : plainText(platform, 60),
    'compressed is what a node pulls, unpacked what it takes on disk',
    `measured ${newest.slice(0, 10)} ${newest.slice(11, 16)} UTC${commit === null ? '' : ` at ${commit}`}`,
  ].join(' · ')
}

/** In full where all were compared with one commit, as that of a single image; what makes only some of them to trust is left out. */
function againstAll(
  rows: readonly MeasuredRow[],
  baseline: string | null,
  links: CommitLinks | undefined,
): string {
  const [first, ...others] = rows.flatMap(({ report }) =>
    report.baseline.kind === 'none' ? [] : [againstOf(report.baseline, report.measuredAt, links)],
  )
  if (first === undefined)
    return rows.every(({ summary }) => summary.state === 'new')
      ? 'All images are new'
      : 'Nothing to compare with yet'
  if (others.every(({ subject }) => subject === first.subject)) {
    const facts = first.facts.filter(fact => others.every(other => other.facts.includes(fact)))
    return againstWords({ ...first, facts })
  }
  return baseline === null ? 'Each image against a baseline of its own' : `Against ${codeSpan(baseline, 60)}`
}
