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
  const trail: Trail = [root]
  const todo: string[] = []
  pushParts(todo, path)
  let links = 0
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (name === '..' && trail.length > 1) trail.pop()
    if (name === '..' || name === '.' || name === '') continue
    const here = lastOf(trail)
    const next = here.children?.get(name)
    if (next?.type === 'symlink' && links < MOST_LINKS) {
      links++
      if (next.target?.startsWith('/')) trail.length = 1
      pushParts(todo, next.target ?? '')
      continue
    }
    const found = make === undefined || next?.children ? next : make(here, name)
    if (found === undefined) return null
    trail.push(found)
  }
  return lastOf(trail)
}

/** The directories that led here, the root first. */
type Trail = [StackNode, ...StackNode[]]

function lastOf(trail: Trail): StackNode {
  return trail.at(-1) ?? trail[0]
}

/** Last part first, so that the first is the next to be popped. */
function pushParts(todo: string[], path: string): void {
  const parts = path.split('/')
  for (let index = parts.length - 1; index >= 0; index--) todo.push(parts[index] ?? '')
}
