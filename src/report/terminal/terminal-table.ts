import stringWidth from 'string-width'
import { fitText } from './fit-text.ts'
import type { Paint, Style } from './paint.ts'

export interface TerminalColumn {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Takes a share of the room that the other columns leave, by this weight; others take what they need. */
  readonly grow?: number
}

/** A text that is fit to print, and how it looks. */
export type Cell = string | { readonly text: string; readonly style: Style }

const GAP = 2
const INDENT = 2

/** Columns of text within `width`, indented by two. Headings are left out where all of them are empty. */
export function terminalTable(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly Cell[])[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const widths = columnWidths(columns, rows, width - INDENT)
  const line = (cells: readonly Cell[], style: Style): string =>
    `${' '.repeat(INDENT)}${columns
      .map((column, index) => layCell(cells[index] ?? '', column, widths[index] ?? 0, style, paint))
      .join(' '.repeat(GAP))}`.trimEnd()
  const headings = columns.map(({ heading }) => heading)
  return [
    ...(headings.every(heading => heading === '') ? [] : [line(headings, 'faint')]),
    ...rows.map(row => line(row, 'plain')),
  ]
}

function layCell(cell: Cell, { align }: TerminalColumn, width: number, style: Style, paint: Paint): string {
  const text = fitText(textOf(cell), width)
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)))
  const painted = paint(typeof cell === 'string' ? style : cell.style, text)
  return align === 'right' ? blank + painted : painted + blank
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text
}

function columnWidths(
  columns: readonly TerminalColumn[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const wanted = columns.map(({ heading }, index) =>
    Math.max(stringWidth(heading), ...rows.map(row => stringWidth(textOf(row[index] ?? '')))),
  )
  const fixed = wanted.reduce((sum, each, index) => sum + (columns[index]?.grow === undefined ? each : 0), 0)
  let room = Math.max(0, width - fixed - GAP * (columns.length - 1))
  let weights = columns.reduce((sum, { grow = 0 }) => sum + grow, 0)
  // The least demanding first, so that what it leaves goes to the others.
  const order = columns
    .map(({ grow = 0 }, index) => ({ grow, index, want: wanted[index] ?? 0 }))
    .filter(({ grow }) => grow > 0)
    .sort((a, b) => a.want / a.grow - b.want / b.grow)
  for (const { grow, index, want } of order) {
    const given = Math.min(want, Math.floor((room * grow) / weights))
    wanted[index] = given
    room -= given
    weights -= grow
  }
  return wanted
}
