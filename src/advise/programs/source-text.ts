/** A source as it is searched. Both texts are as long as the source, so that an offset is the same place in each. */
export interface SourceText {
  /** Without comments. */
  readonly code: string
  /** Without comments, and without what is in strings. */
  readonly bare: string
}

/** How a language writes what is no code. */
export interface Writing {
  /** What begins a comment that goes on to the end of the line. */
  readonly lineComments: readonly string[]
  /** What stands between a slash with a star, and a star with a slash, is a comment. */
  readonly hasBlockComments: boolean
  /** A string in backticks goes on over lines. */
  readonly hasBackticks: boolean
  /** `/["']/` is a pattern. */
  readonly hasPatterns: boolean
}

/** A string of a source. */
export interface Literal {
  /** Of its first quote, and after its last one. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a pattern may follow: else a slash divides. */
const BEFORE_PATTERN = /(?:^|[=(,:;!&|?{}[\n]|\breturn|\btypeof)\s*$/

/** Takes comments and strings out of a source. Each character is looked at once or twice, whatever the text is. */
export function readSource(text: string, writing: Writing): SourceText {
  const code: string[] = []
  const bare: string[] = []
  let at = 0
  const take = (end: number, kind: 'code' | 'string' | 'comment'): void => {
    const own = text.slice(at, end)
    code.push(kind === 'comment' ? blank(own) : own)
    bare.push(kind === 'code' ? own : blank(own))
    at = end
  }
  while (at < text.length) {
    const comment = commentEnd(text, at, writing)
    const string = comment === null ? stringEnd(text, at, writing) : null
    if (comment !== null) take(comment, 'comment')
    else if (string !== null) take(string, 'string')
    else take(nextPlace(text, at), 'code')
  }
  return { code: code.join(''), bare: bare.join('') }
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ')
}

/** Where the next comment or string may begin. */
function nextPlace(text: string, at: number): number {
  const place = /["'`/#-]/g
  place.lastIndex = at + 1
  return place.exec(text)?.index ?? text.length
}

function commentEnd(text: string, at: number, { lineComments, hasBlockComments }: Writing): number | null {
  if (hasBlockComments && text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2)
    return end < 0 ? text.length : end + 2
  }
  if (!lineComments.some(each => text.startsWith(each, at))) return null
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

function stringEnd(text: string, at: number, { hasBackticks, hasPatterns }: Writing): number | null {
  const quote = text[at] ?? ''
  if (quote === '/' && hasPatterns && BEFORE_PATTERN.test(text.slice(Math.max(0, at - 20), at)))
    return closing(text, at, true)
  if (quote !== '"' && quote !== "'" && quote !== '`') return null
  const triple = quote.repeat(3)
  if (quote !== '`' && text.startsWith(triple, at)) {
    const end = text.indexOf(triple, at + 3)
    return end < 0 ? text.length : end + 3
  }
  return closing(text, at, quote !== '`' || !hasBackticks)
}

/** No pattern is longer. */
const LONGEST_PATTERN = 1000

/** After the quote that ends a string; null where its line ends first. */
function closing(text: string, start: number, isOfLine: boolean): number | null {
  const quote = text[start]
  let isInClass = false
  const most = quote === '/' ? Math.min(text.length, start + LONGEST_PATTERN) : text.length
  for (let at = start + 1; at < most; at++) {
    const letter = text[at]
    if (letter === '\\') at += 1
    else if (letter === '\n' && isOfLine) return null
    else if (quote === '/' && (letter === '[' || letter === ']')) isInClass = letter === '['
    else if (letter === quote && !isInClass) return at + 1
  }
  return null
}

/** The strings of a part of a source, in order. */
export function literalsIn(code: string): Literal[] {
  const found: Literal[] = []
  for (let at = 0; at < code.length; at++) {
    const string = literalAt(code, at)
    if (string === null) continue
    found.push(string)
    at = string.end - 1
  }
  return found
}

function literalAt(code: string, start: number): Literal | null {
  const quote = code[start] ?? ''
  if (quote !== '"' && quote !== "'" && quote !== '`') return null
  const triple = quote.repeat(3)
  if (quote !== '`' && code.startsWith(triple, start)) {
    const last = code.indexOf(triple, start + 3)
    const end = last < 0 ? code.length : last
    return { start, end: Math.min(code.length, end + 3), text: code.slice(start + 3, end) }
  }
  const end = closing(code, start, quote !== '`')
  return end === null ? null : { start, end, text: code.slice(start + 1, end - 1) }
}

const OPEN = new Set('([{')
const CLOSED = new Set(')]}')

/** What stands between brackets, from the character after the first one; no more than some characters. */
export function insideBrackets(code: string, start: number, most: number): string {
  const part = code.slice(start, start + most)
  let depth = 0
  for (let at = 0; at < part.length; at++) {
    const letter = part[at] ?? ''
    if (OPEN.has(letter)) depth += 1
    else if (CLOSED.has(letter)) depth -= 1
    else at = (literalAt(part, at)?.end ?? at + 1) - 1
    if (depth < 0) return part.slice(0, at)
  }
  return part
}
