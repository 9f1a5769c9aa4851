import type { ReadingBudget } from './reading-budget.ts'
import type { StackNode } from './stack-node.ts'

/** As many symbolic links as Linux follows on one path before it gives up (path_resolution(7), ELOOP). */
const MOST_LINKS = 40

/** A link that is longer than Linux takes a path leads nowhere, in characters (PATH_MAX). */
const LONGEST_TARGET = 4095

type MakeDirectory = (directory: StackNode, name: string) => StackNode

export interface PathWalk {
  /** Is told of each part of the path and of the links on it. */
  readonly budget: ReadingBudget
  /** Is asked for a directory where there is none; without it, what is not there is null. */
  readonly make?: MakeDirectory
}

/**
 * The node at a path, all symbolic links on the way followed as if the tree were the whole file system: none leads out.
 *
 * @param from the directories that lead to where the path begins, the root first.
 * @throws ImageError when the walk costs more than the budget has.
 */
export function followPath(from: readonly StackNode[], path: string, walk: PathWalk): StackNode | null {
  return lastOf(followTrail(from, path, walk))
}

/** As {@link followPath}, but with all directories that lead to the node, the root first; nothing where there is no node. */
export function followTrail(from: readonly StackNode[], path: string, walk: PathWalk): readonly StackNode[] {
  const way: Way = { trail: [...from], todo: [], links: 0, walk }
  walk.budget.spend('steps', from.length / NODES_COPIED_IN_A_STEP)
  pushParts(way, path)
  for (let name = way.todo.pop(); name !== undefined; name = way.todo.pop()) {
    if (name === '' || name === '.') continue
    if (name === '..') way.trail.length = Math.max(1, way.trail.length - 1)
    else if (!enter(way, name)) return []
  }
  return way.trail
}

const NODES_COPIED_IN_A_STEP = 64

interface Way {
  /** The directories that led here, the root first. */
  readonly trail: StackNode[]
  /** Parts of the path that are still to go, the next one last. */
  readonly todo: string[]
  readonly walk: PathWalk
  links: number
}

/** Goes one part further; false when there is nothing of that name. */
function enter(way: Way, name: string): boolean {
  const { make } = way.walk
  const here = lastOf(way.trail)
  const next = here?.children?.get(name)
  if (next?.type === 'symlink' && turn(way, next.target ?? '')) return true
  const found = make === undefined || here === null || next?.children ? next : make(here, name)
  if (found !== undefined) way.trail.push(found)
  return found !== undefined
}

/** Goes where a link leads; false when that is one too many, or nowhere. */
function turn(way: Way, target: string): boolean {
  if (way.links >= MOST_LINKS || target.length > LONGEST_TARGET) return false
  way.links++
  if (target.startsWith('/')) way.trail.length = 1
  pushParts(way, target)
  return true
}

function lastOf(trail: readonly StackNode[]): StackNode | null {
  return trail.at(-1) ?? null
}

/** Last part first, so that the first is the next to be popped. */
function pushParts({ todo, walk }: Way, path: string): void {
  const parts = path.split('/')
  walk.budget.spend('steps', parts.length)
  for (let index = parts.length - 1; index >= 0; index--) todo.push(parts[index] ?? '')
}
