/** Letters, digits and signs that mean nothing to markdown wherever they stand inside a word. */
const HARMLESS = /^(?:[\p{L}\p{M}\p{N},.;!?%()'"+/-]|(?![ -~])[\p{S}\p{P}])+$/u

/**
 * Words that GitHub links by itself: addresses, commits, issues and references of other trackers, whose prefix a repository chooses: letters
 * and digits with a letter among them (`TICKET-9`, `A1B-3`).
 */
const LINKED = /www|\b[0-9a-f]{7,}\b|(?<![\p{L}\p{N}])\p{N}*\p{L}[\p{L}\p{N}]*-\d/iu

/** At a line's start these would make a list, a heading, a rule, a quote or a table border. */
const BLOCK_START = /^(?:\d+[.)]|[-+=<>]+)$/

/** Signs that mean something only next to a letter. */
const LONE = new Set(['<', '>', '&', '='])

/** Signs that may end a word of a sentence. */
const ENDINGS = new Set([',', '.', ';', ':', '!', '?', ')'])

/** What someone put between backticks, with blanks around: code spans that touch would melt into one. */
const QUOTED = /((?<=^|(?:^| )\(| )`[^`]+`(?=[,.;:!?)]*(?: |$)))/

/** How a surface shows a text to the letter. */
export type Code = (text: string, most?: number) => string

/** What a surface makes of the parts of a sentence that are more than plain words. */
export interface SentenceMarks {
  readonly code: Code
  /** A sign that stands alone between blanks: harmless to markdown, not to every reader of HTML. */
  readonly lone: (sign: string) => string
}

/**
 * A sentence of ours that may hold untrusted words, as markdown text. Words of plain letters and harmless signs stay as
 * they are; any other word, and everything between backticks, becomes a code span. So `@org/team` is shown, and no one
 * is called.
 *
 * @param text went through {@link visible} already.
 * @param startsLine whether it stands at the start of a line, where some words begin a list or a heading.
 */
export function escapeSentence(text: string, marks: SentenceMarks, startsLine: boolean): string {
  return text
    .trim()
    .replace(/ +/g, ' ')
    .split(QUOTED)
    .map((piece, index) =>
      index % 2 === 1
        ? marks.code(piece.slice(1, -1), Infinity)
        : escapeWords(piece, marks, startsLine && index === 0),
    )
    .join('')
}

function escapeWords(text: string, marks: SentenceMarks, startsLine: boolean): string {
  return text
    .split(' ')
    .map((word, index) =>
      startsLine && index === 0 && BLOCK_START.test(word) ? marks.code(word) : escapeWord(word, marks),
    )
    .join(' ')
}

function escapeWord(word: string, { code, lone }: SentenceMarks): string {
  if (LONE.has(word)) return lone(word)
  const start = word.startsWith('(') ? '(' : ''
  const behind = behindCore(word, start.length)
  const core = word.slice(start.length, behind)
  const end = word.slice(behind)
  if (core === '') return /[:)]/.test(end) && word.length > 1 ? code(word, Infinity) : word
  return start + (isHarmless(core) ? core : code(core, Infinity)) + end
}

/** Where the signs begin that end a word. A regular expression would look for them again from each character. */
function behindCore(word: string, start: number): number {
  let behind = word.length
  while (behind > start && ENDINGS.has(word.charAt(behind - 1))) behind--
  return behind
}

function isHarmless(word: string): boolean {
  return HARMLESS.test(word) && !LINKED.test(word) && !word.startsWith('/')
}
