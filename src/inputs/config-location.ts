import { type Document, isMap, isNode, isScalar, type LineCounter } from 'yaml'

/** Keys from the root of a YAML document down to a value. */
export type KeyPath = readonly (string | number)[]

/** Line and column of things in a YAML document, both from 1. */
export interface KeyLocations {
  /** Of a key in the mapping at a path. */
  ofKey(path: KeyPath): Place
  /** Of the value at a path. */
  ofValue(path: KeyPath): Place
}

export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds places; what was reached through an alias is found at the nearest mapping that stands in the text itself. */
export function locationsIn(document: Document, lines: LineCounter): KeyLocations {
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const ofValue = (path: KeyPath): Place => {
    const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true)
    if (isNode(node) && node.range) return at(node.range[0])
    return path.length === 0 ? at(0) : ofValue(path.slice(0, -1))
  }
  const ofKey = (path: KeyPath): Place => {
    const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
    const pairs = isMap(parent) ? parent.items : []
    const key = pairs
      .map(pair => pair.key)
      .find(key => isScalar(key) && String(key.value) === String(path.at(-1)))
    return isScalar(key) && key.range ? at(key.range[0]) : ofValue(path)
  }
  return { ofKey, ofValue }
}
