import type { LineMeasurement } from '../model/measurement.ts'
import { alignSequences } from './align-sequences.ts'
import { textSimilarity } from './text-similarity.ts'

/** A Dockerfile line on both sides, or on the one side that has it. Indexes into each side's lines. */
export interface LinePair {
  readonly baseline: number | null
  readonly head: number | null
  /** Whether the instruction's text differs, white space apart, or what it does beyond its text (variables, heredocs). */
  readonly edited: boolean
}

/**
 * Brings the lines of two Dockerfiles side by side, by what they say and in which stage, not by their numbers. Each line is
 * in exactly one pair: the head's lines in order, then what left.
 */
export function alignLines(
  baseline: readonly LineMeasurement[],
  head: readonly LineMeasurement[],
): LinePair[] {
  const aligned = alignSequences(baseline, head, { key: keyOf, similarity })
  const partner = new Map(aligned.map(([left, right]) => [right, left]))
  const matched = new Set(partner.values())
  return [
    ...head.map((line, index): LinePair => {
      const left = partner.get(index) ?? null
      const was = left === null ? undefined : baseline[left]
      const edited = was !== undefined && isEdited(was, line)
      return { baseline: left, head: index, edited }
    }),
    ...baseline
      .keys()
      .filter(index => !matched.has(index))
      .map((index): LinePair => ({ baseline: index, head: null, edited: false })),
  ]
}

function keyOf(line: LineMeasurement): string {
  return JSON.stringify([line.stage, textOf(line)])
}

/** A renamed or new stage makes a line a little less alike, so that the same text in the same stage wins. */
function similarity(baseline: LineMeasurement, head: LineMeasurement): number {
  const alike = textSimilarity(baseline.instruction, head.instruction)
  return baseline.stage === head.stage ? alike : alike * 0.9
}

function isEdited(was: LineMeasurement, is: LineMeasurement): boolean {
  if (textOf(was) !== textOf(is)) return true
  return was.definition !== null && is.definition !== null && was.definition !== is.definition
}

function textOf(line: LineMeasurement): string {
  return line.instruction.trim().replace(/\s+/g, ' ')
}
