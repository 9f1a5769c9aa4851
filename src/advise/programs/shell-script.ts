import { shellCommands } from '../../edit/shell-commands.ts'
import type { Called } from './called-programs.ts'
import { readShellLine, startsOthers } from './shell-line.ts'
import { plainScript, substitutionsIn } from './shell-text.ts'

/** Characters of a script, and brackets in it; one that has more is not read. */
const LONGEST = 50_000
const MOST_BRACKETS = 300

/** Words that are a command to the grammar, and no program. */
const GRAMMAR =
  /^(?:fi|done|esac|\}|for|select|break|continue|set|shift|unset|readonly|declare|typeset|getopts|let)$/

/** What starts the program that its other words name. */
const BEFORE = /^(?:exec|command|env|nohup|time|nice|stdbuf|xargs|sudo)$/

/** What a container was given to start: it is known elsewhere. */
const GIVEN = /^"?\$(?:[@*\d]|\{[@*\d][^}]*\})"?$/

/** What a script for a shell starts, as far as its text says. */
export function programsOfScript(text: string): Called {
  const found = new ScriptPrograms()
  if (text.length > LONGEST || text.split('(').length > MOST_BRACKETS) found.isUnread = true
  else found.addScript(text)
  return found
}

class ScriptPrograms implements Called {
  readonly programs = new Set<string>()
  readonly words = new Set<string>()
  readonly lines: string[] = []
  isUnread = false
  /** Functions of the script. */
  private readonly functions = new Set<string>()

  addScript(text: string): void {
    const plain = plainScript(text)
    const commands = plain === null ? null : shellCommands(plain)
    if (plain === null || commands === null) {
      this.isUnread = true
      return
    }
    for (const [, name = ''] of plain.matchAll(/(?<![\w$.-])([A-Za-z_][\w-]{0,100})[ \t]{0,9}\(\)/g))
      this.functions.add(name)
    for (const { words } of commands) this.addCommand(words.map(word => word.text))
    for (const inner of substitutionsIn(plain)) this.addScript(inner)
  }

  private addCommand(all: readonly string[]): void {
    const words = withoutRedirections(all)
    const at = words.findIndex(word => !BEFORE.test(word) && !/^(?:-|\w+=)/.test(word))
    for (const word of words.slice(1).flatMap(each => readShellLine(unquoted(each)).words))
      this.words.add(word)
    if (at >= 0) this.addFirst(words[at] ?? '', words.slice(at + 1))
  }

  private addFirst(first: string, others: readonly string[]): void {
    if (GRAMMAR.test(first) || GIVEN.test(first) || this.functions.has(first)) return
    const program = unquoted(first)
    if (program === 'eval' || /[$`]/.test(program)) this.isUnread = true
    else if (program === '.' || program === 'source') this.addNamed(others[0] ?? '')
    else this.addProgram(program, others)
  }

  private addProgram(program: string, others: readonly string[]): void {
    this.programs.add(program)
    this.lines.push([program, ...others.map(unquoted)].join(' '))
    const line = startsOthers(program) ? others.find(word => !word.startsWith('-')) : undefined
    if (line !== undefined && !GIVEN.test(line)) this.addNamed(line)
  }

  /** `sh -c 'a | b'`, `sh start.sh`, `. ./settings.sh`. */
  private addNamed(word: string): void {
    const line = unquoted(word)
    const { programs, isUnread } = readShellLine(line)
    for (const each of programs) this.programs.add(each)
    this.lines.push(line)
    this.isUnread ||= isUnread || line === ''
  }
}

function withoutRedirections(words: readonly string[]): string[] {
  return words.filter(
    (word, index) => !/^[\d&]?[<>]/.test(word) && !/^[\d&]?[<>]{1,2}$/.test(words[index - 1] ?? ''),
  )
}

function unquoted(word: string): string {
  return word.replace(/["']/g, '')
}
