import type { Edit } from '../../model/edit.ts'
import type { SourceLine } from './source-line.ts'

/** Takes an instruction out of its file, with the end of its line. */
export function removeInstruction({ file, dockerfile: { text }, instruction }: SourceLine): Edit {
  const next = text.indexOf('\n', instruction.end)
  return { file, start: instruction.start, end: next < 0 ? text.length : next + 1, text: '' }
}
