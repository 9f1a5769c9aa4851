import { type Alias, type Document, isAlias, isCollection, isNode, isPair } from 'yaml'
import { type HiddenKey, startOf } from './hidden-keys.ts'

/**
 * Aliases that mean nothing, since no anchor of their name is set before them or since they stand inside of what they mean, and the first that
 * is one too many. An alias of a block with aliases counts as all of these.
 */
export function wrongAliases(document: Document, most: number): HiddenKey[] {
  const weights = new Map<string, number>()
  const open = new Set<string>()
  const found: HiddenKey[] = []
  let count = 0
  const add = (alias: Alias): void => {
    const weight = open.has(alias.source) ? undefined : weights.get(alias.source)
    if (weight === undefined) {
      found.push({ at: startOf(alias), message: 'no anchor of this name is complete above this alias' })
      return
    }
    const before = count
    count += weight
    if (before <= most && count > most)
      found.push({
        at: startOf(alias),
        message: `this is one alias too many (limit ${most}); write out the block`,
      })
  }
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      add(node)
      return
    }
    const { anchor } = isNode(node) ? (node as { anchor?: string }) : {}
    if (anchor !== undefined) open.add(anchor)
    const before = count
    for (const child of childrenOf(node)) walk(child)
    if (anchor === undefined) return
    open.delete(anchor)
    weights.set(anchor, 1 + count - before)
  }
  walk(document.contents)
  return found
}

function childrenOf(node: unknown): readonly unknown[] {
  if (isPair(node)) return [node.key, node.value]
  return isCollection(node) ? node.items : []
}
