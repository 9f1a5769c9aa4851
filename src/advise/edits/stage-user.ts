import type { InstructionText } from '../../edit/dockerfile-text.ts'
import { instructionsAbove, instructionsOfStage } from '../../edit/stage-instructions.ts'
import type { SourceLine } from './source-line.ts'

/** The user that a USER above a line sets for it, as it is written; null where none does, so that it is that of the base image. */
export function userAt({ dockerfile, instruction }: SourceLine): string | null {
  return lastUser(dockerfile.text, instructionsAbove(dockerfile, instruction))
}

/** The same at the end of the stage of a line. */
export function userAtEnd({ dockerfile, instruction }: SourceLine): string | null {
  const last = instructionsOfStage(dockerfile, instruction).at(-1) ?? instruction
  return lastUser(dockerfile.text, [...instructionsAbove(dockerfile, last), last])
}

/** `root`, `0:0`. */
export function isRoot(user: string): boolean {
  return /^(?:root|0)(?::\S+)?$/.test(user)
}

/** Whether a command line does something with the rights of another user than its own. */
export function borrowsRights(line: string): boolean {
  return /\b(?:sudo|doas)\b/.test(line)
}

function lastUser(text: string, instructions: readonly InstructionText[]): string | null {
  const last = instructions.findLast(({ keyword }) => keyword === 'USER')
  return last === undefined ? null : text.slice(last.arguments.start, last.arguments.end)
}
