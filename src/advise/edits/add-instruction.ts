import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import { sourceLine } from './source-line.ts'

/** Puts an instruction on the line after another one; null where the other is not found. */
export function addInstruction(
  image: PlatformMeasurement,
  index: number,
  instruction: string,
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, index, context)
  if (found === null) return null
  const { file, dockerfile } = found
  const { text, newline } = dockerfile
  const end = text.indexOf('\n', found.instruction.end)
  const at = end < 0 ? text.length : end + 1
  return [{ file, start: at, end: at, text: end < 0 ? newline + instruction : instruction + newline }]
}

/** Puts an instruction on the line before another one, below its comments; null where the other is not found. */
export function addInstructionBefore(
  image: PlatformMeasurement,
  index: number,
  instruction: string,
  context: AdviceContext,
): Edit[] | null {
  const found = sourceLine(image, index, context)
  if (found === null) return null
  const { file, dockerfile } = found
  const at = dockerfile.text.lastIndexOf('\n', found.instruction.start - 1) + 1
  return [{ file, start: at, end: at, text: instruction + dockerfile.newline }]
}
