import { visible } from '../escape/visible.ts'
import { budgetLines } from '../terminal/budget-lines.ts'
import { causeLines, splitLines } from '../terminal/cause-lines.ts'
import { wrapText } from '../terminal/fit-text.ts'
import { placeName } from '../terminal/place-text.ts'
import type { Canvas } from '../terminal/terminal-options.ts'
import { savingsLine } from '../terminal/saving-lines.ts'
import { wantedLines } from '../terminal/wanted-lines.ts'
import { wayBackLines } from '../terminal/way-back-lines.ts'
import { imageLabel } from './image-label.ts'
import type { ImageRow, MeasuredRow } from './image-row.ts'

/** What there is to say of one of many images: its causes, and its budgets that do not hold; why it has no numbers. */
export function imageLines(row: ImageRow, canvas: Canvas): string[] {
  const { width, paint } = canvas
  const heading = wrapText(imageLabel(row, 80, visible, visible), width).map(line => paint('heading', line))
  return [
    ...heading,
    ...(row.kind === 'measured' ? measuredLines(row, canvas) : unmeasuredLines(row, canvas)),
  ]
}

function measuredLines({ report, image }: MeasuredRow, canvas: Canvas): string[] {
  const { change } = image
  const { baseline, verdict } = report
  const judgements = verdict.judgements.filter(({ outcome }) => outcome !== 'pass')
  return [
    ...(change === null && baseline.kind === 'none' ? indented(visible(baseline.reason, 400), canvas) : []),
    ...(typeof change?.compressedIncomparable !== 'string'
      ? []
      : indented(visible(change.compressedIncomparable, 400), canvas)),
    ...(change === null ? [] : [...causeLines(change, canvas), ...splitLines(change, canvas)]),
    ...indented(savingsLine(image), canvas),
    ...budgetLines({ ...verdict, judgements }, canvas),
    ...wayBackLines(report, image, canvas),
    ...wantedLines(verdict, canvas),
  ]
}

function unmeasuredLines(
  { unmeasured }: Extract<ImageRow, { kind: 'unmeasured' }>,
  canvas: Canvas,
): string[] {
  const { reason, where } = unmeasured
  const place = where === null ? '' : ` (${placeName(where)})`
  return indented(`${visible(reason.replaceAll('`', ''), 400)}${place}`, canvas)
}

function indented(text: string, { width }: Canvas): string[] {
  return wrapText(text, width - 2).map(line => `  ${line}`)
}
