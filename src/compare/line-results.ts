import { type ComparedPair, layerAt } from './compared-pair.ts'

/**
 * What is known of a line's result: `unknown` for lines that ship nothing, as in a builder stage; `edited` when it may have
 * changed and the instruction did.
 */
export type LineResult = 'equal' | 'changed' | 'edited' | 'unknown'

/** What is known of each head line that ships something. Layers of the base are left out: a FROM line is blamed by what it names. */
export function lineResults({ head, layers }: ComparedPair): Map<number, LineResult> {
  const results = new Map<number, LineResult>()
  for (const { kind, ...pair } of layers) {
    const is = layerAt(head, pair.head)
    if (is?.line == null || is.origin === 'base') continue
    if (kind !== 'same' && kind !== 'repacked') {
      results.set(is.line, 'changed')
    } else if (!results.has(is.line)) {
      results.set(is.line, 'equal')
    }
  }
  return results
}
