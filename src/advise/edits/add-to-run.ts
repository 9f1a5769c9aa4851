import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { runCommands } from './run-commands.ts'
import { sourceLine } from './source-line.ts'
import { borrowsRights } from './stage-user.ts'

/** Puts flags at the start of an instruction; null where that is not certain. */
export function addFlags(
  image: PlatformMeasurement,
  index: number,
  flags: readonly string[],
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, index, context)
  if (found?.instruction.keywordEnd == null) return null
  const missing = flags.filter(flag => !found.instruction.flags.includes(flag))
  const { keywordEnd: at } = found.instruction
  return missing.map(flag => ({ file: found.file, start: at, end: at, text: ` ${flag}` }))
}

/** Puts a command before all others of a RUN; null where that is not certain. */
export function prependCommand(
  image: PlatformMeasurement,
  index: number | null,
  command: string,
  context: AdviceContext,
): Edit[] | null {
  const found = runCommands(image, index, context)
  if (found === null) return null
  const { start } = found.instruction.arguments
  return [{ file: found.file, start, end: start, text: `${command} && ` }]
}

/** Puts a command at the end of a RUN, to run when all before went well; null where that is not certain, or it is there. */
export function appendCommand(
  image: PlatformMeasurement,
  index: number | null,
  command: string,
  context: AdviceContext,
): Edit[] | null {
  const found = runCommands(image, index, context)
  if (found === null || !takesAnother(found.joined.text) || found.joined.text.includes(command)) return null
  // What was made with the rights of another user is not there for this one to change.
  if (borrowsRights(found.joined.text)) return null
  const { file, dockerfile, instruction } = found
  const { start, end } = instruction
  const lines = dockerfile.text.slice(start, end).split('\n')
  const indent = lines.length === 1 ? null : (/^[ \t]*/.exec(lines.at(-1) ?? '')?.[0] ?? '')
  const text =
    indent === null ? ` && ${command}` : ` ${dockerfile.escape}${dockerfile.newline}${indent}&& ${command}`
  return [{ file, start: end, end, text }]
}

/** Whether `&&` may follow: not after an operator, nor after what ends the shell or goes on beside it. */
export function takesAnother(line: string): boolean {
  return !/(?:[;&|(]|\\)\s*$/.test(line) && !/(?:^|[;&|]\s*)(?:exec|exit)\b/.test(line)
}
