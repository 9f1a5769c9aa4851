import type { ShellCommand, ShellWord } from '../../edit/shell-commands.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { afterWord, programOf, runCommands, verbOf } from './run-commands.ts'

/** Which commands of a line get an option. */
export interface OptionFor {
  /** By program: `apt-get`. */
  readonly programs: RegExp
  /** What the program is to do: `install`. */
  readonly verbs: RegExp
  readonly option: string
  /** Whether the program does the same without a verb: `yarn`. */
  readonly orBare?: boolean
  /** Which of them get it; default: all. Null: that is not certain. */
  readonly isMeant?: (command: ShellCommand) => boolean | null
}

/**
 * Gives an option to each command of a RUN that lacks it, right after the word that says what to do.
 *
 * @returns null where it is not certain which ones, or that these are all.
 */
export function addOption(
  image: PlatformMeasurement,
  index: number | null,
  wanted: OptionFor,
  context: AdviceContext,
): Edit[] | null {
  const found = runCommands(image, index, context)
  if (found === null) return null
  const edits: Edit[] = []
  for (const command of found.commands) {
    const place = placeIn(command, wanted)
    if (place === 'not certain') return null
    if (place !== 'none') edits.push(afterWord(found, place, ` ${wanted.option}`))
  }
  return edits.length === 0 ? null : edits
}

/** The word that the option is put behind. */
function placeIn(command: ShellCommand, wanted: OptionFor): ShellWord | 'none' | 'not certain' {
  const { words } = command
  const { programs, verbs, option, isMeant = () => true } = wanted
  // In quotes, or as an argument of another program: `xargs apt-get install`.
  if (!programs.test(programOf(command)))
    return words.some(({ text }) => mentions(text, programs)) ? 'not certain' : 'none'
  const place = verbIn(command, wanted)
  // An option with a value stands before the verb: `apt-get -o Acquire::Retries=3 install`.
  if (place === null) return words.some(({ text }) => verbs.test(text)) ? 'not certain' : 'none'
  const meant = isMeant(command)
  if (meant === null) return 'not certain'
  return meant && !words.some(({ text }) => text === option) ? place : 'none'
}

/** The word that says what to do, if that is what gets the option. */
function verbIn(command: ShellCommand, { verbs, orBare = false }: OptionFor): ShellWord | null {
  const verb = verbOf(command)
  if (verb === null) return orBare ? (command.words[0] ?? null) : null
  return verbs.test(verb.text) ? verb : null
}

function mentions(text: string, programs: RegExp): boolean {
  return text
    .split(/[\s"'`$();&|]+/)
    .some(word => programs.test(word.replace(/^\/(?:usr\/(?:local\/)?)?bin\//, '')))
}
