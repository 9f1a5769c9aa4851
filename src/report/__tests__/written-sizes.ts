import type { TableBlock } from '../document/block.ts'
import { writeTerminal } from '../writers/terminal.ts'
import { styler } from '../writers/terminal/style-text.ts'
import { asMarkdown } from './write-blocks.ts'

/** A size as a reader sees it. */
export interface WrittenSize {
  readonly bytes: number
  /** By how much rounding may have changed it. Bytes. */
  readonly off: number
}

const SIZES = /([+−±]?)(\d+(?:\.(\d+))?) ([kMGTP]?)B(?!\w)/g

/** The sizes in each row of a table, from left to right, as each writer writes them; what stands below a row is left out. */
export function writtenSizes(table: TableBlock): Readonly<Record<'markdown' | 'terminal', WrittenSize[][]>> {
  const kept = [...table.columns.keys()].filter(index => table.columns[index]?.below !== true)
  const flat: TableBlock = {
    ...table,
    columns: kept.flatMap(index => table.columns[index] ?? []),
    rows: table.rows.map(row => kept.map(index => row[index] ?? '')),
  }
  const texts = {
    markdown: asMarkdown([flat]),
    terminal: writeTerminal([flat], { width: 10_000, paint: styler(false) }),
  }
  const rowsOf = (text: string) =>
    flat.rows.map((_, index) =>
      sizesIn(
        text
          .trimEnd()
          .split('\n')
          .at(index - flat.rows.length) ?? '',
      ),
    )
  return { markdown: rowsOf(texts.markdown), terminal: rowsOf(texts.terminal) }
}

/** The sizes in a text. */
export function sizesIn(text: string): WrittenSize[] {
  return [...text.matchAll(SIZES)].map(([, sign = '', number = '', decimals = '', prefix = '']) => {
    const unit = 1000 ** ' kMGTP'.indexOf(prefix || ' ')
    const off = prefix === '' ? 0 : (unit * 10 ** -decimals.length) / 2
    return { bytes: Number(number) * unit * (sign === '−' ? -1 : 1), off }
  })
}
