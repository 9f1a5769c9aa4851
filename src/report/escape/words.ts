import type { Words } from '../../advise/advice.ts'
import { codeCell, codeSpan } from './code-span.ts'
import { plainCell, plainText } from './plain-text.ts'
import { visible } from './visible.ts'

/** Whole sentences of ours fit; what is foreign in them is cut first. Characters. */
const MOST = 300

/** The least that is left of a part which no longer fits. Characters. */
const LEAST = 8

/** Words as markdown: prose as text, what is to be typed as code spans. Not for table cells: see {@link wordsCell}. */
export function wordsText(words: Words, most = MOST): string {
  return markdownOf(words, most, plainText, codeSpan)
}

/** {@link wordsText} for table cells. */
export function wordsCell(words: Words, most = MOST): string {
  return markdownOf(words, most, plainCell, codeCell)
}

/** Words for a terminal or a log, on one line: what is to be typed stands there as it is. */
export function wordsLine(words: Words, most = MOST): string {
  const text = words.map(part => (typeof part === 'string' ? part : part.code)).join('')
  return visible(text, most).trim().replace(/ +/g, ' ')
}

type Escape = (text: string, most: number) => string

function markdownOf(words: Words, most: number, plain: Escape, code: Escape): string {
  let left = most
  let written = ''
  for (const part of joinStrings(words)) {
    const text = typeof part === 'string' ? part : part.code
    if (left <= 0) return `${written.trim()} …`
    const room = Math.max(LEAST, left)
    const piece = typeof part === 'string' ? withEdges(part, plain(part, room)) : code(text, room)
    // Code spans that touch would melt into one.
    const gap = written.endsWith('`') && piece.startsWith('`') ? ' ' : ''
    written += gap + piece
    left -= Math.min(text.length, room)
  }
  return written.trim()
}

/** What is harmless in each of two strings need not be so where they meet: `GH-` and `1`. */
function joinStrings(words: Words): Words {
  const joined: (string | { readonly code: string })[] = []
  for (const part of words) {
    const last = joined.at(-1)
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}

/** An escaped sentence has lost the blanks around it. */
function withEdges(raw: string, escaped: string): string {
  if (escaped === '') return raw.startsWith(' ') ? ' ' : ''
  return `${raw.startsWith(' ') ? ' ' : ''}${escaped}${raw.endsWith(' ') ? ' ' : ''}`
}
