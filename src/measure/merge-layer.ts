import { ROOT } from '../model/path-tree.ts'
import { NONE } from './child-table.ts'
import type { FileTree } from './file-tree.ts'
import type { InTurns } from './in-turns.ts'
import type { LayerTree } from './layer-tree.ts'
import type { ReadingBudget } from './reading-budget.ts'

/** What is to be taken away of what lower layers made, each with all that is below it. */
export interface MergeHost {
  deleted(node: number): void
  /** All that is in a directory, and not itself. */
  emptied(directory: number): void
  overwritten(node: number, by: number | null): void
  readonly budget: ReadingBudget
}

/**
 * Lays a layer's tree over what lower layers made (image spec, layer.md, "Applying Changesets"): directories merge, all
 * else replaces, whiteouts and opaque directories hide what is below and nothing of the layer itself.
 *
 * What is only in the layer moves as a whole: most layers bring whole directories.
 */
export function* mergeLayer(tree: FileTree, { root, whiteouts }: LayerTree, host: MergeHost): InTurns<void> {
  const todo: [below: number, above: number][] = [[ROOT, root]]
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const [below, above] = pair
    if (tree.isOpaque(above)) host.emptied(below)
    for (let node = tree.firstChild(above), next: number; node !== NONE; node = next) {
      next = tree.nextChild(node)
      host.budget.spend('steps')
      if (host.budget.isDue) yield
      const now = lay(node, below, tree, host)
      if (now !== node && tree.isDirectory(node)) todo.push([now, node])
    }
  }
  for (const node of whiteouts) if (tree.kind(node) === 'nothing') tree.remove(node, () => undefined)
}

/** What stands in a directory at the name of an upper node afterwards: that node, or what was there, which has become like it. */
function lay(node: number, directory: number, tree: FileTree, host: MergeHost): number {
  const now = tree.childLike(directory, node)
  if (tree.kind(node) === 'nothing') {
    if (now !== NONE) host.deleted(now)
    return node
  }
  if (now === NONE) {
    tree.move(node, directory)
    return node
  }
  const isDirectory = tree.isDirectory(node)
  if (isDirectory && tree.isDirectory(now) && !tree.isWhiteout(node)) return now
  if (isDirectory && tree.isWhiteout(node)) host.deleted(now)
  else host.overwritten(now, tree.file(node))
  tree.putLike(now, node)
  return now
}
