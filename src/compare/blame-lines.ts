import type { Blame } from '../model/comparison.ts'
import type { LineMeasurement } from '../model/measurement.ts'
import { blameBase } from './base-change.ts'
import { blameFrom, isFrom } from './blame-from.ts'
import type { ComparedPair } from './compared-pair.ts'
import { dominantBlame } from './dominant-blame.ts'
import { type LineResult, lineResults } from './line-results.ts'

/**
 * Whose it is that the result of each head line may differ from the baseline's: null when nothing says that it does. The
 * rules stand with {@link blameLayers}.
 *
 * Lines come in topological order; an input that points forward is not followed.
 */
export function blameLines(sides: ComparedPair): (Blame | null)[] {
  const results = lineResults(sides)
  const partners = new Map(sides.lines.map(pair => [pair.head, pair]))
  const own: (Blame | null)[] = []
  const passedOn: (Blame | null)[] = []
  sides.head.lines.forEach((line, index) => {
    const pair = partners.get(index)
    const was = sides.baseline.lines[pair?.baseline ?? -1]
    const known = results.get(index) ?? 'unknown'
    const result = pair?.edited === true && known !== 'equal' ? 'edited' : known
    const blameOf = (input: number): Blame | null => (input < index ? (passedOn[input] ?? null) : null)
    const ground = blameGround(sides, line, was)
    const facts = { line, was, result, inputs: [...contentInputs(sides, line).map(blameOf), ground] }
    const blame = isFrom(line) ? blameFrom(sides, line, was) : blameLine(facts)
    own.push(blame)
    // A result is a whole file system: what was changed beneath a line is handed on by it, changed or not.
    passedOn.push(dominantBlame([blame, ground, ...line.inputs.map(blameOf)]))
  })
  return own
}

interface LineFacts {
  readonly line: LineMeasurement
  readonly was: LineMeasurement | undefined
  readonly result: LineResult
  /** What it is handed by the lines whose results it uses. */
  readonly inputs: readonly (Blame | null)[]
}

function blameLine({ line, was, result, inputs }: LineFacts): Blame | null {
  if (was === undefined) return 'yours'
  if (result === 'equal') return null
  if (result === 'edited' || line.readsContext || was.readsContext) return 'yours'
  return dominantBlame(inputs) ?? (result === 'changed' ? 'rebuilt' : null)
}

/**
 * The lines whose results may change what a line makes. What COPY and ADD make comes from where they copy from, not from the
 * file system that they copy to: their own stage's line before them does not count, where it can be told apart.
 */
function contentInputs({ head }: ComparedPair, line: LineMeasurement): readonly number[] {
  if (!/^\s*(?:COPY|ADD)\s/i.test(line.instruction)) return line.inputs
  const inStage = line.inputs.filter(input => head.lines[input]?.stage === line.stage)
  return inStage.length === 1 ? line.inputs.filter(input => input !== inStage[0]) : line.inputs
}

/** What a line stands on that is not among its inputs. */
function blameGround(
  sides: ComparedPair,
  line: LineMeasurement,
  was: LineMeasurement | undefined,
): Blame | null {
  if (was !== undefined && usedRemovedLine(sides, was)) return 'yours'
  // Without FROM lines among the lines, a line without inputs is taken to stand on the base image itself.
  return line.inputs.length === 0 && !sides.head.lines.some(isFrom) ? blameBase(sides.base) : null
}

function usedRemovedLine({ lines }: ComparedPair, was: LineMeasurement): boolean {
  return lines.some(
    ({ baseline, head }) => head === null && baseline !== null && was.inputs.includes(baseline),
  )
}
