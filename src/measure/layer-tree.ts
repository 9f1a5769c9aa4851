import type { LayerEntry } from '../model/layer-index.ts'
import { followPath } from './follow-path.ts'
import type { InTurns } from './in-turns.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { emptyDirectory, type Inode, joinPath, splitPath, type StackNode } from './stack-node.ts'

/** What the builder of a layer's tree needs of the stack that it is for. */
export interface LayerTreeHost {
  /** A new inode for a regular file that stands at `path`. */
  addFile(entry: LayerEntry, path: string): Inode
  /** A node is replaced by a later entry of the same layer; `by` is that entry's inode, if it is a file. */
  replaced(node: StackNode, by: Inode | null): void
  /** The node that lower layers have at a path, for hard links to their files. */
  below(path: string): StackNode | null
  /** A hard link's target is nowhere. */
  dangling(): void
  /** Is told of each node that is made. */
  readonly budget: ReadingBudget
}

/**
 * One layer's own tree, as an engine that stores layers side by side (overlayfs) extracts it: into an empty directory,
 * entry by entry, the later one winning. So a symbolic link of the same layer is followed, and one of a lower layer is
 * not: it gives way to a directory (containerd, `archive.applyNaive` on an overlay's upper directory).
 *
 * @throws ImageError when that costs more than the budget has.
 */
export function* buildLayerTree(entries: Iterable<LayerEntry>, given: LayerTreeHost): InTurns<LayerTree> {
  const { budget } = given
  const root = emptyDirectory('')
  let hidesNothing = true
  // Entries mostly stand in the directory of the one before. It is looked for again once anything gave way.
  let last: Found | null = null
  const replaced: LayerTreeHost['replaced'] = (node, by) => {
    last = null
    given.replaced(node, by)
  }
  const host = { ...given, replaced }
  const make = (directory: StackNode, name: string): StackNode => {
    budget.spend('nodes')
    const made = emptyDirectory(joinPath(directory.path, name))
    put(directory, name, made, host)
    return made
  }
  const find = (path: string): StackNode | null => {
    if (last?.path === path) {
      budget.spend('steps', last.steps)
      return last.node
    }
    const node = followPath([root], path, { budget, make })
    last = node?.path === path ? { path, node, steps: path.split('/').length } : null
    return node
  }
  for (const entry of entries) {
    if (budget.isDue) yield
    if (entry.type === 'opaque' || entry.type === 'whiteout') hidesNothing = false
    if (entry.type === 'opaque') {
      const directory = find(entry.path)
      if (directory !== null) directory.opaque = true
      continue
    }
    const [parentPath, name] = splitPath(entry.path)
    const parent = find(parentPath)
    budget.spend('nodes')
    if (parent !== null) placeEntry(entry, { root, parent, name, host })
  }
  return { root, hidesNothing }
}

/** A directory at a path that no link leads to. */
interface Found {
  readonly path: string
  readonly node: StackNode
  /** What it costs to look for it. */
  readonly steps: number
}

/** One layer's own tree. */
export interface LayerTree {
  readonly root: StackNode
  /** It has no whiteout and no opaque directory: what lower layers do not have, it adds as it is. */
  readonly hidesNothing: boolean
}

interface Place {
  readonly root: StackNode
  readonly parent: StackNode
  readonly name: string
  readonly host: LayerTreeHost
}

function placeEntry(entry: LayerEntry, { root, parent, name, host }: Place): void {
  const old = parent.children?.get(name)
  if (entry.type === 'whiteout') {
    // A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts").
    if (old === undefined) parent.children?.set(name, leaf('nothing', entry.path, { whiteout: true }))
    else old.whiteout = true
    return
  }
  if (entry.type === 'directory') {
    if (name !== '' && old?.type !== 'directory') {
      put(parent, name, emptyDirectory(joinPath(parent.path, name)), host)
    }
    return
  }
  // Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it.
  if (name === '') {
    if (entry.type === 'file') host.replaced(fileNode(entry, '', host), null)
    return
  }
  put(parent, name, nodeOf(entry, pathOf(entry, { parent, name, host }), root, host), host)
}

/** Equal paths share one string: an image has a million of them. Another one, behind a link, may be longer than any entry's. */
function pathOf(entry: LayerEntry, { parent, name, host }: Omit<Place, 'root'>): string {
  const path = joinPath(parent.path, name)
  if (path === entry.path) return entry.path
  host.budget.spend('names', path.length)
  return path
}

function put(parent: StackNode, name: string, node: StackNode, host: LayerTreeHost): void {
  const old = parent.children?.get(name)
  if (old !== undefined) {
    host.replaced(old, node.inode)
    node.whiteout = old.whiteout
  }
  parent.children?.set(name, node)
}

function nodeOf(entry: LayerEntry, path: string, root: StackNode, host: LayerTreeHost): StackNode {
  if (entry.type === 'file') return fileNode(entry, path, host)
  if (entry.type === 'symlink') return leaf('symlink', path, { target: entry.link ?? '' })
  if (entry.type === 'hardlink') return hardLink(entry.link ?? '', path, root, host)
  return leaf('other', path, {})
}

function fileNode(entry: LayerEntry, path: string, host: LayerTreeHost): StackNode {
  return leaf('file', path, { inode: host.addFile(entry, path) })
}

/** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
function hardLink(link: string, path: string, root: StackNode, host: LayerTreeHost): StackNode {
  const [directory, name] = splitPath(link)
  const own = followPath([root], directory, { budget: host.budget })?.children?.get(name)
  const target = own === undefined || own.type === 'nothing' ? host.below(link) : own
  if (target === null || target.type === 'directory') {
    host.dangling()
    return leaf('other', path, {})
  }
  if (target.inode !== null) target.inode.names++
  return leaf(target.type, path, { inode: target.inode, target: target.target })
}

function leaf(type: StackNode['type'], path: string, rest: Partial<StackNode>): StackNode {
  return { type, path, inode: null, target: null, children: null, whiteout: false, opaque: false, ...rest }
}
