import { codeCell, codeSpan } from './code-span.ts'
import { visible } from './visible.ts'

/** Letters, digits and signs that mean nothing to markdown wherever they stand inside a word. */
const HARMLESS = /^(?:[\p{L}\p{M}\p{N},.;!?%()'"+/-]|(?![ -~])[\p{S}\p{P}])+$/u

/** Words that GitHub links by itself: addresses, commits, issues and references of other trackers. */
const LINKED = /www|\b[0-9a-f]{7,}\b|(?<![\p{L}\p{N}])\p{L}+-\d/iu

/** At a line's start these would make a list, a heading, a rule, a quote or a table border. */
const BLOCK_START = /^(?:\d+[.)]|[-+=<>]+)$/

/** Signs that mean something only next to a letter. */
const LONE = new Set(['<', '>', '&', '='])

/** What somebody put between backticks, with blanks around: code spans that touch would melt into one. */
const QUOTED = /((?<=^|(?:^| )\(| )`[^`]+`(?=[,.;:!?)]*(?: |$)))/

/**
 * A sentence of ours that may hold foreign words, as markdown text. Words of plain letters and harmless signs stay as
 * they are; any other word, and everything between backticks, becomes a code span. So `@org/team` is shown, and nobody
 * is called. Not for table cells: see {@link plainCell}.
 */
export function plainText(text: string, most?: number): string {
  return escapeSentence(text, most, codeSpan)
}

/** {@link plainText} for table cells. */
export function plainCell(text: string, most?: number): string {
  return escapeSentence(text, most, codeCell)
}

type Code = (text: string, most?: number) => string

function escapeSentence(text: string, most = 400, code: Code): string {
  const pieces = visible(text, most).trim().replace(/ +/g, ' ').split(QUOTED)
  return pieces
    .map((piece, index) =>
      index % 2 === 1 ? code(piece.slice(1, -1), most) : escapeWords(piece, index, code),
    )
    .join('')
}

function escapeWords(text: string, piece: number, code: Code): string {
  return text
    .split(' ')
    .map((word, index) => {
      const startsLine = piece === 0 && index === 0
      return startsLine && BLOCK_START.test(word) ? code(word) : escapeWord(word, code)
    })
    .join(' ')
}

function escapeWord(word: string, code: Code): string {
  if (LONE.has(word)) return word
  const [, core = '', end = ''] = /^(.*?)([,.;:!?)]*)$/u.exec(word) ?? []
  if (core === '') return /[:)]/.test(end) && word.length > 1 ? code(word) : word
  return (isHarmless(core) ? core : code(core)) + end
}

function isHarmless(word: string): boolean {
  return HARMLESS.test(word) && !LINKED.test(word) && !word.startsWith('/')
}
