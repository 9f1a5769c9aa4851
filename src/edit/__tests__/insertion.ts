import type { TextEdit } from '../apply-edits.ts'

/** An insertion. */
export function at(start: number, text: string): TextEdit {
  return { start, end: start, text }
}
