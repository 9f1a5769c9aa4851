/** What a glob is made of. */
export type GlobPart =
  /** One character of some ranges, or of none of them. Never a slash, unless it is the only one there is. */
  | { readonly kind: 'one'; readonly ranges: readonly CharRange[]; readonly isNot: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly GlobPart[] }
  | { readonly kind: 'choice'; readonly parts: readonly GlobPart[] }
  /** A part as often as one likes, but so many times at least. */
  | { readonly kind: 'repeat'; readonly part: GlobPart; readonly least: 0 | 1 }

/** Codes of UTF-16 units, both ends included. */
export interface CharRange {
  readonly from: number
  readonly to: number
}

const SLASH = '/'.charCodeAt(0)

const NOTHING: GlobPart = { kind: 'sequence', parts: [] }
const IN_SEGMENT: GlobPart = { kind: 'one', ranges: [{ from: SLASH, to: SLASH }], isNot: true }
const STAR: GlobPart = { kind: 'repeat', part: IN_SEGMENT, least: 0 }
const ANYTHING: GlobPart = { kind: 'repeat', part: { kind: 'one', ranges: [], isNot: true }, least: 0 }

/** Any number of directories, each with the slash behind it. */
const DIRECTORIES = optional(sequence([ANYTHING, literal('/')]))

/**
 * The parts of a glob: `*` and `?` inside of one directory, `**` over directories, `[a-z]`, `[!a-z]`, `{one,other}`, `@(one|other)`,
 * `?(…)`, `*(…)` and `+(…)`. A backslash takes what follows as it is. Whatever is not closed is taken as it is, too.
 *
 * @returns null for `!(…)`, which matches what is not there and cannot be had in one pass.
 */
export function parseGlob(pattern: string): GlobPart | null {
  const parser = new GlobParser(pattern.replaceAll(/(?:\/\*\*){2,}(?=\/|$)/g, '/**'))
  const part = parser.parse()
  return parser.hasNot ? null : part
}

class GlobParser {
  hasNot = false
  readonly #text: string
  readonly #ends: ReadonlyMap<number, number>
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#ends = closings(text)
  }

  parse(): GlobPart {
    return this.#sequence(this.#text.length, '')
  }

  /** The parts up to a place, or a separator before it. */
  #sequence(end: number, separator: string): GlobPart {
    const parts: GlobPart[] = []
    const start = this.#at
    while (this.#at < end && (separator === '' || this.#text[this.#at] !== separator)) {
      parts.push(this.#part(start, end, separator))
    }
    return sequence(parts)
  }

  #part(start: number, end: number, separator: string): GlobPart {
    const text = this.#text
    const char = text.charAt(this.#at)
    const close = this.#ends.get(this.#at)
    if (char === '\\' && this.#at + 1 < end) return this.#take(2, literal(text.charAt(this.#at + 1)))
    if (char === '[' && close !== undefined) return this.#class(close)
    if (char === '{' && close !== undefined) return this.#group(this.#at + 1, close, ',')
    const group = this.#closeOfExtended()
    if (group !== undefined) return this.#extended(char, group)
    if (char === '*') return this.#stars(start, end, separator)
    if (char === '/') return this.#slash(end, separator)
    return this.#take(1, char === '?' ? IN_SEGMENT : literal(char))
  }

  /** Where `@(…)` and its like are closed; undefined where none begins. */
  #closeOfExtended(): number | undefined {
    const isOne = /^[@?*+!]\($/.test(this.#text.slice(this.#at, this.#at + 2))
    return isOne ? this.#ends.get(this.#at + 1) : undefined
  }

  #take(length: number, part: GlobPart): GlobPart {
    this.#at += length
    return part
  }

  #class(close: number): GlobPart {
    const body = this.#text.slice(this.#at + 1, close)
    this.#at = close + 1
    const isNot = /^[!^]/.test(body)
    const ranges = rangesIn(isNot ? body.slice(1) : body)
    return { kind: 'one', ranges: isNot ? [...ranges, { from: SLASH, to: SLASH }] : ranges, isNot }
  }

  /** What stands between brackets, each between separators one choice. */
  #group(from: number, close: number, separator: string): GlobPart {
    const parts: GlobPart[] = []
    for (this.#at = from; this.#at <= close; this.#at++) parts.push(this.#sequence(close, separator))
    this.#at = close + 1
    return { kind: 'choice', parts }
  }

  #extended(sign: string, close: number): GlobPart {
    const group = this.#group(this.#at + 2, close, '|')
    if (sign === '!') this.hasNot = true
    if (sign === '?') return optional(group)
    if (sign === '*') return { kind: 'repeat', part: group, least: 0 }
    return sign === '+' ? { kind: 'repeat', part: group, least: 1 } : group
  }

  /** Two that have a directory's place to themselves stand for any number of them; any others for a part of a name. */
  #stars(start: number, end: number, separator: string): GlobPart {
    const from = this.#at
    while (this.#at < end && this.#text[this.#at] === '*' && this.#ends.get(this.#at + 1) === undefined)
      this.#at++
    const isAlone = this.#at - from >= 2 && (from === start || this.#text[from - 1] === '/')
    if (!isAlone) return STAR
    if (this.#isEnd(end, separator)) return ANYTHING
    if (this.#text[this.#at] !== '/') return STAR
    this.#at++
    return DIRECTORIES
  }

  /** `a/**` is `a`, too; behind a star, as JavaScript tools have it, there must be something. */
  #slash(end: number, separator: string): GlobPart {
    const isBehindStar = /(?:^|[^*\\])\*$/.test(this.#text.slice(Math.max(0, this.#at - 2), this.#at))
    this.#at++
    const stars = /\*{2,}/y
    stars.lastIndex = this.#at
    const found = stars.exec(this.#text)?.[0].length ?? 0
    if (found === 0) return literal('/')
    const before = this.#at
    this.#at += found
    if (this.#isEnd(end, separator)) {
      const below = sequence([literal('/'), ANYTHING])
      return isBehindStar ? below : optional(below)
    }
    this.#at = before
    return literal('/')
  }

  #isEnd(end: number, separator: string): boolean {
    return this.#at >= end || (separator !== '' && this.#text[this.#at] === separator)
  }
}

interface Opened {
  readonly at: number
  readonly closes: string
  choices: boolean
}

/** Where what opens at a place is closed. Braces that hold no choice are none. */
function closings(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open: Opened[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    const close = char === '[' ? endOfClass(text, at) : null
    if (close !== null) found.set(at, close)
    if (char === '\\') at++
    else if (close !== null) at = close
    else if (char === '{') open.push({ at, closes: '}', choices: false })
    else if (char === '(') open.push({ at, closes: ')', choices: true })
    else closeInner(open, at, char, found)
  }
  return found
}

function closeInner(open: Opened[], at: number, char: string, found: Map<number, number>): void {
  const inner = open.at(-1)
  if (inner === undefined) return
  if (char === ',') inner.choices ||= inner.closes === '}'
  if (char !== inner.closes) return
  open.pop()
  if (inner.choices) found.set(inner.at, at)
}

/** A bracket right behind the opening one is a member. */
function endOfClass(text: string, open: number): number | null {
  const first = /[!^]/.test(text[open + 1] ?? '') ? open + 2 : open + 1
  const close = text.indexOf(']', first + 1)
  return close < 0 || text.slice(open, close).includes('/') ? null : close
}

function rangesIn(body: string): CharRange[] {
  const ranges: CharRange[] = []
  for (let at = 0; at < body.length; at++) {
    if (body[at] === '\\' && at + 1 < body.length) at++
    const from = body.charCodeAt(at)
    const isRange = body[at + 1] === '-' && at + 2 < body.length
    const to = isRange ? body.charCodeAt(at + 2) : from
    if (isRange) at += 2
    if (from <= to) ranges.push({ from, to })
  }
  return ranges
}

function literal(char: string): GlobPart {
  const code = char.charCodeAt(0)
  return { kind: 'one', ranges: [{ from: code, to: code }], isNot: false }
}

function sequence(parts: readonly GlobPart[]): GlobPart {
  return { kind: 'sequence', parts }
}

function optional(part: GlobPart): GlobPart {
  return { kind: 'choice', parts: [NOTHING, part] }
}
