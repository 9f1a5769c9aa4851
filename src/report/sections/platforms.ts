import type { CauseRow } from '../../model/report-change.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { formatShare } from '../../text/format-share.ts'
import { type Block, details, type Inline, inlinesOf, joinTexts, type Text } from '../document/block.ts'
import type { ShownImage, View } from '../document/view.ts'
import { commonCauses, type CommonCauses } from '../summary/common-causes.ts'
import { countNoun } from '../summary/count-noun.ts'
import { type PlatformSummary, summarizePlatform } from '../summary/platform-summary.ts'
import { causesTable } from './causes.ts'
import { partsTable } from './parts.ts'
import { baselineName, deltaCells } from './size.ts'

/** One row a platform, each compared with itself. */
export function platformsTable(report: Report, most: number): Block {
  const { baseline, platforms } = report
  const left = platforms.length - Math.min(most, platforms.length)
  return {
    kind: 'table',
    columns: [
      { heading: '', keep: true },
      { heading: 'Platform' },
      { heading: baselineName(baseline), align: 'right', wrap: true },
      { heading: 'now, compressed', align: 'right', wrap: true },
      { heading: 'Δ', align: 'right', wrap: true },
      { heading: '', align: 'right', joined: true },
      { heading: 'Budget', align: 'right', below: true },
    ],
    rows: [
      ...platforms.slice(0, most).map(image => platformCells(image, summarizePlatform(report, image))),
      ...(left === 0 ? [] : [['', countNoun(left, 'more platform')]]),
    ],
  }
}

function platformCells(image: PlatformReport, summary: PlatformSummary): readonly Text[] {
  const { state, metric, size, before, delta, budget } = summary
  const unit = metric === 'compressed' ? '' : ' unpacked'
  return [
    markOf(summary),
    { text: image.platform, most: 60 },
    image.change === null ? '' : `${formatBytes(before)}${unit}`,
    `${formatBytes(size)}${unit}`,
    ...(image.change !== null ? deltaCells(delta, before) : [state === 'new' ? 'new' : 'no baseline', '']),
    budgetShare(size, budget),
  ]
}

/** `94 % of 85.0 MB`; empty without a budget. */
export function budgetShare(size: number, budget: number | null): string {
  const share = budget === null ? null : formatShare(size, budget)
  return share === null || budget === null ? '' : `${share} of ${formatBytes(budget)}`
}

function markOf({ outcome, state }: PlatformSummary): Text {
  if (outcome === 'fail') return { mark: 'fail', word: 'over' }
  if (outcome === 'warn') return { mark: 'warn', word: 'near' }
  if (state === 'new') return { mark: 'new', word: 'new' }
  return outcome === 'pass' ? { mark: 'pass', word: 'ok' } : ''
}

/** Platforms beside the main one, folded. */
export function otherPlatforms({ report, image: main }: ShownImage, { level }: View): Block[] {
  const others = report.platforms.filter(image => image !== main).slice(0, level.platforms)
  return others.map(image => {
    const title = { text: image.platform, most: 60 }
    if (image.change === null) return details(title, 'what it is made of', partsTable(image, level.rows))
    const causes = causesTable(image.change, level.rows)
    const blocks: Block[] = causes.length > 0 ? causes : [{ kind: 'paragraph', text: 'Nothing changed.' }]
    return details(title, 'what changed', ...blocks)
  })
}

const MOST_NAMES = 3

/** What the platforms of an image have in common and what only one has; none where that cannot be said exactly. */
export function commonLine({ platforms }: Report): Block[] {
  const found = commonCauses(platforms)
  if (found === null) return []
  const where = found.platforms.map((platform): Text => ({ text: platform, most: 40 }))
  const start: readonly Inline[] = [
    `${formatDelta(found.delta)} ${found.metric} is common to `,
    ...joinTexts(where, ' and '),
    ' (',
    ...namesOf(found.common),
    ').',
  ]
  return [{ kind: 'paragraph', text: joinTexts([start, ...aloneSentences(found)], ' '), continues: true }]
}

function namesOf(causes: readonly CauseRow[]): readonly Inline[] {
  // Bytes without a name have the same one for each line.
  const named = [...new Map(causes.map(cause => [cause.subject ?? cause.type, cause])).values()]
  const left = named.length - MOST_NAMES
  const names: Text[] = named.slice(0, MOST_NAMES).map(causeName)
  return joinTexts([...names, ...(left > 0 ? [`${left} more`] : [])], ', ')
}

function causeName({ subject, detail, blame }: CauseRow): Text {
  const name: Inline =
    subject === null ? { text: detail.split(':')[0] ?? detail, most: 60 } : { code: subject, most: 60 }
  return blame === 'base-moved' ? [{ mark: 'base' }, name] : name
}

function aloneSentences({ alone, metric }: CommonCauses): Text[] {
  return [...Map.groupBy(alone, ({ platform }) => platform)].map(([platform, all]) => {
    const causes = all
      .toSorted((a, b) => Math.abs(b.cause[metric]) - Math.abs(a.cause[metric]))
      .slice(0, MOST_NAMES)
      .map(({ cause }): Text => [...inlinesOf(causeName(cause)), ` ${formatDelta(cause[metric])}`])
    const left = all.length - causes.length
    return [
      'Only on ',
      { text: platform, most: 40 },
      ': ',
      ...joinTexts(causes, ', '),
      left > 0 ? `, ${left} more.` : '.',
    ]
  })
}
