import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { takesAnother } from './add-to-run.ts'
import { runCommands } from './run-commands.ts'

/**
 * Makes one RUN of two, where the second follows the first with nothing but lines of comment in between; those stay where they are. Null
 * where that is not certain.
 */
export function joinRuns(
  image: PlatformMeasurement,
  first: number | null,
  second: number | null,
  context: AdviceContext,
): Edit[] | null {
  const [upper, lower] = [runCommands(image, first, context), runCommands(image, second, context)]
  if (upper === null || lower?.file !== upper.file) return null
  const { dockerfile, file } = upper
  const { instructions, text, escape, newline } = dockerfile
  const isNext = instructions.indexOf(upper.instruction) + 1 === instructions.indexOf(lower.instruction)
  const flags = [upper, lower].flatMap(({ instruction }) => instruction.flags)
  if (!isNext || flags.length > 0 || !mayFollow(upper.joined.text, lower.joined.text)) return null
  const { end } = upper.instruction
  const between = text.slice(end, lower.instruction.start).split('\n').slice(1, -1)
  const comments = between.filter(line => line.trim() !== '').map(line => `${line}\n`)
  return [
    {
      file,
      start: end,
      end: lower.instruction.arguments.start,
      text: ` ${escape}${newline}${comments.join('')}    && `,
    },
  ]
}

/** Behind `;` and `||` a command would run, and decide, although what was before has failed; before `&` nobody waits for that. */
const HIDES_FAILURE = /;|\|\||(?<![&>])&(?![&>])/

/** What changes how later commands of the same shell run. */
const CHANGES_SHELL =
  /(?:^|[;&|(]\s*|\s)(?:cd|pushd|set|export|unset|alias|umask|ulimit|trap|shopt|source|\.)\s|(?:^|&&\s*)\w+=\S*\s*(?:&&|$)/

/** What does the same from whatever folder: on absolute paths, or on what a package manager keeps for all. */
const SAME_ANYWHERE = new RegExp(
  String.raw`^(?:rm(?:\s+-\S+)*(?:\s+/\S+)+|find\s+/.*|(?:chown|chgrp|chmod)(?:\s+-\S+)*\s+[\w:.][^\s/]*(?:\s+/\S+)+|` +
    String.raw`(?:apt-get|apt|apk|dnf|yum|pip)\s.*|(?:npm|yarn|pnpm)\s+cache\s.*)$`,
)

/** Whether the commands of a line may come after those of another one in one shell. */
function mayFollow(upper: string, lower: string): boolean {
  if (!takesAnother(upper) || HIDES_FAILURE.test(lower)) return false
  return !CHANGES_SHELL.test(upper) || isSameAnywhere(lower)
}

function isSameAnywhere(line: string): boolean {
  return (
    !/[$`]/.test(line) &&
    line
      .replace(/\s+/g, ' ')
      .split('&&')
      .every(part => SAME_ANYWHERE.test(part.trim()))
  )
}
