import type { Bytes } from '../../units/bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { visible } from '../escape/visible.ts'
import type { CauseRow, PlatformChange } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { deltaStyle } from './delta-style.ts'
import { wrapText } from './fit-text.ts'
import { instructionText, placeName } from './place-text.ts'
import { isWide, type Canvas } from './terminal-options.ts'
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
    { heading: 'what', align: 'left', grow: 1 },
    { heading: '', align: 'left', grow: 1, cut: 'end' },
    { heading: 'where', align: 'left' },
    { heading: '', align: 'left', grow: 1, cut: 'end' },
  ]
  const shown = rows.map(row => [...sizes(row), ...whatTexts(row), ...whereTexts(row, isWide(canvas))])
  const others = rest.count === 0 ? [] : [[...sizes(rest), countNoun(rest.count, 'smaller change')]]
  return shown.length + others.length === 0 ? [] : terminalTable(columns, [...shown, ...others], canvas)
}

/** Its name, and what happened to it; what has no name is told by its kind (`hidden bytes: …`). */
function whatTexts({ subject, detail, blame }: CauseRow): [what: string, how: string] {
  const words = visible(detail.replaceAll('`', ''), 120)
  const how = blame === 'rebuilt' ? `${words}, rebuilt without change` : words
  if (subject !== null) return [visible(subject, 100), how]
  const [kind = how, ...rest] = how.split(': ')
  return [kind, rest.join(': ')]
}

function whereTexts({ where, side }: CauseRow, wide: boolean): [line: string, instruction: string] {
  if (where === null) return ['', '']
  const name = side === 'head' ? placeName(where) : `was ${placeName(where)}`
  return [name, wide ? instructionText(where) : '']
}

/** Whose bytes a change is made of; empty when all of it is yours. */
export function splitLines({ split, compressedIncomparable }: PlatformChange, { width }: Canvas): string[] {
  const metric = compressedIncomparable === null ? 'compressed' : 'unpacked'
  const words = { yours: 'yours', 'base-moved': 'base image moved', rebuilt: 'rebuilt without change' }
  const blames = (['yours', 'base-moved', 'rebuilt'] as const).filter(
    blame => blame === 'yours' || split[blame].compressed !== 0 || split[blame].unpacked !== 0,
  )
  if (blames.length === 1) return []
  const text = `Whose bytes, ${metric}: ${blames.map(blame => `${formatDelta(split[blame][metric])} ${words[blame]}`).join(' · ')}`
  return wrapText(text, width - 2).map(line => `  ${line}`)
}
