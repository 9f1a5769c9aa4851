import { codeCell, codeSpan } from '../../../text/escape/code-span.ts'
import { type Code, escapeSentence, type SentenceMarks } from '../../../text/escape/escape-sentence.ts'
import { characterReferences, summaryCode } from '../../../text/escape/summary-code.ts'
import { formatDelta } from '../../../text/format-delta.ts'
import type { Mark, Text } from '../../document/block.ts'
import { type Markup, piecesOf } from '../../document/plain-pieces.ts'
import type { CommitLinks } from '../../markdown-options.ts'
import { commitLink, placeLink, runLink } from './links.ts'

const SYMBOLS: Readonly<Record<Mark, string>> = {
  fail: '❌',
  warn: '⚠️',
  pass: '✅',
  skipped: '➖',
  accepted: '☑️',
  new: '🆕',
  shrank: '🎉',
  pending: '⏳',
  missing: '✖',
  base: '🧱',
  rebuilt: '♻️',
  note: 'ℹ️',
}

/** What follows a code span or a link without a blank. */
const CLOSING = /^(?:[,.;)]+:?|:)(?= |$)/

/** The places in a comment, each of which reads texts in its own way. */
interface Place extends SentenceMarks {
  readonly strong: readonly [start: string, end: string]
  readonly startsLine: boolean
}

const LINE: Place = { code: codeSpan, lone: asIs, strong: ['**', '**'], startsLine: true }
const CELL: Place = { code: codeCell, lone: asIs, strong: ['**', '**'], startsLine: false }
const SUMMARY: Place = {
  code: summaryCode,
  lone: characterReferences,
  strong: ['<b>', '</b>'],
  startsLine: false,
}

type Linked = Extract<
  Markup,
  { readonly place: unknown } | { readonly commit: unknown } | { readonly run: unknown }
>

/** Writes lines of a comment. What is untrusted in them becomes text or code. */
export interface InlineWriter {
  /** A line by itself. */
  readonly line: (text: Text) => string
  readonly cell: (text: Text) => string
  /** In a `<summary>`, where only HTML is read. */
  readonly summary: (text: Text) => string
}

/** @param linked whether Dockerfile lines are links. */
export function inlineWriter(links: CommitLinks | undefined, linked: boolean): InlineWriter {
  const write = (text: Text, place: Place): string => {
    let written = ''
    for (const piece of piecesOf(text)) {
      const first = written === ''
      const next =
        typeof piece === 'string'
          ? plain(piece, place, first)
          : markup(piece, { ...place, startsLine: place.startsLine && first })
      written += (melts(written, next) ? ' ' : '') + next
    }
    return written.trim()
  }
  const markup = (piece: Markup, place: Place): string => {
    if ('code' in piece) return place.code(piece.code, piece.most)
    if ('strong' in piece) return strong(write(piece.strong, { ...place, startsLine: false }), place)
    if ('delta' in piece) return formatDelta(piece.delta)
    if ('mark' in piece) return `${SYMBOLS[piece.mark]} ${piece.word ?? ''}`
    if ('time' in piece) return timeOf(piece.time, place.code)
    return link(piece, place)
  }
  const link = (piece: Linked, { code }: Place): string => {
    if ('commit' in piece) return commitLink(piece.commit, links) ?? code(piece.commit.slice(0, 7))
    if ('place' in piece)
      return placeLink(piece.place, linked && piece.gone !== true ? links : undefined, code)
    const run = runLink(piece.run, links)
    return run === null ? piece.label : `[${piece.label}](${run})`
  }
  return {
    line: text => write(text, LINE),
    cell: text => write(text, CELL),
    summary: text => write(text, SUMMARY),
  }
}

/** Whether two pieces would mean something else side by side: one code span, an image. */
function melts(written: string, next: string): boolean {
  return (written.endsWith('`') && next.startsWith('`')) || (written.endsWith('!') && next.startsWith('['))
}

/** A sign that markdown leaves alone. */
function asIs(sign: string): string {
  return sign
}

/** An escaped sentence has lost the blanks around it. */
function plain(text: string, place: Place, first: boolean): string {
  const closing = first ? '' : (CLOSING.exec(text)?.[0] ?? '')
  const raw = text.slice(closing.length)
  const escaped = escapeSentence(raw, place, place.startsLine && first)
  if (escaped === '') return closing + (raw.startsWith(' ') ? ' ' : '')
  return `${closing}${raw.startsWith(' ') ? ' ' : ''}${escaped}${raw.endsWith(' ') ? ' ' : ''}`
}

function strong(text: string, { strong: [start, end] }: Place): string {
  return text === '' ? '' : `${start}${text}${end}`
}

/** `2026-11-23 22:27 UTC`. */
function timeOf(time: string, code: Code): string {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time) ?? []
  return day === undefined || hour === undefined ? code(time) : `${day} ${hour} UTC`
}
