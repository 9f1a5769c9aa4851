import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { type Block, details, type Inline, joinTexts, paragraph, type Text } from '../document/block.ts'
import type { View } from '../document/view.ts'
import { imageLabel } from '../overview/image-label.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { countNoun } from '../summary/count-noun.ts'
import { acceptGrowthHint, raisedLimitsDiff } from './accept-growth-hint.ts'
import { budgetsTable } from './budgets.ts'
import { causesTable, originLine } from './causes.ts'
import { partsTable } from './parts.ts'
import { platformsTable } from './platforms.ts'
import { hintsDetails, savingsFacts, savingsSentence, savingsTable } from './savings.ts'
import { silencedDetails } from './silenced.ts'
import { incomparable } from './size.ts'
import { smallestFixLine } from './smallest-fix.ts'

const MOST_PLATFORMS = 12
const MOST_BUDGETS = 12

/** Images that are folded side by side. */
const MOST_FOLDS = 6

/** What changed in each of many images; many lines to unfold are folded themselves. */
export function imagesDetails(rows: readonly MeasuredRow[], view: View): Block[] {
  const images = rows.slice(0, view.level.images).map(row => imageDetails(row, view))
  return images.length <= MOST_FOLDS || !view.level.folded
    ? images
    : [details('Image by image', countNoun(images.length, 'image'), ...images)]
}

/** What changed in one of many images, by cause, on its platforms and within its budgets; folded. */
function imageDetails(row: MeasuredRow, { level }: View): Block {
  const { report, image } = row
  const several = report.platforms.length > 1
  return {
    kind: 'details',
    title: imageLabel(row, 60),
    facts: factsOf(row),
    blocks: [
      ...(several
        ? [platformsTable(report, MOST_PLATFORMS), paragraph('On ', { text: image.platform, most: 60 }, ':')]
        : []),
      ...changeOf(row, level.causes),
      ...(level.savings === 0 ? [] : savingsOf(row, level.savings)),
      ...silencedDetails(image),
      ...budgetsTable(report.verdict, MOST_BUDGETS),
      ...smallestFixLine(row),
      ...acceptGrowthHint(report.verdict),
      ...raisedLimitsDiff(report),
    ],
  }
}

function savingsOf(row: MeasuredRow, most: number): Block[] {
  const { image } = row
  return [...savingsSentence(row), ...savingsTable(image, most), ...hintsDetails(image, most)]
}

function changeOf({ report: { baseline }, image }: MeasuredRow, most: number): Block[] {
  const { change } = image
  if (change !== null) return [...incomparable(change), ...causesTable(change, most), ...originLine(change)]
  return [...(baseline.kind === 'none' ? [paragraph(baseline.reason)] : []), partsTable(image, most)]
}

const STATES: Readonly<Partial<Record<MeasuredRow['state'], Inline>>> = {
  over: { mark: 'fail', word: 'over budget' },
  near: { mark: 'warn', word: 'near budget' },
}

function factsOf({ state, image, summary }: MeasuredRow): Text {
  const { metric, delta, size } = summary
  const { change } = image
  const start = STATES[state]
  const savings = savingsFacts(image, metric)
  const causes = change === null ? 0 : change.causes.rows.length + change.causes.rest.count
  return joinTexts(
    [
      ...(start === undefined ? [] : [start]),
      ...(change === null
        ? [`${formatBytes(size)} ${metric}, what it is made of`]
        : [`${formatDelta(delta)} ${metric}`, countNoun(causes, 'cause')]),
      ...(savings === '' ? [] : [savings]),
    ],
    ', ',
  )
}
