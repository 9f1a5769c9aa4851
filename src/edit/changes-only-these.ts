import { applyEdits, inOrder, type TextEdit } from './apply-edits.ts'
import { type DockerfileText, type InstructionText, parseDockerfileText } from './dockerfile-text.ts'

/**
 * Whether a Dockerfile with some edits made still says what it said but for the instructions that the edits touch: the result is taken
 * apart again, and all other instructions have to be there, in their order, to the letter. A touched one is one instruction of the same
 * kind, or gone where an edit takes all of it; between instructions only whole new ones may come.
 */
export function changesOnlyThese(before: DockerfileText, edits: readonly TextEdit[]): boolean {
  const text = applyEdits(before.text, edits)
  const after = text === null ? null : parseDockerfileText(text)
  if (after?.escape !== before.escape) return false
  const kept = before.instructions.filter(each => !edits.some(edit => isTakenBy(each, edit)))
  const found = [...after.instructions]
  for (const instruction of kept) {
    const touched = edits.filter(edit => touches(instruction, edit))
    const start = shifted(instruction.start, edits)
    const at = found.findIndex(each => each.start === start)
    const same = found[at]
    if (same?.keyword !== instruction.keyword) return false
    if (touched.length === 0 && textOf(after, same) !== textOf(before, instruction)) return false
    found.splice(at, 1)
  }
  return found.length === edits.reduce((sum, edit) => sum + newInstructions(before, edit), 0)
}

/** An instruction whose start is gone: what is left of it goes on with the one before. */
function isTakenBy({ start, arguments: { start: rest } }: InstructionText, edit: TextEdit): boolean {
  return edit.start <= start && edit.end >= rest
}

/** What is put in right before an instruction is a line of its own. */
function touches({ start, end }: InstructionText, edit: TextEdit): boolean {
  return edit.start <= end && edit.end > start
}

/** Where a character stands when the edits before it are made. */
function shifted(offset: number, edits: readonly TextEdit[]): number {
  return inOrder(edits)
    .filter(({ end }) => end <= offset)
    .reduce((at, { start, end, text }) => at + text.length - (end - start), offset)
}

function textOf({ text }: DockerfileText, { start, end }: InstructionText): string {
  return text.slice(start, end)
}

/** How many instructions come with what is put in at the start of a line. */
function newInstructions(before: DockerfileText, { start, end, text }: TextEdit): number {
  const isLineStart = start === end && /(?:^|\n)$/.test(before.text.slice(Math.max(0, start - 1), start))
  const isLastLine = start === end && start === before.text.length && /^\r?\n/.test(text)
  if (!isLineStart && !isLastLine) return 0
  return parseDockerfileText(text)?.instructions.length ?? 0
}
