import type { DockerfileText, InstructionText } from '../../edit/dockerfile-text.ts'
import { joinLines } from '../../edit/joined-lines.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'

/** A measured line, found in the file that it stands in. */
export interface SourceLine {
  readonly file: string
  readonly dockerfile: DockerfileText
  readonly instruction: InstructionText
}

/**
 * Finds a line in its Dockerfile.
 *
 * @param index in the platform's `lines`.
 * @returns null where the file is not at hand, or has another instruction there by now.
 */
export function sourceLine(
  image: PlatformMeasurement,
  index: number | null,
  { sources }: AdviceContext,
): SourceLine | null {
  const line = image.lines[index ?? -1]
  const dockerfile = sources?.dockerfiles.get(line?.dockerfile ?? '')
  if (line === undefined || dockerfile === undefined) return null
  const instruction = dockerfile.instructions.find(each => each.line === line.line)
  if (instruction === undefined) return null
  const { start, arguments: rest } = instruction
  const joined = joinLines(dockerfile, { start, end: rest.end })
  if (joined === null || squeezed(joined.text) !== squeezed(line.instruction)) return null
  return { file: line.dockerfile, dockerfile, instruction }
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
