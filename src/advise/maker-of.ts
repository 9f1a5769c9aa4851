import type { PlatformMeasurement } from '../measure/measurement.ts'

/**
 * The line that did the work: the given one, or, where that only copies from another stage, the last one before it whose instruction
 * has the pattern. Null when there is none.
 */
export function makerOf(image: PlatformMeasurement, line: number | null, pattern: RegExp): number | null {
  const seen = new Set<number>()
  const todo = line === null ? [] : [line]
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    if (seen.has(next)) continue
    seen.add(next)
    const { instruction, inputs } = image.lines[next] ?? { instruction: '', inputs: [] }
    if (/^run\b/i.test(instruction) && pattern.test(instruction)) return next
    todo.push(...(next === line ? sources(image, next) : inputs).toReversed())
  }
  return null
}

/** What a line gets its files from: of one that copies, other stages; what was there before in its own had no part in it. */
function sources({ lines }: PlatformMeasurement, line: number): readonly number[] {
  const { instruction = '', inputs = [], stage, readsContext } = lines[line] ?? {}
  if (!/^(?:copy|add)\b/i.test(instruction)) return inputs
  const others = inputs.filter(input => lines[input]?.stage !== stage)
  // Stages without a name cannot be told apart.
  return others.length > 0 || readsContext === true ? others : inputs
}
