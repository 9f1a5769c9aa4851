import { type Document, isNode, isScalar, visit } from 'yaml'

/** Something in a YAML document that is not what it looks like, at an offset of its text. */
export interface HiddenKey {
  readonly at: number
  readonly message: string
}

/**
 * What is well-formed and makes a budget count for nothing: merge keys, which are keys like any other in YAML 1.2, so that
 * `images: { <<: *shared }` would be an image of that name; and anchors that are set twice, of which an alias means the nearer one.
 */
export function hiddenKeys(document: Document): HiddenKey[] {
  const found: HiddenKey[] = []
  const anchors = new Set<string>()
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN')
        found.push({ at: startOf(key), message: 'merge keys (`<<`) are not supported; write out the keys' })
    },
    Node(_, node) {
      const { anchor } = node as { anchor?: string }
      if (anchor === undefined) return
      if (anchors.has(anchor))
        found.push({
          at: startOf(node),
          message: 'this anchor is already set above; use another name',
        })
      anchors.add(anchor)
    },
  })
  return found
}

/** Where a node of a document stands: an offset of its text. */
export function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}
