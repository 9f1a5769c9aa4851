import type { LayerMeasurement, LineMeasurement, PlatformMeasurement } from '../measure/measurement.ts'
import type { LayerPair } from './align-layers.ts'
import type { LinePair } from './align-lines.ts'
import type { BaseChange } from './base-change.ts'
import type { Blame } from './comparison.ts'

/** Both images and how they lie side by side: all that blaming looks at. */
export interface Sides {
  readonly baseline: PlatformMeasurement
  readonly head: PlatformMeasurement
  readonly lines: readonly LinePair[]
  readonly layers: readonly LayerPair[]
  readonly base: BaseChange
}

/**
 * Whose it is that the result of each head line may differ from the baseline's: null when nothing says that it does. The
 * rules stand with {@link blameLayers}.
 *
 * Lines come in topological order; an input that points forward is not followed.
 */
export function blameLines(sides: Sides): (Blame | null)[] {
  const results = resultsOf(sides)
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
    passedOn.push(strongest([blame, ground, ...line.inputs.map(blameOf)]))
  })
  return own
}

/** The stronger of several: `yours` over `rebuilt` over `base-moved`. */
export function strongest(blames: Iterable<Blame | null>): Blame | null {
  const all = new Set(blames)
  return (['yours', 'rebuilt', 'base-moved'] as const).find(blame => all.has(blame)) ?? null
}

/**
 * What is known of a line's result: `unknown` for lines that ship nothing, as in a builder stage; `edited` when it may have
 * changed and the instruction did, or its history text, which holds the build arguments that a RUN could see.
 */
type Result = 'equal' | 'changed' | 'edited' | 'unknown'

interface LineFacts {
  readonly line: LineMeasurement
  readonly was: LineMeasurement | undefined
  readonly result: Result
  /** What it is handed by the lines whose results it uses. */
  readonly inputs: readonly (Blame | null)[]
}

function blameLine({ line, was, result, inputs }: LineFacts): Blame | null {
  if (was === undefined) return 'yours'
  if (result === 'equal') return null
  if (result === 'edited' || line.readsContext || was.readsContext) return 'yours'
  return strongest(inputs) ?? (result === 'changed' ? 'rebuilt' : null)
}

/**
 * The lines whose results may change what a line makes. What COPY and ADD make comes from where they copy from, not from the
 * file system that they copy to: their own stage's line before them does not count, where it can be told apart.
 */
function contentInputs({ head }: Sides, line: LineMeasurement): readonly number[] {
  if (!/^\s*(?:COPY|ADD)\s/i.test(line.instruction)) return line.inputs
  const inStage = line.inputs.filter(input => head.lines[input]?.stage === line.stage)
  return inStage.length === 1 ? line.inputs.filter(input => input !== inStage[0]) : line.inputs
}

/** What a line stands on that is not among its inputs. */
function blameGround(sides: Sides, line: LineMeasurement, was: LineMeasurement | undefined): Blame | null {
  if (was !== undefined && usedRemovedLine(sides, was)) return 'yours'
  // Without FROM lines among the lines, a line without inputs is taken to stand on the base image itself.
  return line.inputs.length === 0 && !sides.head.lines.some(isFrom) ? blameBase(sides.base) : null
}

function usedRemovedLine({ lines }: Sides, was: LineMeasurement): boolean {
  return lines.some(
    ({ baseline, head }) => head === null && baseline !== null && was.inputs.includes(baseline),
  )
}

/** Layers of the base are left out: a FROM line is blamed by what it names. */
function resultsOf({ baseline, head, layers }: Sides): Map<number, Result> {
  const results = new Map<number, Result>()
  for (const { kind, ...pair } of layers) {
    const was = layerAt(baseline, pair.baseline)
    const is = layerAt(head, pair.head)
    if (is?.line == null || is.origin === 'base') continue
    if (kind !== 'same' && kind !== 'repacked') {
      results.set(is.line, was !== undefined && isRetold(was, is) ? 'edited' : 'changed')
    } else if (!results.has(is.line)) {
      results.set(is.line, 'equal')
    }
  }
  return results
}

/** A layer by an index that may be missing. */
export function layerAt(platform: PlatformMeasurement, index: number | null): LayerMeasurement | undefined {
  return index === null ? undefined : platform.layers[index]
}

/** Whether two layers' history texts are known and differ. */
export function isRetold(was: LayerMeasurement, is: LayerMeasurement): boolean {
  return was.createdBy !== null && is.createdBy !== null && was.createdBy !== is.createdBy
}

function isFrom(line: LineMeasurement): boolean {
  return /^\s*FROM\s/i.test(line.instruction)
}

/** Another name for the stage is no other image. */
function blameFrom(sides: Sides, line: LineMeasurement, was: LineMeasurement | undefined): Blame | null {
  if (was === undefined) return 'yours'
  if (imageOf(was) !== imageOf(line)) return 'yours'
  return namesBase(sides, line) ? blameBase(sides.base) : null
}

/** `FROM --platform=… node:22 AS build` → `--platform=… node:22`. */
function imageOf(line: LineMeasurement): string {
  const words = line.instruction.trim().split(/\s+/).slice(1)
  const name = words.findIndex(word => !word.startsWith('--'))
  return words.slice(0, name + 1).join(' ')
}

/** Builder stages often start from the same image as the final one: what is known of the one holds for the other. */
function namesBase({ head }: Sides, line: LineMeasurement): boolean {
  if (head.base.kind !== 'known') return false
  const { reference } = head.base
  const name = imageOf(line).split(' ').at(-1) ?? ''
  if (reference === name || reference.endsWith(`/${name}`)) return true
  return head.layers.some(
    layer => layer.origin === 'base' && layer.line !== null && head.lines[layer.line] === line,
  )
}

/** Whose a change of the base image is. */
export function blameBase(base: BaseChange): Blame | null {
  if (base === 'moved') return 'base-moved'
  return base === 'changed' ? 'yours' : null
}
