import type { Words } from '../../model/advice.ts'
import { visible } from '../../text/escape/visible.ts'
import { type Inline, inlinesOf, type Text } from './block.ts'

/** A piece of a line that is no plain text. */
export type Markup = Exclude<Inline, string | { readonly text: string } | { readonly words: Words }>

/** Of words that are only a string. Characters. */
const MOST = 400

/** Of advice: whole sentences of ours fit; what is untrusted in them is cut first. */
const MOST_ADVICE = 300

/** The least that is left of a part of advice which no longer fits. */
const LEAST = 8

/**
 * A line as plain texts and markup by turns. Texts are cut and everything invisible in them is spelled out; those that touch are joined,
 * since what is harmless in each need not be so where they meet: `GH-` and `1`.
 */
export function piecesOf(text: Text): readonly (string | Markup)[] {
  const pieces: (string | Markup)[] = []
  for (const piece of inlinesOf(text).flatMap(plainly)) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces.map(piece => (typeof piece === 'string' ? visible(piece, Infinity) : piece))
}

function plainly(inline: Inline): readonly (string | Markup)[] {
  if (typeof inline === 'string') return [cut(inline, MOST)]
  if ('text' in inline) return [cut(inline.text, inline.most)]
  return 'words' in inline ? cutWords(inline.words) : [inline]
}

/** What is short and plain stays as it is: a lone colon is a command only in some lines, and the whole line is looked at later. */
function cut(text: string, most: number): string {
  return text.length <= most && /^[ -~]*$/.test(text) ? text : visible(text, most)
}

function cutWords(words: Words): readonly (string | Markup)[] {
  let left = MOST_ADVICE
  const pieces: (string | Markup)[] = []
  for (const part of words) {
    if (left <= 0) return [...pieces, ' …']
    const room = Math.max(LEAST, left)
    const text = typeof part === 'string' ? part : part.code
    pieces.push(typeof part === 'string' ? cut(part, room) : { code: part.code, most: room })
    left -= Math.min(text.length, room)
  }
  return pieces
}
