import { columnsOf } from './columns-of.ts'

/** A text of at most `width` columns; what goes is shown as `…`. A cut middle leaves more of the end than of the start. */
export function fitText(text: string, width: number): string {
  if (columnsOf(text) <= width) return text
  if (width < 2) return width < 1 ? '' : '…'
  const letters = lettersOf(text)
  const tail = take(letters.toReversed(), Math.ceil((width - 1) * 0.6)).reverse()
  const head = take(letters, width - 1 - columnsOf(tail.join('')))
  return `${head.join('')}…${tail.join('')}`
}

/** Columns below which nothing but ellipses would be left of what tells texts apart. */
const LEAST_APART = 8

/** {@link fitText} for texts that stand below one another: what tells them apart stays, whatever else of them goes. */
export function fitTexts(texts: readonly string[], width: number): string[] {
  const fitted = new Map([...new Set(texts)].map(text => [text, fitText(text, width)]))
  if (width >= LEAST_APART) tellApart([...fitted], 0)
  return texts.map(text => fitted.get(text) ?? text)

  /** @param from columns before this letter have been given up already. */
  function tellApart(all: readonly (readonly [text: string, fit: string])[], from: number): void {
    for (const alike of Map.groupBy(all, ([, fit]) => fit).values()) {
      if (alike.length < 2) continue
      const letters = alike.map(([text]) => lettersOf(text))
      const start = Math.max(from, startOf(letters, width))
      const shorter = alike.map(
        ([text], index) => [text, fitFrom(letters[index] ?? [], start, width)] as const,
      )
      for (const [text, fit] of shorter) fitted.set(text, fit)
      if (start > from) tellApart(shorter, start)
    }
  }
}

/** From which letter on to show texts that have their start in common: from a part of a path that differs, if that is not far. */
function startOf(texts: readonly (readonly string[])[], width: number): number {
  const [first = []] = texts
  const differs = first.findIndex((letter, at) => texts.some(text => text[at] !== letter))
  const end = differs < 0 ? first.length : differs
  return Math.max(first.lastIndexOf('/', end - 1) + 1, end - Math.floor(width / 3), 0)
}

function fitFrom(letters: readonly string[], start: number, width: number): string {
  const rest = letters.slice(start)
  const room = width - (start > 0 ? 1 : 0)
  const isWhole = columnsOf(rest.join('')) <= room
  const shown = isWhole ? rest : take(rest, room - 1)
  return `${start > 0 ? '…' : ''}${shown.join('')}${isWhole ? '' : '…'}`
}

/** All of a text in pieces of at most `width` columns, which end at a blank where one is near. */
export function foldText(text: string, width: number): string[] {
  const pieces: string[] = []
  let letters = lettersOf(text)
  while (columnsOf(letters.join('')) > width && letters.length > 1) {
    // A letter that is wider than the room takes it alone.
    const most = Math.max(1, take(letters, width).length)
    const blank = letters.lastIndexOf(' ', most - 1)
    const end = blank > most / 2 ? blank + 1 : most
    pieces.push(letters.slice(0, end).join(''))
    letters = letters.slice(end)
  }
  return [...pieces, letters.join('')]
}

/** Lines of at most `width` columns, broken at blanks; words that are wider, where a path or an option may end. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  const add = (piece: string, blank: string): void => {
    const longer = line === '' ? piece : `${line}${blank}${piece}`
    if (columnsOf(longer) <= width) {
      line = longer
    } else {
      lines.push(line)
      line = piece
    }
  }
  for (const word of text.split(' ')) {
    const [first = '', ...others] = columnsOf(word) <= width ? [word] : partsOf(word)
    add(fitText(first, width), ' ')
    for (const part of others) add(fitText(part, width), '')
  }
  return [...lines, line].filter(each => each !== '')
}

/** A word in parts, none of which begins with a colon: two of those at the start of a line are a command to the Actions runner. */
function partsOf(word: string): string[] {
  return word.split(/(?<=[/,&=])(?![/,&=:])/)
}

function lettersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment)
}

function take(letters: readonly string[], width: number): string[] {
  const taken: string[] = []
  let left = width
  for (const letter of letters) {
    left -= columnsOf(letter)
    if (left < 0) break
    taken.push(letter)
  }
  return taken
}
