import { plainText } from '../escape/plain-text.ts'
import type { PlatformReport, Report } from '../report.ts'
import { againstOf, againstWords } from './against-words.ts'
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
      : againstWords(againstOf(baseline, measuredAt, links)),
    platform,
    'compressed is what a node pulls, unpacked what it takes on disk',
    `measured ${readableTime(measuredAt)}${commit === null ? '' : ` at ${commit}`}`,
  ].join(' · ')
}

function sentence(text: string): string {
  return text.replace(/\.$/, '')
}

/** `2026-11-23 22:27 UTC`. */
function readableTime(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`
}
