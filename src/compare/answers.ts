import type { Blame, Cause } from '../model/comparison.ts'
import type { LayerPair } from './align-layers.ts'
import { type ComparedPair, layerAt, type PerSide, type Side } from './compared-pair.ts'

/** What bytes inherit from the layer that answers for them. */
export interface Answer {
  readonly blame: Blame | null
  readonly line: Cause['line']
  readonly ofBase: boolean
}

export const NO_ANSWER: Answer = { blame: null, line: null, ofBase: false }

/** The answer of each layer, by its index. Where both sides of a pair give the same one, it is one object. */
export function findAnswers(
  sides: ComparedPair,
  blames: readonly (Blame | null)[],
): PerSide<readonly (Answer | undefined)[]> {
  const answers: PerSide<Answer[]> = { baseline: [], head: [] }
  for (const [index, pair] of sides.layers.entries()) {
    const blame = blames[index] ?? null
    const was = answerOf(sides, 'baseline', pair, blame)
    const is = answerOf(sides, 'head', pair, blame)
    if (was !== null && pair.baseline !== null) answers.baseline[pair.baseline] = was
    if (is !== null && pair.head !== null)
      answers.head[pair.head] = was !== null && isSame(was, is) ? was : is
  }
  return answers
}

/** A line that both sides have is named by the head's index. */
function answerOf(sides: ComparedPair, side: Side, layers: LayerPair, blame: Blame | null): Answer | null {
  const layer = layerAt(sides[side], layers[side])
  if (layer === undefined) return null
  const ofBase = layer.origin === 'base'
  if (layer.line === null) return { blame, line: ofBase ? null : stepOf(sides, layers), ofBase }
  const pair = sides.lines.find(each => each[side] === layer.line)
  const line: Cause['line'] =
    pair?.head != null ? { side: 'head', index: pair.head } : { side, index: layer.line }
  return { blame, line, ofBase }
}

/** What the history says of a layer without a line, in the words of the side that has it now. */
function stepOf(sides: ComparedPair, { baseline, head }: LayerPair): Cause['line'] {
  const was = layerAt(sides.baseline, baseline)
  const is = layerAt(sides.head, head)
  const step = is?.createdBy ?? was?.createdBy ?? null
  return step === null ? null : { side: is === undefined ? 'baseline' : 'head', step }
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
