import type { StackNode } from './stack-node.ts'

/** As many symbolic links as the engine follows on one path before it gives up (containerd, `fs.RootPath`). */
const MOST_LINKS = 255

type MakeDirectory = (directory: StackNode, name: string) => StackNode

/**
 * The node at a path, all symbolic links on the way followed as if the tree were the whole file system: none leads out.
 *
 * @param make is asked for a directory where there is none; without it, what is not there is null.
 */
export function followPath(root: StackNode, path: string, make?: MakeDirectory): StackNode | null {
  const way: Way = { trail: [root], todo: [], links: 0 }
  pushParts(way.todo, path)
  for (let name = way.todo.pop(); name !== undefined; name = way.todo.pop()) {
    if (name === '' || name === '.') continue
    if (name === '..') way.trail.length = Math.max(1, way.trail.length - 1)
    else if (!enter(way, name, make)) return null
  }
  return lastOf(way.trail)
}

interface Way {
  /** The directories that led here, the root first. */
  readonly trail: StackNode[]
  /** Parts of the path that are still to go, the next one last. */
  readonly todo: string[]
  links: number
}

/** Goes one part further; false when there is nothing of that name. */
function enter(way: Way, name: string, make: MakeDirectory | undefined): boolean {
  const here = lastOf(way.trail)
  const next = here.children?.get(name)
  if (next?.type === 'symlink' && way.links < MOST_LINKS) {
    turn(way, next.target ?? '')
    return true
  }
  const found = make === undefined || next?.children ? next : make(here, name)
  if (found !== undefined) way.trail.push(found)
  return found !== undefined
}

function turn(way: Way, target: string): void {
  way.links++
  if (target.startsWith('/')) way.trail.length = 1
  pushParts(way.todo, target)
}

function lastOf(trail: readonly StackNode[]): StackNode {
  const last = trail.at(-1)
  if (last === undefined) throw new RangeError('A path starts at a root')
  return last
}

/** Last part first, so that the first is the next to be popped. */
function pushParts(todo: string[], path: string): void {
  const parts = path.split('/')
  for (let index = parts.length - 1; index >= 0; index--) todo.push(parts[index] ?? '')
}
