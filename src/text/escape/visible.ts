import { isUnseen } from './is-unseen.ts'

const ELLIPSIS = '…'

/** What looks as it is: most texts do. */
const PRINTABLE = /^[ -~]*$/

/** A combining mark: harmless on its letter, but a pile of them, or one at the start, spills over its neighbours. */
const MARK = /\p{M}/u
const MOST_MARKS = 3

/**
 * An untrusted text on one line, with everything invisible spelled out: `\x1b`, `\u{202e}`, and `\xff` for a byte that is
 * not UTF-8 (a lone surrogate U+DC80–U+DCFF, see `LayerEntry.path`). Longer texts lose their middle to `…`.
 *
 * `##[` is broken up, since the Actions runner looks for commands of that form anywhere in a line, and so is a `::` that
 * may come to stand at a line's start, also one whose second half is ours: `file:14` of a file that is called `a :`.
 *
 * @param most the most characters to return; at least 3.
 */
export function visible(text: string, most = 120): string {
  if (text.length <= most && PRINTABLE.test(text)) {
    const shown = breakCommands(text)
    if (shown.length <= most) return shown
  }
  // Cutting first keeps the work small for a text of megabytes; every character makes at least one visible one.
  const cut = text.length > 4 * most ? text.slice(0, 2 * most) + ELLIPSIS + text.slice(-2 * most) : text
  return shorten(glyphs(breakCommands(cut)), most)
}

/** Characters of a line that is shown whole. */
const LONGEST_LINE = 2000

/** The same for a line of a file, which may have tabs in it. */
export function visibleLine(line: string): string {
  return line
    .split('\t')
    .map(part => visible(part, LONGEST_LINE))
    .join('\t')
}

function breakCommands(text: string): string {
  return text.replaceAll('##[', '#\\x23[').replace(/(^|\s):(?=:|$)/gu, '$1\\x3a')
}

function glyphs(text: string): string[] {
  let marks = MOST_MARKS
  return Array.from(text, char => {
    if (char === ' ') {
      marks = MOST_MARKS
      return char
    }
    marks = MARK.test(char) ? marks + 1 : 0
    return isUnseen(char) || marks > MOST_MARKS ? spell(char) : char
  })
}

function spell(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`
  return `\\u{${code.toString(16)}}`
}

/** Keeps a little more of the end than of the start: that is where a path's file name is. */
function shorten(pieces: readonly string[], most: number): string {
  const whole = pieces.join('')
  if (length(whole) <= most) return whole
  const tail = fit(pieces.toReversed(), Math.ceil((most - 1) * 0.6)).reverse()
  const head = fit(pieces, most - 1 - length(tail.join('')))
  return head.join('') + ELLIPSIS + tail.join('')
}

function fit(pieces: readonly string[], most: number): string[] {
  const taken: string[] = []
  let left = most
  for (const piece of pieces) {
    left -= length(piece)
    if (left < 0) break
    taken.push(piece)
  }
  return taken
}

/** Characters as a reader counts them: a surrogate pair is one. */
function length(text: string): number {
  return Array.from(text).length
}
