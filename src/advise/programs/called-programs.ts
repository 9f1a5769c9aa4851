import { escaped, type Language } from './language.ts'
import { readShellLine, startsOthers } from './shell-line.ts'
import { insideBrackets, literalsIn, readSource, type SourceText } from './source-text.ts'

/** What a source starts. */
export interface Called {
  /** Programs, by name or path. */
  readonly programs: ReadonlySet<string>
  /** These, and all other words of their command lines: one program may start another one. */
  readonly words: ReadonlySet<string>
  /** Command lines, as far as they are spelled. */
  readonly lines: readonly string[]
  /** Whether the text does not say all of it: a program is in a variable. */
  readonly isUnread: boolean
}

/** Characters of a call that are read. */
const MOST_OF_CALL = 2000

/** Calls of a source that are read; more are taken for calls that cannot be. */
const MOST_CALLS = 500

/** Places that give one variable a value. */
const MOST_VALUES = 20

/** Mentions of one variable that are looked at. */
const MOST_MENTIONS = 200

/** What may stand between a call and the string that names the program: the beginning of a list. */
const OPENING =
  /^(?:\s+|\[|\{|\(|&|\.\.\.|new\s+String\s*\[\s*\]|(?:Arrays\s*\.\s*asList|List\s*\.\s*of|listOf|arrayOf|mutableListOf|shlex\s*\.\s*split|String\.raw)\s*(?=[(`])|(?:args|cmd|command|executable)\s*=\s*(?!=)|\w{1,3}(?=["'`])|~[sSwWcC](?=["'`[({]))/

/** What a source starts, as far as its text says. */
export function programsCalledIn(text: string, language: Language): Called {
  const source = readSource(text, language.writing)
  const calling = language.callingOf(source)
  const found = new Calls(source, language)
  if (calling === null) return found
  if (calling.isHidden === true) found.isUnread = true
  for (const name of calling.named ?? []) found.addLine(name)
  for (const pattern of calling.lines ?? [])
    for (const [, line = ''] of source.code.matchAll(pattern)) found.addLine(line)
  for (const pattern of calling.calls)
    for (const call of source.code.matchAll(pattern)) found.addCall(call.index + call[0].length)
  return found
}

class Calls implements Called {
  readonly programs = new Set<string>()
  readonly words = new Set<string>()
  readonly lines: string[] = []
  isUnread = false
  private readonly source: SourceText
  private readonly language: Language
  private count = 0
  private readonly variables = new Set<string>()

  constructor(source: SourceText, language: Language) {
    this.source = source
    this.language = language
  }

  /** @param at where the arguments begin. */
  addCall(at: number): void {
    this.count += 1
    if (this.count > MOST_CALLS) this.isUnread = true
    else this.addArguments(insideBrackets(this.source.code, at, MOST_OF_CALL), true)
  }

  addLine(line: string, others: readonly string[] = []): void {
    const { programs, words, isUnread } = readShellLine(line)
    this.lines.push([line, ...others].join(' '))
    for (const each of programs) this.programs.add(each)
    for (const each of words) this.words.add(each)
    this.isUnread ||= isUnread
  }

  /** @param mayBeNamed whether a variable may name the program. */
  private addArguments(text: string, mayBeNamed: boolean): void {
    const rest = opened(text)
    if (this.language.itself?.test(rest) === true) return
    const [first, ...others] = literalsIn(rest)
    if (first?.start === 0)
      this.addLiterals(
        first.text,
        others.map(each => each.text),
      )
    else if (mayBeNamed) this.addVariable(/^[$@]?([A-Za-z_]\w*)\s*(?=$|[,)\]}.]|\.\.\.)/.exec(rest)?.[1])
    else this.isUnread = true
  }

  private addLiterals(line: string, others: readonly string[]): void {
    this.addLine(line, others)
    for (const other of others) for (const word of readShellLine(other).words) this.words.add(word)
    if (!startsOthers(line.trim().split(/\s+/)[0] ?? '')) return
    const lines = others.filter(each => !each.startsWith('-'))
    if (lines.length === 0 && !/\s/.test(line.trim())) this.isUnread = true
    for (const each of lines) this.addLine(each)
  }

  /** What all of the source gives a variable, where that is no argument of a function. */
  private addVariable(name: string | undefined): void {
    if (name !== undefined && this.variables.has(name)) return
    const values = name === undefined ? [] : valuesOf(this.source.code, name)
    if (values.length === 0 || values.length > MOST_VALUES) this.isUnread = true
    else for (const value of values) this.addArguments(value, false)
    if (name !== undefined) this.variables.add(name)
  }
}

function opened(text: string): string {
  let rest = text
  for (let found = OPENING.exec(rest); found !== null && found[0] !== ''; found = OPENING.exec(rest))
    rest = rest.slice(found[0].length)
  return rest
}

/** What stands behind each `name =`; nothing where a function may have the name for what it is given. */
function valuesOf(code: string, name: string): string[] {
  if (isGiven(code, name)) return []
  const setting = new RegExp(
    String.raw`(?<![\w.])[$@]?${escaped(name)}[ \t]{0,9}(?::[ \t]{0,9}[\w<>[\]&'. ]{1,60})?(?::?=(?![=>~]))[ \t]{0,9}`,
    'g',
  )
  const found: string[] = []
  for (const { index, 0: all } of code.matchAll(setting)) {
    found.push(insideBrackets(code, index + all.length, MOST_OF_CALL))
    if (found.length > MOST_VALUES) break
  }
  return found
}

/** Whether a name stands where an argument, a part of another value or what is gone through gets its name. */
function isGiven(code: string, name: string): boolean {
  const mention = new RegExp(String.raw`(?<![\w.])${escaped(name)}(?!\w)`, 'g')
  let count = 0
  for (const { index } of code.matchAll(mention)) {
    count += 1
    const before = code.slice(Math.max(0, index - 200), index)
    const after = code.slice(index + name.length, index + name.length + 300)
    // `run(cmd, args) {`, `(cmd) =>`, `func run(cmd string) error {`
    if (/[(,][^(){}\n]*$/.test(before) && /^[^(){}]*\)[^(){};\n]*(?:\{|=>)/.test(after)) return true
    // `cmd => {`, `const { cmd } = `
    if (/^\s*=>/.test(after) || (/[{,][^{}()]*$/.test(before) && /^[^{}()=]*\}\s*=/.test(after))) return true
    if (/\b(?:def|for|catch|lambda)\b[^\n]*$/.test(before) || count > MOST_MENTIONS) return true
  }
  return false
}
