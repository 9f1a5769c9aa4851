import type { NameText } from '../model/path-tree.ts'
import { NONE } from './child-table.ts'
import type { FileTree } from './file-tree.ts'
import type { ReadingBudget } from './reading-budget.ts'

/** As many symbolic links as Linux follows on one path before it gives up (path_resolution(7), ELOOP). */
const MOST_LINKS = 40

/** A link that is longer than Linux takes a path leads nowhere, in characters (PATH_MAX). */
const LONGEST_TARGET = 4095

const SLASH = '/'.charCodeAt(0)
const DOT = '.'.charCodeAt(0)

/** A path, as a part of a text. */
export interface PathPart {
  readonly names: NameText
  readonly start: number
  readonly end: number
}

export interface PathWalk {
  readonly tree: FileTree
  /** Where paths begin that begin with a slash. */
  readonly root: number
  /** Is told of each part of the path and of the links on it. */
  readonly budget: ReadingBudget
  /** Is asked for a directory of this name where there is none; without it, what is not there is null. */
  readonly make?: (directory: number, name: PathPart) => number
}

/** What a path leads to. */
export interface Followed {
  readonly node: number
  /** Symbolic links that were followed on the way. */
  readonly links: number
  /** Parts of the path that were walked, those of the links too. */
  readonly steps: number
}

/**
 * The node at a path, all symbolic links on the way followed as if the tree were the whole file system: none leads out.
 *
 * @param from the directory where the path begins.
 * @throws ImageError when the walk costs more than the budget has.
 */
export function followPath(from: number, path: PathPart, walk: PathWalk): Followed | null {
  const way: Way = { walk, node: from, links: 0, steps: 0, todo: [{ ...path }] }
  const isThere = goAlong(way)
  walk.budget.spend('steps', way.steps)
  return isThere ? way : null
}

/** A path by itself. */
export function wholePath(path: string): PathPart {
  return { names: { text: path }, start: 0, end: path.length }
}

interface Way {
  readonly walk: PathWalk
  node: number
  links: number
  steps: number
  /** Paths of which a part is still to go, the next one last. */
  readonly todo: { readonly names: NameText; start: number; readonly end: number }[]
}

/** Goes to the end, or as far as there is something. */
function goAlong(way: Way): boolean {
  for (let rest = way.todo.at(-1); rest !== undefined; rest = way.todo.at(-1)) {
    const { names, start } = rest
    if (start > rest.end) {
      way.todo.pop()
      continue
    }
    const end = endOfName(names.text, start, rest.end)
    rest.start = end + 1
    way.steps++
    if (isDots(names.text, start, end)) {
      if (end - start === 2) way.node = way.walk.tree.parent(way.node)
    } else if (!enter(way, { names, start, end })) return false
  }
  return true
}

/** Goes one part further; false when there is nothing of that name. */
function enter(way: Way, name: PathPart): boolean {
  const { tree, make } = way.walk
  const next = tree.child(way.node, name.names, name.start, name.end)
  if (next !== NONE && tree.kind(next) === 'symlink' && turn(way, tree.target(next))) return true
  const isFound = make === undefined ? next !== NONE : next !== NONE && tree.isDirectory(next)
  if (isFound) way.node = next
  else if (make !== undefined) way.node = make(way.node, name)
  return isFound || make !== undefined
}

/** Goes where a link leads; false when that is one too many, or nowhere. */
function turn(way: Way, target: string): boolean {
  if (way.links >= MOST_LINKS || target.length > LONGEST_TARGET) return false
  way.links++
  if (target.startsWith('/')) way.node = way.walk.root
  way.todo.push({ ...wholePath(target) })
  return true
}

function endOfName(text: string, start: number, end: number): number {
  let at = start
  while (at < end && text.charCodeAt(at) !== SLASH) at++
  return at
}

/** Whether a name is none, one dot or two. */
function isDots(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== DOT) return false
  return true
}
