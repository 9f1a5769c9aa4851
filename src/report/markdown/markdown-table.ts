/** A column's heading and its alignment; both in markdown. */
export type Column = readonly [heading: string, align: 'left' | 'right']

const RULES = { left: ':--', right: '--:' } as const

/** A GFM table. Cells are markdown that was escaped for cells. */
export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const lines = [
    columns.map(([heading]) => heading),
    columns.map(([, align]) => RULES[align]),
    ...rows.map(row => columns.map((_, index) => row[index] ?? '')),
  ]
  return lines.map(cells => `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`).join('\n')
}
