import type { SourceLocation } from '../../../model/report-rows.ts'
import { visible } from '../../../text/escape/visible.ts'
import { formatDelta } from '../../../text/format-delta.ts'
import { type Inline, inlinesOf, type Mark, type Text } from '../../document/block.ts'
import { type Markup, piecesOf } from '../../document/plain-pieces.ts'
import type { Style } from './style-text.ts'

const MARKS: Readonly<Record<Mark, readonly [symbol: string, style: Style]>> = {
  fail: ['✖', 'bad'],
  warn: ['▲', 'near'],
  pass: ['✔', 'good'],
  skipped: ['-', 'faint'],
  accepted: ['▲', 'near'],
  new: ['', 'plain'],
  shrank: ['▼', 'good'],
  pending: ['⏳', 'near'],
  missing: ['✖', 'bad'],
  base: ['🧱', 'plain'],
  rebuilt: ['♻', 'plain'],
  note: ['·', 'plain'],
}

/** What someone put between backticks: a terminal shows it as it is. */
const QUOTED = /`([^`]+)`/g

/** A line as plain text, in which nothing moves the cursor, starts a line or speaks to the Actions runner. */
export function plainLine(text: Text): string {
  const written = piecesOf(text)
    .map(piece => (typeof piece === 'string' ? piece.replace(QUOTED, '$1') : plainMarkup(piece)))
    .join('')
  // What is harmless in each of two pieces need not be so where they meet.
  return visible(written, Infinity).trim().replace(/ +/g, ' ')
}

/** A symbol with its blank; '' where the words say it all. */
export function symbolOf(mark: Mark): string {
  const [symbol] = MARKS[mark]
  return symbol === '' ? '' : `${symbol} `
}

/** How a line looks: as the first thing in it that looks like something. */
export function styleOf(text: Text): Style | null {
  for (const inline of inlinesOf(text)) {
    const style = inlineStyle(inline)
    if (style !== null && style !== 'plain') return style
  }
  return null
}

function inlineStyle(inline: Inline): Style | null {
  if (typeof inline === 'string') return null
  if ('mark' in inline) return MARKS[inline.mark][1]
  if ('strong' in inline) return styleOf(inline.strong) ?? 'strong'
  return 'delta' in inline ? deltaStyle(inline.delta) : null
}

/** Growth is red, shrinkage green. */
function deltaStyle(delta: number): Style {
  if (delta === 0) return 'faint'
  return delta > 0 ? 'bad' : 'good'
}

function plainMarkup(piece: Markup): string {
  if ('code' in piece) return visible(piece.code, piece.most)
  if ('strong' in piece) return plainLine(piece.strong)
  if ('delta' in piece) return formatDelta(piece.delta)
  if ('mark' in piece) return symbolOf(piece.mark) + (piece.word ?? '')
  if ('place' in piece) return placeName(piece.place)
  if ('commit' in piece) return piece.commit.slice(0, 7)
  if ('time' in piece) return `${piece.time.slice(0, 10)} ${piece.time.slice(11, 16)} UTC`
  return piece.label
}

/** `Dockerfile:14`, `api/Dockerfile:14`: the file and the directory that it is in, as columns are scarce. */
function placeName({ dockerfile, line }: SourceLocation): string {
  return `${visible(dockerfile.split('/').slice(-2).join('/'), 30)}:${line}`
}
