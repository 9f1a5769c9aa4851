import type { Advice } from '../model/advice.ts'
import type { AdviceRow } from '../model/report-advice.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { visibleLine } from '../text/escape/visible.ts'
import { adviceRow } from './build/report-advice.ts'
import type { Block, Column, Text } from './document/block.ts'
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

/** What the table of a part has besides its rows. */
interface PartTable {
  readonly columns: readonly Column[]
  readonly sum: readonly (readonly Text[])[]
}

/** What a patch does and saves, what it leaves for the next time, what was found wrong and why, and what is for a person to do; for a terminal or a log. */
export function renderFix(
  image: PlatformMeasurement,
  { made, left, wrong, untried, hints }: FixParts,
  { width, colour }: TerminalOptions,
): string {
  const part = (
    title: Text,
    advice: readonly Advice[],
    { columns = COLUMNS, sum = [] }: Partial<PartTable> = {},
  ): Block[] => {
    const rows = advice
      .map(each => adviceRow(image, each))
      .map(row => [...fixCells(row), ...(columns === COLUMNS ? [] : [whyCell(row)])])
    return rows.length === 0
      ? []
      : [
          { kind: 'heading', text: title },
          { kind: 'table', columns, rows: [...rows, ...sum] },
        ]
  }
  const without = made.length === 0 ? 'Not changed' : 'Not in the patch'
  const blocks = [
    ...part('In the patch', made, { sum: sumRow(made) }),
    ...part(`${without}, since it changes the same words: run the command again after it`, left),
    ...part(`${without}, since it is wrong`, wrong, { columns: WITH_REASON }),
    ...part(`${without}, since it was not tried`, untried, { columns: WITH_REASON }),
    ...part(`${without}, since it needs a decision of yours`, hints),
  ]
  if (blocks.length === 0) return 'Nothing to change.\n'
  return writeTerminal(blocks, { width, paint: styler(colour) })
}

/** Advice without bytes, such as on the cache, has none to show. */
function fixCells(row: AdviceRow): readonly Text[] {
  const cells = rowCells(row)
  return row.compressed === 0 && row.unpacked === 0 ? ['', '', ...cells.slice(2)] : cells
}

/** What all of it saves; none where that is in the only row already, or not known. */
function sumRow(advice: readonly Advice[]): readonly (readonly Text[])[] {
  const counted = advice.filter(({ eachEdit }) => eachEdit === undefined)
  if (advice.length < 2) return []
  const compressed = counted.reduce((sum, { saves }) => sum + saves.compressed, 0)
  const unpacked = counted.reduce<number | null>(
    (sum, { saves }) => (sum === null || saves.unpacked === null ? null : sum + saves.unpacked),
    0,
  )
  const sizes = [formatBytes(compressed), unpacked === null ? 'not known' : formatBytes(unpacked)]
  return [[...sizes.map((size): Text => ({ strong: size })), { strong: 'all of it' }]]
}

/** A patch as a terminal or a log can show it: nothing of it moves the cursor or speaks to the Actions runner. */
export function showPatch(patch: string): string {
  return patch.split('\n').map(visibleLine).join('\n')
}
