import type { Blame } from '../../compare/comparison.ts'
import type { Metric } from '../../inputs/budget.ts'
import type { Bytes } from '../../units/bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import type { CauseRow, PlatformChange } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { placeCell } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable, type Column } from './markdown-table.ts'

const BLAME_WORDS: Readonly<Record<Blame, string>> = {
  yours: 'yours',
  'base-moved': '🧱 base image moved',
  rebuilt: '♻️ rebuilt without change',
}

/** What grew and where: the biggest causes, all others summed, and whose bytes they are. Empty without any change. */
export function causesTable(change: PlatformChange, most: number, links: CommitLinks | undefined): string {
  const comparable = change.compressedIncomparable === null
  const { rows, rest } = shownCauses(change, comparable ? 'compressed' : 'unpacked', most)
  if (rows.length === 0 && rest.count === 0) return ''
  const columns: Column[] = [
    ...(comparable ? [['Δ compressed', 'right'] as const] : []),
    ['Δ unpacked', 'right'],
    ['What', 'left'],
    ['Where', 'left'],
  ]
  const sizes = (bytes: Bytes): string[] => [
    ...(comparable ? [formatDelta(bytes.compressed)] : []),
    formatDelta(bytes.unpacked),
  ]
  const shown = rows.map(row => [...sizes(row), whatCell(row), whereCell(row, links)])
  const others = rest.count === 0 ? [] : [[...sizes(rest), otherWords(rest.count, rows.length), '']]
  return markdownTable(columns, [...shown, ...others])
}

function whatCell(row: CauseRow): string {
  const detail = plainCell(row.detail, 120)
  const what = row.subject === null ? detail : `${codeCell(row.subject, 80)}${separator(row)}${detail}`
  if (row.blame === 'base-moved') return `🧱 ${what}`
  return row.blame === 'rebuilt' ? `♻️ ${what}, rebuilt without change` : what
}

/** A version follows its package, a phrase follows a comma. */
function separator({ type, detail }: CauseRow): string {
  return type === 'packages' && /^\S+(?:,| →)/.test(detail) ? ' ' : ': '
}

function whereCell({ where, side }: CauseRow, links: CommitLinks | undefined): string {
  if (where === null) return ''
  return side === 'head' ? placeCell(where, links) : `was ${placeCell(where, undefined)}`
}

function otherWords(count: number, shown: number): string {
  return shown === 0 ? countNoun(count, 'small change') : countNoun(count, 'smaller change')
}

/** `+19.9 MB yours · 🧱 +0.7 MB base image moved`; empty when all of it is yours. */
export function splitLine({ split, compressedIncomparable }: PlatformChange): string {
  const metric: Metric = compressedIncomparable === null ? 'compressed' : 'unpacked'
  const foreign = (['base-moved', 'rebuilt'] as const).filter(
    blame => split[blame].compressed !== 0 || split[blame].unpacked !== 0,
  )
  if (foreign.length === 0) return ''
  const parts = (['yours', ...foreign] as const).map(
    blame => `${formatDelta(split[blame][metric])} ${BLAME_WORDS[blame]}`,
  )
  return `Whose bytes, ${metric}: ${parts.join(' · ')}`
}
