import type { Advice } from '../model/advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { visibleLine } from '../text/escape/visible.ts'
import { adviceRow } from './build/report-advice.ts'
import type { Block, Text } from './document/block.ts'
import type { TerminalOptions } from './render-terminal.ts'
import { COLUMNS, rowCells, whyCell, WITH_REASON } from './sections/savings.ts'
import { writeTerminal } from './writers/terminal.ts'
import { styler } from './writers/terminal/style-text.ts'

/** Advice on an image by what becomes of it. */
export interface FixParts {
  readonly made: readonly Advice[]
  readonly left: readonly Advice[]
  readonly wrong: readonly Advice[]
  readonly untried: readonly Advice[]
  readonly hints: readonly Advice[]
}

/** What a patch does and saves, what it leaves for the next time, what was found wrong and why, and what is for a person to do; for a terminal or a log. */
export function renderFix(
  image: PlatformMeasurement,
  { made, left, wrong, untried, hints }: FixParts,
  { width, colour }: TerminalOptions,
): string {
  const part = (title: Text, advice: readonly Advice[], columns = COLUMNS): Block[] => {
    const rows = advice
      .map(each => adviceRow(image, each))
      .map(row => [...rowCells(row), ...(columns === COLUMNS ? [] : [whyCell(row)])])
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'table', columns, rows },
        ]
  }
  const blocks = [
    ...part('In the patch', made),
    ...part('Not in the patch, since it changes the same words: run the command again after it', left),
    ...part('Not in the patch, since it is wrong', wrong, WITH_REASON),
    ...part('Not in the patch, since it was not tried', untried, WITH_REASON),
    ...part('Not in the patch, since it needs a decision of yours', hints),
  ]
  if (blocks.length === 0) return 'Nothing to change.\n'
  return writeTerminal(blocks, { width, paint: styler(colour) })
}

/** A patch as a terminal or a log can show it: nothing of it moves the cursor or speaks to the Actions runner. */
export function showPatch(patch: string): string {
  return patch.split('\n').map(visibleLine).join('\n')
}
