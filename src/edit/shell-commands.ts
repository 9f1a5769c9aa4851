/** A command of a shell line, without variables that are set for it and without words of the shell's grammar. */
export interface ShellCommand {
  readonly words: readonly ShellWord[]
}

/** A word as it is written, quotes and all, by its place in the line. */
export interface ShellWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words that stand before a command and are none of it. */
const GRAMMAR = new Set(['!', '{', 'if', 'then', 'elif', 'else', 'while', 'until', 'do', 'time', 'sudo'])

/**
 * The commands of a line for a POSIX shell, in order. Those in `$(…)`, backticks and quotes are parts of words.
 *
 * @returns null where the line is not understood: a quote without its end, a comment, a heredoc, a function, `case`.
 */
export function shellCommands(line: string): ShellCommand[] | null {
  if (line.length > LONGEST || line.split('(').length > MOST_NESTED) return null
  const commands: ShellWord[][] = [[]]
  let at = blankEnd(line, 0)
  while (at < line.length) {
    const operator = operatorAt(line, at)
    const end = operator === '' ? wordEnd(line, at) : at + operator.length
    if (end === null || line[at] === '#') return null
    if (operator === '') commands.at(-1)?.push({ text: line.slice(at, end), start: at, end })
    else commands.push([])
    at = blankEnd(line, end)
  }
  const found = commands
    .map(words => ({ words: withoutPrefix(words) }))
    .filter(({ words }) => words.length > 0)
  return found.some(({ words }) => words.some(isNotUnderstood)) ? null : found
}

function blankEnd(line: string, start: number): number {
  let at = start
  while (/\s/.test(line.charAt(at))) at += 1
  return at
}

/** No one writes more; characters, and what may stand in one another. */
const LONGEST = 20_000
const MOST_NESTED = 100

function operatorAt(line: string, at: number): string {
  if (line[at] === '&' && line[at + 1] === '>') return ''
  return /^(?:&&|\|\||;|\||&|\(|\))/.exec(line.slice(at, at + 2))?.[0] ?? ''
}

function withoutPrefix(words: readonly ShellWord[]): ShellWord[] {
  const start = words.findIndex(({ text }) => !GRAMMAR.has(text) && !/^\w+=/.test(text))
  return start < 0 ? [] : words.slice(start)
}

/** What hands a list of commands elsewhere, or has a grammar of its own. */
function isNotUnderstood({ text }: ShellWord): boolean {
  return /^(?:case|function|esac)$|<<|[<>]\(/.test(text)
}

/** Where a word ends; null where it does not. */
function wordEnd(line: string, start: number): number | null {
  let at = start
  while (at < line.length) {
    const char = line[at] ?? ''
    if (/\s/.test(char) || (operatorAt(line, at) !== '' && !isRedirection(line, at, start))) return at
    const next = pieceEnd(line, at)
    if (next === null) return null
    at = next
  }
  return at
}

/** `2>&1`: no end of a command. */
function isRedirection(line: string, at: number, start: number): boolean {
  return line[at] === '&' && at > start && /[<>]/.test(line[at - 1] ?? '')
}

/** Where a character of a line ends, or all that a quote or an expansion encloses; null where that does not end. */
export function pieceEnd(line: string, at: number): number | null {
  switch (line[at]) {
    case '\\':
      return at + 1 < line.length ? at + 2 : null
    case "'":
    case '`':
      return after(line.indexOf(line[at] ?? '', at + 1))
    case '"':
      return enclosedEnd(line, at + 1, '"')
    case '$':
      if (line[at + 1] === '(') return enclosedEnd(line, at + 2, ')')
      return line[at + 1] === '{' ? after(line.indexOf('}', at + 2)) : at + 1
    default:
      return at + 1
  }
}

function after(index: number): number | null {
  return index < 0 ? null : index + 1
}

function enclosedEnd(line: string, start: number, close: string): number | null {
  let at = start
  while (at < line.length) {
    if (line[at] === close) return at + 1
    // Between double quotes a single one is a letter.
    const next =
      close === '"' && line[at] === "'"
        ? at + 1
        : close === ')' && line[at] === '('
          ? enclosedEnd(line, at + 1, ')')
          : pieceEnd(line, at)
    if (next === null) return null
    at = next
  }
  return null
}
