import type { LineMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import { copyOperands, flagOf, parseInstruction } from './instruction.ts'

/**
 * What a line takes files from, apart from the line before it: the last lines of the stages that a `COPY --from` names. Steps that
 * stages have in common stand in one of them only, so it is the line's own stage that tells the two apart, not the other's name.
 */
export function copiedLines(image: PlatformMeasurement, index: number): readonly number[] {
  const line = image.lines[index]
  const from = line === undefined ? null : stageCopiedFrom(line)
  if (line === undefined || from === null) return []
  const named = line.inputs.filter(input => image.lines[input]?.stage === from)
  return named.length > 0 ? named : line.inputs.filter(input => image.lines[input]?.stage !== line.stage)
}

/** The lines whose file system a line stands on. */
function linesBelow(image: PlatformMeasurement, index: number): readonly number[] {
  const copied = copiedLines(image, index)
  return (image.lines[index]?.inputs ?? []).filter(input => !copied.includes(input))
}

/** All lines whose file system a line stands on, nearest first, itself left out. */
export function linesBefore(image: PlatformMeasurement, index: number): number[] {
  return reach(index, each => linesBelow(image, each))
}

/** All lines that stand on a line's file system, nearest first, itself left out. */
export function linesAfter(image: PlatformMeasurement, index: number): number[] {
  const above = new Map<number, number[]>()
  image.lines.forEach((_, upper) => {
    for (const lower of linesBelow(image, upper)) above.set(lower, [...(above.get(lower) ?? []), upper])
  })
  return reach(index, each => above.get(each) ?? [])
}

/** All lines that had a part in what some lines made, nearest first, they themselves included. */
export function linesBehind(image: PlatformMeasurement, starts: readonly number[]): number[] {
  return starts.flatMap(start => [start, ...reach(start, each => image.lines[each]?.inputs ?? [])])
}

/** Whether a line copies from the build context, rather than from a stage, an image, a URL or a repository. */
export function copiesContext(line: LineMeasurement): boolean {
  if (!line.readsContext) return false
  const instruction = parseInstruction(line.instruction)
  const operands = copyOperands(instruction)
  return (
    operands !== null &&
    flagOf(instruction, 'from') === null &&
    !operands.sources.some(source => /^(?:\w+:\/\/|git@)/.test(source))
  )
}

/** `build` of `COPY --from=build`: a stage's name or number, or an image. */
function stageCopiedFrom(line: LineMeasurement): string | null {
  return flagOf(parseInstruction(line.instruction), 'from')
}

function reach(start: number, next: (index: number) => readonly number[]): number[] {
  const seen = new Set([start])
  const todo = [start]
  for (const index of todo) {
    for (const each of next(index)) {
      if (seen.has(each)) continue
      seen.add(each)
      todo.push(each)
    }
  }
  return todo.slice(1)
}
