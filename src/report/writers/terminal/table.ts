import type { Column, TableBlock, Text } from '../../document/block.ts'
import { columnsOf } from './columns-of.ts'
import { fitTexts, wrapText } from './fit-text.ts'
import { plainLine, styleOf } from './inlines.ts'
import type { Style, TextOptions } from './style-text.ts'

const GAP = 2
const INDENT = 2

/** From this width on there is room for more than the necessary. */
const WIDE = 100

/** A heading that is longer than its numbers gets no more columns than this, or four more than they. */
const LONGEST_HEADING = 17

/** Columns that a text should have before headings of numbers are cut. */
const LEAST_TEXT = 12

/** Columns of a number whose unit stands below it. */
const WRAPPED_NUMBER = 10

/** Columns of the longest word of ours in a heading, `Compressed`, and a few more. */
const LONGEST_WORD = 12

/** A text that is fit to print, and how it looks. */
interface Cell {
  readonly text: string
  readonly style: Style
}

interface Row {
  readonly cells: readonly Cell[]
  /** The text of each cell in as many lines as it takes. */
  readonly lines: readonly (readonly string[])[]
  /** What stands below the row. */
  readonly below: string
}

/** Columns of text within the width, indented by two. Columns that are all empty are left out, unless a heading says what is not there. */
export function tableLines({ columns: all, rows: texts }: TableBlock, canvas: TextOptions): string[] {
  const used = [...all.keys()].filter(index => {
    const column = all[index]
    if (column === undefined || column.below === true) return false
    if (column.wide === true && canvas.width < WIDE) return false
    const isEmpty = texts.every(row => plainLine(row[index] ?? '') === '')
    return !isEmpty || (plainLine(column.heading) !== '' && column.keep !== true)
  })
  const columns = used.flatMap(index => all[index] ?? [])
  const cells = texts.map(row => used.map(index => cellOf(row[index])))
  const headings = columns.map(({ heading }): Cell => ({ text: plainLine(heading), style: 'faint' }))
  const widths = columnWidths(columns, headings, cells, canvas.width - INDENT)
  const laid = columns.map((column, index) => layColumn(column, textsOf(cells, index), widths[index] ?? 0))
  const rows = texts.map((row, at): Row => ({
    cells: cells[at] ?? [],
    lines: laid.map(column => column[at] ?? []),
    below: belowWords(row, all),
  }))
  const head = headings.map(({ text }, index) => wrapText(text, widths[index] ?? 0))
  return [
    ...(headings.every(({ text }) => text === '')
      ? []
      : rowLines(columns, { cells: headings, lines: head, below: '' }, widths, canvas)),
    ...rows.flatMap(row => rowLines(columns, row, widths, canvas)),
  ]
}

/** The cells of a column in the lines that each takes: one, where it is not to wrap. */
function layColumn(
  { wrap }: Column,
  texts: readonly string[],
  width: number,
): readonly (readonly string[])[] {
  return wrap === true ? texts.map(text => wrapText(text, width)) : fitTexts(texts, width).map(text => [text])
}

function textsOf(rows: readonly (readonly Cell[])[], column: number): string[] {
  return rows.map(cells => cells[column]?.text ?? '')
}

function cellOf(text: Text = ''): Cell {
  return { text: plainLine(text), style: styleOf(text) ?? 'plain' }
}

/** Cells that stand below a row have their headings before them, where there are any. */
function belowWords(row: readonly Text[], columns: readonly Column[]): string {
  return columns
    .map(({ heading, below }, index) => {
      const text = below === true ? plainLine(row[index] ?? '') : ''
      const name = plainLine(heading)
      return text === '' || name === '' ? text : `${name}: ${text}`
    })
    .filter(text => text !== '')
    .join(' · ')
}

/** A row, in as many lines as its longest cell takes, and what stands below it. */
function rowLines(
  columns: readonly Column[],
  { cells, lines: texts, below: more }: Row,
  widths: readonly number[],
  { width, paint }: TextOptions,
): string[] {
  const height = Math.max(1, ...texts.map(({ length }) => length))
  const lines = Array.from({ length: height }, (_, line) => {
    const laid = columns.map(({ align }, index) => {
      const text = texts[index]?.[line] ?? ''
      const blank = ' '.repeat(Math.max(0, (widths[index] ?? 0) - columnsOf(text)))
      const painted = paint(cells[index]?.style ?? 'plain', text)
      return align === 'right' ? blank + painted : painted + blank
    })
    return `${' '.repeat(INDENT)}${laid.join(' '.repeat(GAP))}`.trimEnd()
  })
  const margin = ' '.repeat(INDENT + belowOffset(columns, widths))
  return [...lines, ...wrapText(more, width - margin.length).map(line => margin + paint('faint', line))]
}

/** What stands below a row is set under its first text that takes a share of the room. */
function belowOffset(columns: readonly Column[], widths: readonly number[]): number {
  return widths
    .slice(0, Math.max(0, columns.findIndex(isFlexible)))
    .reduce((sum, each) => sum + each + GAP, 0)
}

/** Numbers and what is to be kept take what they need; texts share what is left. Headings give way first, numbers are never cut. */
function columnWidths(
  columns: readonly Column[],
  headings: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const room = width - GAP * (columns.length - 1)
  const needed = columns.map((_, index) => Math.max(0, ...textsOf(rows, index).map(text => columnsOf(text))))
  const flexible = columns.flatMap((column, index) => (isFlexible(column) ? [index] : []))
  const wanted = needed.map((widest, index) => {
    const heading = columnsOf(headings[index]?.text ?? '')
    const most = flexible.includes(index) ? heading : Math.max(widest + 4, LONGEST_HEADING)
    return Math.max(widest, Math.min(heading, most))
  })
  const fixed = [...columns.keys()].filter(index => !flexible.includes(index))
  const least = room - LEAST_TEXT * flexible.length
  const tight = needed.map((widest, index) =>
    columns[index]?.wrap === true ? Math.min(widest, WRAPPED_NUMBER) : widest,
  )
  const wrapped = tight.map((widest, index) => Math.max(widest, longestWord(headings[index]?.text ?? '')))
  const fixedWidths = [wanted, wrapped].find(each => sumOf(fixed.map(index => each[index])) <= least) ?? tight
  const widths = wanted.map((each, index) => (flexible.includes(index) ? each : (fixedWidths[index] ?? 0)))
  let left = Math.max(0, room - sumOf(fixed.map(index => widths[index])))
  // The least demanding first, so that what it leaves goes to the others.
  const order = flexible.toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  for (const [taken, index] of order.entries()) {
    const given = Math.min(wanted[index] ?? 0, Math.floor(left / (order.length - taken)))
    widths[index] = given
    left -= given
  }
  return squeeze(columns, widths, room)
}

/** A heading takes several lines rather than being cut; only a name in it may be longer than this. */
function longestWord(text: string): number {
  return Math.min(LONGEST_WORD, Math.max(...text.split(' ').map(columnsOf)))
}

function sumOf(widths: readonly (number | undefined)[]): number {
  return widths.reduce<number>((sum, each) => sum + (each ?? 0), 0)
}

function isFlexible({ align, keep }: Column): boolean {
  return align === undefined && keep !== true
}

/** Where the room is too small for all, texts give way; numbers are never cut. */
function squeeze(columns: readonly Column[], widths: number[], room: number): number[] {
  let excess = Math.max(0, widths.reduce((sum, each) => sum + each, 0) - room)
  const texts = columns.flatMap(({ align }, index) => (align === undefined ? [index] : []))
  for (const index of texts.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))) {
    const less = Math.max(0, Math.min(excess, (widths[index] ?? 0) - 1))
    widths[index] = (widths[index] ?? 0) - less
    excess -= less
  }
  return widths
}
