import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { shortDigest } from '../build/report-cause.ts'
import type { PlatformReport, Report } from '../report.ts'
import { commitLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'

/** The second line: compared with what, on which platform, which bytes, and when. */
export function trustLine(report: Report, image: PlatformReport, links: CommitLinks | undefined): string {
  const { baseline, platforms } = report
  const commit = commitLink(links)
  const platform = platforms.length > 1 ? 'each platform with itself' : plainText(image.platform, 60)
  return [
    ...(baseline.kind === 'none'
      ? [plainText(sentence(baseline.reason))]
      : [`Against ${codeSpan(baseline.name, 60)} (${codeSpan(shortDigest(baseline.digest))})`]),
    platform,
    'compressed is what a node pulls, unpacked what it takes on disk',
    `measured ${readableTime(report.measuredAt)}${commit === null ? '' : ` at ${commit}`}`,
  ].join(' · ')
}

function sentence(text: string): string {
  return text.replace(/\.$/, '')
}

/** `2026-11-23 22:27 UTC`. */
function readableTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}
