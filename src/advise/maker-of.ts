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
    todo.push(...inputs.toReversed())
  }
  return null
}
