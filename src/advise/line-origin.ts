import type { PlatformMeasurement } from '../model/measurement.ts'
import { parseInstruction } from './instruction.ts'
import { copiedLines, copiesContext, linesBehind } from './line-graph.ts'

/** The line that did the work behind some files of a layer. */
export interface LineOrigin {
  /** Index in the platform's `lines`. */
  readonly line: number
  /** `run`: a command made them. `context`: they came with the build context. `copy`: from a stage or image, by which line is unknown. */
  readonly how: 'run' | 'context' | 'copy'
  /** The `COPY --from` that brings them into the image, and the last line of the stage that it takes them from. */
  readonly copied: { readonly by: number; readonly from: number } | null
}

/**
 * Who made the files of a layer: the line of the layer itself or, where that only copies from another stage, the last line behind it
 * that runs what the pattern says. Null when the layer's line is not known.
 */
export function lineOriginOf(
  image: PlatformMeasurement,
  line: number | null,
  pattern: RegExp,
): LineOrigin | null {
  const made = image.lines[line ?? -1]
  if (line === null || made === undefined) return null
  if (parseInstruction(made.instruction).name === 'RUN') return { line, how: 'run', copied: null }
  if (copiesContext(made)) return { line, how: 'context', copied: null }
  const [from] = copiedLines(image, line)
  const copied = from === undefined ? null : { by: line, from }
  const [found] = runsBehind(image, line, pattern)
  return found === undefined ? { line, how: 'copy', copied } : { line: found, how: 'run', copied }
}

/** All lines behind what a line copies from other stages that run what the pattern says, the last one first. */
export function runsBehind(image: PlatformMeasurement, line: number, pattern: RegExp): number[] {
  const behind = linesBehind(image, copiedLines(image, line))
  return [...new Set(behind)].filter(index => runs(image, index, pattern))
}

/** Whether a line is a RUN whose command has the pattern. */
export function runs(image: PlatformMeasurement, index: number, pattern: RegExp): boolean {
  const command = commandOf(image, index)
  return command !== '' && pattern.test(command)
}

/** The command that a line runs, each white space one blank, so that patterns take no time over it; '' where it runs none. */
export function commandOf(image: PlatformMeasurement, index: number | null): string {
  const { name, rest } = parseInstruction(image.lines[index ?? -1]?.instruction ?? '')
  return name === 'RUN' ? rest.replace(/\s+/g, ' ') : ''
}
