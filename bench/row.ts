import type { Timed } from './timed.ts'

/** A line of the table. */
export interface Row {
  readonly measure: string
  /** What it is, in words, or why it is not known. */
  readonly ours: string
  /** The same of the processor time, where that is measured, too. */
  readonly cpu?: string
  /** What it must be, in words. */
  readonly limit?: string
  /** Not there without a limit, and where nothing was measured. */
  readonly holds?: boolean
  /** Whether it is counted, and does not hang on the machine, or hardly: then the command fails where it does not hold. */
  readonly isCount: boolean
}

/** How much processor time ours takes to how much theirs does. `most` leaves room: machines differ, if less than in seconds. */
export function processorRow(measure: string, ours: Timed, theirs: Timed, most: number): Row {
  const ratio = ours.cpu / theirs.cpu
  const cpu = `${times(ratio)} (${seconds(ours.cpu)} to ${seconds(theirs.cpu)})`
  return { measure, ours: '', cpu, limit: `≤ ${times(most)}`, holds: ratio <= most, isCount: true }
}

/** How long ours takes to how long theirs does; `most` is for the wall time. */
export function ratioRow(measure: string, ours: Timed, theirs: Timed, most?: number): Row {
  const ratio = (kind: keyof Timed) =>
    `${times(ours[kind] / theirs[kind])} (${seconds(ours[kind])} to ${seconds(theirs[kind])})`
  return {
    measure,
    ours: ratio('wall'),
    cpu: ratio('cpu'),
    ...(most !== undefined && { limit: `≤ ${times(most)}`, holds: ours.wall / theirs.wall <= most }),
    isCount: false,
  }
}

/** A time that hangs on the machine. */
export function secondsRow(measure: string, value: number, most: number): Row {
  return { measure, ours: seconds(value), limit: `≤ ${seconds(most)}`, holds: value <= most, isCount: false }
}

/** A number that does not hang on the machine. */
export function countRow(
  measure: string,
  value: number,
  most: number,
  format: (value: number) => string = String,
): Row {
  return { measure, ours: format(value), limit: `≤ ${format(most)}`, holds: value <= most, isCount: true }
}

/** What could not be measured, with the reason. */
export function unknownRow(measure: string, reason: string): Row {
  return { measure, ours: `not measured: ${reason}`, isCount: false }
}

/** Whether the command fails for it. */
export function fails({ isCount, holds }: Row): boolean {
  return isCount && holds === false
}

const HEADING = ['measure', 'ours', 'processor', 'limit', 'holds']

/** The first two lines of the table. */
export function formatHeading(): string {
  return `${line(HEADING)}\n${line(HEADING.map((_, column) => (column === 0 ? '---' : '--:')))}`
}

/** A line of the table, as markdown. */
export function formatRow(row: Row): string {
  const holds = row.holds === undefined ? '' : row.holds ? 'yes' : 'no'
  return line([row.measure, row.ours, row.cpu ?? '', row.limit ?? '', fails(row) ? '**no**' : holds])
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(cell => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
}

/** With two digits that count. */
function times(ratio: number): string {
  return `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} ×`
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`
}
