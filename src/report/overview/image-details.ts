import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { plainText } from '../escape/plain-text.ts'
import { budgetsTable } from '../markdown/budgets-details.ts'
import { causesTable, splitLine } from '../markdown/causes-section.ts'
import type { CommitLinks } from '../markdown/markdown-options.ts'
import { partsSection } from '../markdown/parts-section.ts'
import { platformsSection } from '../markdown/platforms-section.ts'
import { raisedLimitsDiff } from '../markdown/raised-limits-diff.ts'
import { savingsSentence, savingsTable } from '../markdown/savings-section.ts'
import { wantedLine } from '../markdown/wanted-line.ts'
import { wayBackLine } from '../markdown/way-back-line.ts'
import { countNoun } from '../summary/count-noun.ts'
import { savingsFacts } from '../summary/savings-words.ts'
import { imageLabel } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'
import type { OverviewStep } from './overview-ladder.ts'
import { summaryCode } from './summary-code.ts'

const MOST_PLATFORMS = 12
const MOST_BUDGETS = 12

/** What changed in one of many images, by cause, on its platforms and within its budgets; folded. */
export function imageDetails(
  row: MeasuredRow,
  { causes, savings }: Pick<OverviewStep, 'causes' | 'savings'>,
  links: CommitLinks | undefined,
): string {
  const { report, image } = row
  const several = report.platforms.length > 1
  const body = [
    ...(several ? [platformsSection(report, MOST_PLATFORMS)] : []),
    ...(several ? [`On ${plainText(image.platform, 60)}:`] : []),
    ...storyOf(row, causes, links),
    ...(savings === 0 ? [] : [savingsSentence(report, image), savingsTable(image, savings, links)]),
    budgetsTable(report.verdict, MOST_BUDGETS),
    wayBackLine(report, image, links),
    wantedLine(report.verdict),
    raisedLimitsDiff(report.verdict),
  ].filter(section => section !== '')
  return `<details><summary>${titleOf(row)}: ${factsOf(row)}</summary>\n\n${body.join('\n\n')}\n\n</details>`
}

function storyOf({ report, image }: MeasuredRow, rows: number, links: CommitLinks | undefined): string[] {
  const { change } = image
  const { baseline } = report
  if (change === null) {
    const why = baseline.kind === 'none' ? [plainText(baseline.reason, 400)] : []
    return [...why, partsSection(image, rows, links)]
  }
  const { compressedIncomparable } = change
  return [
    compressedIncomparable === null ? '' : plainText(compressedIncomparable),
    causesTable(change, rows, links),
    splitLine(change),
  ]
}

function titleOf(row: MeasuredRow): string {
  return imageLabel(row, 60, summaryCode, summaryCode)
}

const STATE_WORDS: Readonly<Partial<Record<MeasuredRow['state'], string>>> = {
  over: '❌ over budget, ',
  near: '⚠️ near budget, ',
}

function factsOf({ state, image, summary }: MeasuredRow): string {
  const { metric, delta, size } = summary
  const { change } = image
  const start = STATE_WORDS[state] ?? ''
  const facts = savingsFacts(image, metric)
  const savings = facts === '' ? '' : `, ${facts}`
  if (change === null) return `${start}${formatBytes(size)} ${metric}, what it is made of${savings}`
  const causes = change.causes.rows.length + change.causes.rest.count
  return `${start}${formatDelta(delta)} ${metric}, ${countNoun(causes, 'cause')}${savings}`
}
