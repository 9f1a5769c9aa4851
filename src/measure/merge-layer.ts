import type { InTurns } from './in-turns.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { LayerTree } from './layer-tree.ts'
import { emptyDirectory, type Inode, type StackNode } from './stack-node.ts'

/** What is told of lower nodes, each with all that is below it, that a layer takes away. */
export interface MergeHost {
  removed(node: StackNode, why: 'deleted' | 'opaque'): void
  overwritten(node: StackNode, by: Inode | null): void
  readonly budget: ReadingBudget
}

/**
 * Lays a layer's tree over what lower layers made (image spec, layer.md, "Applying Changesets"): directories merge, all
 * else replaces, whiteouts and opaque directories hide what is below and nothing of the layer itself.
 */
export function* mergeLayer(
  lower: StackNode,
  { root: upper, hidesNothing }: LayerTree,
  host: MergeHost,
): InTurns<void> {
  const todo: [lower: StackNode, upper: StackNode][] = [[lower, upper]]
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const [below, above] = pair
    const names = childrenOf(below)
    if (above.opaque) empty(names, host)
    for (const [name, node] of childrenOf(above)) {
      host.budget.spend('steps')
      if (host.budget.isDue) yield
      const old = names.get(name)
      if (old === undefined && hidesNothing) {
        names.set(name, node)
        continue
      }
      const now = lay(node, old, host)
      if (now === null) names.delete(name)
      else {
        names.set(name, now)
        if (node.type === 'directory') todo.push([now, node])
      }
    }
  }
}

function childrenOf({ children }: StackNode): Map<string, StackNode> {
  return children ?? new Map<string, StackNode>()
}

/** What stands at a name afterwards: the lower directory if both are one, else what the upper layer says. */
function lay(node: StackNode, old: StackNode | undefined, host: MergeHost): StackNode | null {
  if (old === undefined) return standIn(node)
  if (old.type === 'directory' && node.type === 'directory' && !node.whiteout) return old
  takeAway(old, node, host)
  return standIn(node)
}

/**
 * What takes an upper node's place; null for a whiteout. A directory is rebuilt rather than adopted, for somewhere
 * inside may be whiteouts of things that never existed.
 */
function standIn(node: StackNode): StackNode | null {
  if (node.type === 'nothing') return null
  return node.type === 'directory' ? emptyDirectory(node.path) : node
}

function empty(names: Map<string, StackNode>, host: MergeHost): void {
  for (const node of names.values()) host.removed(node, 'opaque')
  names.clear()
}

function takeAway(old: StackNode, node: StackNode, host: MergeHost): void {
  if (node.type === 'nothing' || (node.whiteout && node.type === 'directory')) host.removed(old, 'deleted')
  else host.overwritten(old, node.inode)
}
