import stringWidth from 'string-width'

/** Which part of a text may go when there is no room for all of it: a path keeps both ends, a sentence its start. */
export type Cut = 'middle' | 'end'

/** A text of at most `width` columns; what goes is shown as `…`. A cut middle leaves more of the end than of the start. */
export function fitText(text: string, width: number, cut: Cut = 'middle'): string {
  if (stringWidth(text) <= width) return text
  if (width < 2) return width < 1 ? '' : '…'
  const letters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
  const ending = cut === 'end' ? 0 : Math.ceil((width - 1) * 0.6)
  const tail = take(letters.toReversed(), ending).reverse()
  const head = take(letters, width - 1 - stringWidth(tail.join('')))
  return `${head.join('')}…${tail.join('')}`
}

function take(letters: readonly string[], width: number): string[] {
  const taken: string[] = []
  let left = width
  for (const letter of letters) {
    left -= stringWidth(letter)
    if (left < 0) break
    taken.push(letter)
  }
  return taken
}

/** Lines of at most `width` columns, broken at blanks. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').map(each => fitText(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stringWidth(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].filter(each => each !== '')
}
