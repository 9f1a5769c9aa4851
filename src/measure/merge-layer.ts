import { type FileTree, NONE, ROOT } from './file-tree.ts'
import type { InTurns } from './in-turns.ts'
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
 */
export function* mergeLayer(lower: FileTree, upper: FileTree, host: MergeHost): InTurns<void> {
  const todo: [below: number, above: number][] = [[ROOT, ROOT]]
  for (let pair = todo.pop(); pair !== undefined; pair = todo.pop()) {
    const [below, above] = pair
    if (upper.isOpaque(above)) host.emptied(below)
    for (let node = upper.firstChild(above); node !== NONE; node = upper.nextChild(node)) {
      host.budget.spend('steps')
      if (host.budget.isDue) yield
      const now = lay(node, below, { lower, upper, host })
      if (upper.isDirectory(node)) todo.push([now, node])
    }
  }
}

interface Merge {
  readonly lower: FileTree
  readonly upper: FileTree
  readonly host: MergeHost
}

/** What stands in a directory at the name of an upper node afterwards: the lower directory if both are one, else what the upper says. */
function lay(node: number, directory: number, { lower, upper, host }: Merge): number {
  if (upper.kind(node) === 'nothing') {
    const old = lower.childLike(directory, upper, node)
    if (old !== NONE) host.deleted(old)
    return NONE
  }
  const now = lower.placeLike(directory, upper, node)
  if (lower.kind(now) !== 'nothing') {
    const isDirectory = upper.isDirectory(node)
    if (isDirectory && lower.isDirectory(now) && !upper.isWhiteout(node)) return now
    if (isDirectory && upper.isWhiteout(node)) host.deleted(now)
    else host.overwritten(now, upper.file(node))
  }
  lower.putLike(now, upper, node)
  return now
}
