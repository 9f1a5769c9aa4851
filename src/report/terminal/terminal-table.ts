import stringWidth from 'string-width'
import { fitText, type Cut } from './fit-text.ts'
import type { Paint, Style } from './paint.ts'

export interface TerminalColumn {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** Takes a share of the room that the other columns leave, by this weight; others take what they need. */
  readonly grow?: number
  /** What goes of a text that is too long; default: the middle. */
  readonly cut?: Cut
}

/** A text that is fit to print, and how it looks. */
export type Cell = string | { readonly text: string; readonly style: Style }

const GAP = 2
const INDENT = 2

/** Columns of text within `width`, indented by two. Columns and headings that are all empty are left out. */
export function terminalTable(
  allColumns: readonly TerminalColumn[],
  allRows: readonly (readonly Cell[])[],
  { width, paint }: { readonly width: number; readonly paint: Paint },
): string[] {
  const used = allColumns
    .map(({ heading }, index) => ({ heading, index }))
    .filter(({ heading, index }) => heading !== '' || allRows.some(row => textOf(row[index] ?? '') !== ''))
    .map(({ index }) => index)
  const columns = allColumns.filter((_, index) => used.includes(index))
  const rows = allRows.map(row => used.map(index => row[index] ?? ''))
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

function layCell(
  cell: Cell,
  { align, cut }: TerminalColumn,
  width: number,
  style: Style,
  paint: Paint,
): string {
  const text = fitText(textOf(cell), width, cut)
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
  const wanted = columns.map(({ heading }, index) => {
    const widest = Math.max(0, ...rows.map(row => stringWidth(textOf(row[index] ?? ''))))
    // A long name may stand above short numbers: it gets little more room than they need.
    return Math.max(widest, Math.min(stringWidth(heading), Math.max(widest + 4, 12)))
  })
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
  return squeeze(columns, wanted, width - GAP * (columns.length - 1))
}

/** Where the room is too small for all, texts give way; numbers are never cut. */
function squeeze(columns: readonly TerminalColumn[], widths: number[], width: number): number[] {
  let excess = Math.max(0, widths.reduce((sum, each) => sum + each, 0) - width)
  const texts = columns.flatMap(({ align }, index) => (align === 'left' ? [index] : []))
  for (const index of texts.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))) {
    const less = Math.max(0, Math.min(excess, (widths[index] ?? 0) - 1))
    widths[index] = (widths[index] ?? 0) - less
    excess -= less
  }
  return widths
}
