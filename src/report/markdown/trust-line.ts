import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { shortDigest } from '../build/report-cause.ts'
import type { PlatformReport, Report, ReportBaseline } from '../report.ts'
import { originWords } from '../summary/origin-words.ts'
import { commitLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'

/** Characters of a reason: each source has a say. */
const LONGEST_REASON = 800

/** The second line: compared with what, on which platform, which bytes, and when. */
export function trustLine(report: Report, image: PlatformReport, links: CommitLinks | undefined): string {
  const { baseline, platforms, measuredAt } = report
  const commit = commitLink(links)
  const platform = platforms.length > 1 ? 'each platform with itself' : plainText(image.platform, 60)
  return [
    baseline.kind === 'none'
      ? plainText(sentence(baseline.reason), LONGEST_REASON)
      : against(baseline, measuredAt, links),
    platform,
    'compressed is what a node pulls, unpacked what it takes on disk',
    `measured ${readableTime(measuredAt)}${commit === null ? '' : ` at ${commit}`}`,
  ].join(' · ')
}

type Measured = Extract<ReportBaseline, { readonly kind: 'measured' }>

/** A commit where one is known: its name says more than a digest. */
function against(baseline: Measured, measuredAt: string, links: CommitLinks | undefined): string {
  const { name, digest, origin } = baseline
  const words = originWords(origin, measuredAt)
  const more = words.length === 0 ? '' : ` (${words.join(', ')})`
  if (origin.commit === null || origin.source === 'registry')
    return `Against ${codeSpan(name, 60)} (${[codeSpan(shortDigest(digest)), ...words].join(', ')})`
  const commit = commitName(origin.commit, links)
  const branch = origin.branch === null ? '' : ` on ${codeSpan(origin.branch, 60)}`
  return `Against ${commit}${branch}${more}`
}

function commitName(sha: string, links: CommitLinks | undefined): string {
  const link = links === undefined ? null : commitLink({ ...links, sha })
  return link ?? codeSpan(sha.slice(0, 7))
}

function sentence(text: string): string {
  return text.replace(/\.$/, '')
}

/** `2026-11-23 22:27 UTC`. */
function readableTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}
