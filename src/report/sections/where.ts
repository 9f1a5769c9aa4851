import type { Where } from '../../model/report-rows.ts'
import type { Column, Text } from '../document/block.ts'

/** Of a step of a history, which has no line to be found by. Characters. */
const STEP = 60

/** Columns of where something is from: the line of a Dockerfile, which is short, and where there is none, the step below it. */
export function whereColumns(heading: string): readonly Column[] {
  return [
    { heading, keep: true },
    { heading: '', joined: true, below: true },
  ]
}

/** The cells of {@link whereColumns}. */
export function whereCells(row: Where): readonly Text[] {
  return row.where === null ? ['', whereText(row)] : [whereText(row)]
}

/** Both in one cell. */
export function whereText({ where, step }: Where): Text {
  if (where !== null) return { place: where }
  return step === undefined ? '' : { code: step, most: STEP }
}
