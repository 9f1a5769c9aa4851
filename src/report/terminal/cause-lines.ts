import type { Bytes } from '../../units/bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { visible } from '../escape/visible.ts'
import type { CauseRow, PlatformChange } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { deltaStyle } from './delta-style.ts'
import { placeText } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable, type Cell, type TerminalColumn } from './terminal-table.ts'

const MOST_CAUSES = 10

/** What grew or shrank, and on which line; all that is small in one row. Empty without any change. */
export function causeLines(change: PlatformChange, canvas: Canvas): string[] {
  const comparable = change.compressedIncomparable === null
  const { rows, rest } = shownCauses(change, comparable ? 'compressed' : 'unpacked', MOST_CAUSES)
  const sizes = (bytes: Bytes): Cell[] => [
    ...(comparable ? [{ text: formatDelta(bytes.compressed), style: deltaStyle(bytes.compressed) }] : []),
    { text: formatDelta(bytes.unpacked), style: deltaStyle(bytes.unpacked) },
  ]
  const columns: TerminalColumn[] = [
    ...(comparable ? [{ heading: 'compressed', align: 'right' } as const] : []),
    { heading: 'unpacked', align: 'right' },
    { heading: 'what', align: 'left', grow: 3 },
    { heading: 'where', align: 'left', grow: 2 },
  ]
  const shown = rows.map(row => [...sizes(row), whatText(row), whereText(row)])
  const others = rest.count === 0 ? [] : [[...sizes(rest), countNoun(rest.count, 'smaller change')]]
  return shown.length + others.length === 0 ? [] : terminalTable(columns, [...shown, ...others], canvas)
}

function whatText({ subject, detail, blame }: CauseRow): string {
  const what = `${subject === null ? '' : `${visible(subject, 80)}: `}${visible(detail, 120)}`
  return blame === 'rebuilt' ? `${what}, rebuilt without change` : what
}

function whereText({ where, side }: CauseRow): string {
  if (where === null) return ''
  return side === 'head' ? placeText(where) : `was ${placeText(where)}`
}

/** Whose bytes a change is made of; empty when all of it is yours. */
export function splitText({ split, compressedIncomparable }: PlatformChange): string {
  const metric = compressedIncomparable === null ? 'compressed' : 'unpacked'
  const words = { yours: 'yours', 'base-moved': 'base image moved', rebuilt: 'rebuilt without change' }
  const blames = (['yours', 'base-moved', 'rebuilt'] as const).filter(
    blame => blame === 'yours' || split[blame].compressed !== 0 || split[blame].unpacked !== 0,
  )
  if (blames.length === 1) return ''
  return `  Whose bytes, ${metric}: ${blames.map(blame => `${formatDelta(split[blame][metric])} ${words[blame]}`).join(' · ')}`
}
