import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import { placeLink } from '../markdown/links.ts'
import type { CommitLinks } from '../markdown/markdown-options.ts'
import type { CauseRow, PlatformReport, Report } from '../report.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import type { MeasuredRow } from './image-row.ts'

const MARKS: Readonly<Record<CauseRow['blame'], string>> = { yours: '', 'base-moved': '🧱 ', rebuilt: '♻️ ' }

/** What made most of an image's change and where, or, without a baseline, what most of the image is. For table cells. */
export function mainCause({ report, image, summary }: MeasuredRow, links: CommitLinks | undefined): string {
  const { change } = image
  if (change === null) return biggestPart(image)
  const [cause] = shownCauses(change, summary.metric, 1).rows
  if (cause === undefined || summary.state === 'unchanged') return removedWords(report)
  const unit = summary.metric === 'compressed' ? '' : ' unpacked'
  const what = cause.subject === null ? plainCell(cause.detail, 60) : codeCell(cause.subject, 60)
  const place = cause.where === null || cause.side !== 'head' ? '' : `, ${placeLink(cause.where, links)}`
  return `${MARKS[cause.blame]}${what} ${formatDelta(cause[summary.metric])}${unit}${place}`
}

function biggestPart({ base, total }: PlatformReport): string {
  if (base.reference === null || base.bytes.compressed * 2 < total.compressed) return ''
  return `🧱 base ${codeCell(familiarReference(base.reference), 60)} is ${formatBytes(base.bytes.compressed)} of it`
}

function removedWords({ removedPlatforms }: Report): string {
  const gone = removedPlatforms.slice(0, 3).map(platform => plainCell(platform, 40))
  return gone.length === 0 ? '' : `no longer for ${gone.join(', ')}`
}
