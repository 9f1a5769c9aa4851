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
  // Behind a `;` a command would run, and decide, although what was before has failed.
  if (!isNext || flags.length > 0 || !takesAnother(upper.joined.text) || lower.joined.text.includes(';'))
    return null
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
