import type { Blame } from '../model/comparison.ts'
import type { LayerMeasurement } from '../model/measurement.ts'
import type { LayerPair } from './align-layers.ts'
import { blameBase } from './base-change.ts'
import { blameLines } from './blame-lines.ts'
import { type ComparedPair, layerAt } from './compared-pair.ts'

/**
 * Whose each layer's change is; null for layers that are the same blob on both sides. In the order of `sides.layers`.
 *
 * | layer                                              | blame                                                        |
 * | :------------------------------------------------- | :----------------------------------------------------------- |
 * | of the base, same reference, other digest          | base-moved                                                   |
 * | of the base, other reference, or base unknown      | yours                                                        |
 * | of the base, same digest, blobs packed differently | rebuilt                                                      |
 * | other blob, equal files                            | yours if its instruction was edited, else rebuilt            |
 * | only one side has it                               | yours                                                        |
 * | no Dockerfile line known                           | yours; base-moved if its origin is unknown and the base moved |
 * | other files                                        | that of its line                                             |
 *
 * A line is blamed by the first of these that holds. "Changed" is by content; where a line ships nothing (a builder stage),
 * whether its result changed is unknown, and the rules lean towards *yours*: a budget must not be passed by hiding.
 *
 * 1. it was added: yours
 * 2. what it ships is equal: no one
 * 3. its instruction was edited, or what it does beyond its text (variables, build arguments, a heredoc): yours
 * 4. it reads the build context: yours
 * 5. it used the result of a line that was removed: yours
 * 6. it uses the result of lines that hand on a blame: the strongest of yours, rebuilt, base-moved. A line hands on its own
 *    blame and all that it was handed, since its result is a whole file system. COPY and ADD take from the place that they
 *    copy from only
 * 7. what it ships changed for none of these reasons: rebuilt
 *
 * A FROM line is blamed by the image that it names: yours when the name changed, base-moved when the base image's did not
 * but its digest. The digests of other stages' images are not known; they count as unmoved.
 */
export function blameLayers(sides: ComparedPair): (Blame | null)[] {
  const lines = blameLines(sides)
  return sides.layers.map(pair => blameLayer(sides, pair, lines))
}

function blameLayer(sides: ComparedPair, pair: LayerPair, lines: readonly (Blame | null)[]): Blame | null {
  if (pair.kind === 'same') return null
  const was = layerAt(sides.baseline, pair.baseline)
  const is = layerAt(sides.head, pair.head)
  const origins = [was, is].filter(layer => layer !== undefined).map(layer => layer.origin)
  if (origins.every(origin => origin === 'base')) return blameBaseLayer(sides, pair)
  if (origins.every(origin => origin !== 'own') && sides.base === 'moved') return 'base-moved'
  return was === undefined || is === undefined ? 'yours' : blameOwnLayer(sides, pair, was, is, lines)
}

function blameBaseLayer({ base }: ComparedPair, pair: LayerPair): Blame {
  if (base === 'same' && pair.kind === 'repacked') return 'rebuilt'
  return blameBase(base) ?? 'yours'
}

function blameOwnLayer(
  sides: ComparedPair,
  pair: LayerPair,
  was: LayerMeasurement,
  is: LayerMeasurement,
  lines: readonly (Blame | null)[],
): Blame {
  if (isEdited(sides, was, is)) return 'yours'
  if (pair.kind === 'repacked') return 'rebuilt'
  // A FROM line says nothing of a base image that only one side knows.
  return is.line === null || is.origin === 'unknown' ? 'yours' : (lines[is.line] ?? 'rebuilt')
}

function isEdited({ lines }: ComparedPair, was: LayerMeasurement, is: LayerMeasurement): boolean {
  const pair = is.line === null ? undefined : lines.find(each => each.head === is.line)
  return pair !== undefined && (pair.baseline !== was.line || pair.edited)
}
