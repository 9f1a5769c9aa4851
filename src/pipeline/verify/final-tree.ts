import { inColumns } from '../../measure/in-columns.ts'
import { snapshotterFiles } from '../../measure/snapshotter-files.ts'
import type { LayerEntry, LayerIndex } from '../../model/layer-index.ts'

/** What stands at a path when all layers are applied. */
export interface TreeEntry {
  readonly type: 'file' | 'directory' | 'symlink' | 'other'
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Unpacked bytes of a file. */
  readonly size: number
  /** Content hash of a file, as in the layer index. */
  readonly content: string | null
  /** What a symbolic link points at. */
  readonly target: string | null
  /** Index of the layer that has it. */
  readonly layer: number
}

/** By path, without a leading slash. A directory that no layer lists is missing. */
export type FinalTree = ReadonlyMap<string, TreeEntry>

interface Node {
  entry: TreeEntry | null
  readonly children: Map<string, Node>
}

/**
 * The final file system of an image with owners and modes, from the layers as BuildKit writes them: each path is the real one, so no link
 * has to be followed.
 */
export function finalTree(layers: readonly Pick<LayerIndex, 'entries'>[]): FinalTree {
  const root = emptyNode()
  for (const [layer, { entries }] of layers.entries()) {
    const left = snapshotterFiles(inColumns(entries))
    const own = [...entries].filter((_, index) => !left.has(index))
    // What hides is about lower layers only, wherever it stands in its own.
    for (const entry of own) hide(root, entry)
    for (const entry of own) place(root, entry, layer)
  }
  const tree = new Map<string, TreeEntry>()
  collect(root, '', tree)
  return tree
}

function emptyNode(): Node {
  return { entry: null, children: new Map() }
}

function hide(root: Node, { type, path }: LayerEntry): void {
  if (type === 'opaque') find(root, path)?.children.clear()
  if (type !== 'whiteout') return
  const slash = path.lastIndexOf('/')
  find(root, path.slice(0, Math.max(0, slash)))?.children.delete(path.slice(slash + 1))
}

function place(root: Node, entry: LayerEntry, layer: number): void {
  if (entry.type === 'whiteout' || entry.type === 'opaque' || entry.path === '') return
  let node = root
  for (const name of entry.path.split('/')) {
    const next = node.children.get(name) ?? emptyNode()
    node.children.set(name, next)
    node = next
  }
  if (entry.type !== 'directory') node.children.clear()
  node.entry = treeEntry(root, entry, layer)
}

function treeEntry(root: Node, entry: LayerEntry, layer: number): TreeEntry {
  const { type, mode, uid, gid, unpacked, content = null, link = null } = entry
  if (type === 'hardlink') {
    const linked = find(root, link ?? '')?.entry
    if (linked?.type === 'file') return { ...linked, layer }
  }
  const kind = type === 'file' || type === 'directory' || type === 'symlink' ? type : 'other'
  const target = kind === 'symlink' ? link : null
  return { type: kind, mode, uid, gid, size: unpacked, content, target, layer }
}

function find(root: Node, path: string): Node | undefined {
  if (path === '') return root
  return path.split('/').reduce<Node | undefined>((node, name) => node?.children.get(name), root)
}

function collect(root: Node, from: string, tree: Map<string, TreeEntry>): void {
  const todo: [string, Node][] = [[from, root]]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const [path, { entry, children }] = next
    if (entry !== null) tree.set(path, entry)
    for (const [name, child] of children) todo.push([path === '' ? name : `${path}/${name}`, child])
  }
}
