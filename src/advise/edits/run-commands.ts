import { type JoinedLines, joinLines } from '../../edit/joined-lines.ts'
import { type ShellCommand, shellCommands, type ShellWord } from '../../edit/shell-commands.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { type SourceLine, sourceLine } from './source-line.ts'

/** The commands of a RUN, each word by its place in the Dockerfile. */
export interface RunCommands extends SourceLine {
  readonly joined: JoinedLines
  readonly commands: readonly ShellCommand[]
}

/** A shell whose lines are read as POSIX has it. */
const POSIX_SHELL = /^\s*\[\s*"(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|k|z)?sh"/

/**
 * Takes the command line of a RUN apart.
 *
 * @returns null for what is no RUN of a shell's line, or is not understood.
 */
export function runCommands(
  image: PlatformMeasurement,
  index: number | null,
  context: AdviceContext,
): RunCommands | null {
  const found = sourceLine(image, index, context)
  if (found === null) return null
  const { dockerfile, instruction } = found
  if (instruction.keyword !== 'RUN' || instruction.form !== 'shell' || !hasPosixShell(found)) return null
  const joined = joinLines(dockerfile, instruction.arguments)
  const commands = joined === null ? null : shellCommands(joined.text)
  return joined === null || commands === null ? null : { ...found, joined, commands: commands.map(asProgram) }
}

/** `python3 -m pip install` calls pip. */
function asProgram(command: ShellCommand): ShellCommand {
  const [program, option, ...rest] = command.words
  const isModule = /^(?:.*\/)?python[\d.]*$/.test(program?.text ?? '') && option?.text === '-m'
  return isModule && rest.length > 0 ? { words: rest } : command
}

/** Whatever SHELL the file names above: that of a stage that this one stands on may hold, too. */
function hasPosixShell({ dockerfile, instruction }: SourceLine): boolean {
  return dockerfile.instructions
    .filter(({ keyword, start }) => keyword === 'SHELL' && start < instruction.start)
    .every(({ arguments: { start, end } }) => POSIX_SHELL.test(dockerfile.text.slice(start, end)))
}

/** Puts a text right after a word. */
export function afterWord(found: RunCommands, word: ShellWord, text: string): Edit {
  return insertAt(found, word.end, text)
}

/** Puts a text right after the character before an offset of the line, on the same line of the file. */
export function insertAt({ file, joined }: RunCommands, offset: number, text: string): Edit {
  const at = (joined.offsets[offset - 1] ?? 0) + 1
  return { file, start: at, end: at, text }
}

/** What may stand before a command that variables are set for: nothing but the end of another one. */
const ENDED = /(?:^|&&|\|\||[;|(])\s*$/

/** Puts a text right before a command; null where something stands before it that is none of it: `time`. */
export function beforeCommand(
  { file, joined }: RunCommands,
  { words }: ShellCommand,
  text: string,
): Edit | null {
  const { start: offset = 0 } = words[0] ?? {}
  const start = joined.offsets[offset]
  if (start === undefined || !ENDED.test(joined.text.slice(0, offset))) return null
  return { file, start, end: start, text }
}

/** Exchanges a word; null where it goes over the end of a line. */
export function replaceWord({ file, joined }: RunCommands, word: ShellWord, text: string): Edit | null {
  const [start = 0, last = 0] = [joined.offsets[word.start], joined.offsets[word.end - 1]]
  return last - start === word.end - 1 - word.start ? { file, start, end: last + 1, text } : null
}

/** The word of a command that says what its program is to do: `ci` of `npm --silent ci`; null without one. */
export function verbOf({ words }: ShellCommand): ShellWord | null {
  return words.slice(1).find(({ text }) => !text.startsWith('-')) ?? null
}

/** The name of the program that a command calls, wherever it is installed. */
export function programOf({ words }: ShellCommand): string {
  return words[0]?.text.replace(/^.*\//, '') ?? ''
}
