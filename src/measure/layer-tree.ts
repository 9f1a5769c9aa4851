import { type NameText, ROOT } from '../model/path-tree.ts'
import type { ColumnEntries } from './entry-columns.ts'
import { NONE } from './child-table.ts'
import type { FileTree } from './file-tree.ts'
import { type Followed, followPath, type PathPart, type PathWalk, wholePath } from './follow-path.ts'
import { FoundDirectories } from './found-directories.ts'
import type { InTurns } from './in-turns.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { lastName } from './split-path.ts'

/** What the builder of a layer's tree needs of the stack that it is for. */
export interface LayerTreeHost {
  /** A new file for the entry of that index, which stands at a node. */
  addFile(entry: number, node: number): number
  /** A file that stands nowhere. */
  lost(file: number): void
  /** A node of the layer is to be taken away, for a later entry of the same layer stands there; `by` is that entry's file, if it is one. */
  replaced(node: number, by: number | null): void
  /** A further name of a file. */
  named(file: number): void
  /** In which the layer's own tree gets a root of its own. */
  readonly tree: FileTree
  /** A hard link's target is nowhere. */
  dangling(): void
  /** Is told of each node that is made. */
  readonly budget: ReadingBudget
}

/** One layer's own tree, as a part of the columns of a larger one. */
export interface LayerTree {
  readonly root: number
  /** Nodes of which the layer hides what is below; they may be something in the layer, too. */
  readonly whiteouts: readonly number[]
}

/**
 * Makes one layer's own tree, as an engine that stores layers side by side (overlayfs) extracts it: into an empty directory,
 * entry by entry, the later one winning. So a symbolic link of the same layer is followed, and one of a lower layer is
 * not: it gives way to a directory (containerd, `archive.applyNaive` on an overlay's upper directory).
 *
 * @param left entries that are left out, by index.
 * @throws ImageError when that costs more than the budget has.
 */
export function* buildLayerTree(
  entries: ColumnEntries,
  left: ReadonlySet<number>,
  host: LayerTreeHost,
): InTurns<LayerTree> {
  const builder = new LayerTreeBuilder(entries, host)
  for (let entry = 0; entry < entries.length; entry++) {
    if (host.budget.isDue) yield
    if (!left.has(entry)) builder.extract(entry)
  }
  return builder
}

class LayerTreeBuilder implements LayerTree {
  readonly root: number
  readonly whiteouts: number[] = []
  readonly #tree: FileTree
  readonly #entries: ColumnEntries
  readonly #host: LayerTreeHost
  readonly #names: NameText
  readonly #found: FoundDirectories

  constructor(entries: ColumnEntries, host: LayerTreeHost) {
    this.#tree = host.tree
    this.root = host.tree.addRoot()
    this.#entries = entries
    this.#host = host
    this.#names = { text: entries.columns.names }
    this.#found = new FoundDirectories(entries.columns.directoryEnds.length)
  }

  extract(entry: number): void {
    if (this.#entries.type(entry) === 'opaque') {
      const directory = this.#follow(wholePath(this.#entries.path(entry)))
      if (directory !== null) this.#tree.markOpaque(directory.node)
      return
    }
    const directory = this.#find(this.#entries.directory(entry))
    this.#host.budget.spend('nodes')
    if (directory !== null) {
      this.#place(entry, directory, this.#entries.nameStart(entry), this.#entries.nameEnd(entry))
    }
  }

  #find(directory: number): Followed | null {
    const known = this.#found.get(directory)
    if (known !== null) {
      this.#host.budget.spend('steps', known.steps)
      return known
    }
    const [start, end] = [this.#entries.directoryStart(directory), this.#entries.directoryEnd(directory)]
    const found = this.#follow({ names: this.#names, start, end })
    if (found?.links === 0) this.#found.set(directory, found)
    return found
  }

  #follow(path: PathPart): Followed | null {
    const walk = { tree: this.#tree, root: this.root, budget: this.#host.budget, make: this.#make }
    return followPath(this.root, path, walk)
  }

  readonly #make = (directory: number, { names, start, end }: PathPart): number => {
    this.#host.budget.spend('nodes')
    const node = this.#clear(this.#tree.place(directory, names, start, end), null)
    this.#tree.put(node, 'directory')
    return node
  }

  /** @param start where in the names that of the entry begins. */
  #place(entry: number, directory: Followed, start: number, end: number): void {
    const type = this.#entries.type(entry)
    if (start === end && type !== 'whiteout') {
      this.#placeAtRoot(entry)
      return
    }
    const node = this.#tree.place(directory.node, this.#names, start, end)
    // A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts").
    if (type === 'whiteout') this.#placeWhiteout(node)
    else if (type === 'file') this.#placeFile(entry, directory, node)
    else if (type === 'hardlink') this.#placeHardLink(entry, node)
    else if (type === 'symlink') this.#tree.putLink(this.#clear(node, null), this.#entries.link(entry))
    else if (type !== 'directory') this.#tree.put(this.#clear(node, null), 'other')
    else if (!this.#tree.isDirectory(node)) this.#tree.put(this.#clear(node, null), 'directory')
  }

  #placeWhiteout(node: number): void {
    this.#tree.markWhiteout(node)
    this.whiteouts.push(node)
  }

  /** Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it. */
  #placeAtRoot(entry: number): void {
    if (this.#entries.type(entry) === 'file') this.#host.lost(this.#host.addFile(entry, ROOT))
  }

  /** A path behind links may be longer than any entry's. */
  #placeFile(entry: number, directory: Followed, node: number): void {
    if (directory.links > 0) this.#host.budget.spend('names', this.#tree.path(node).length)
    const file = this.#host.addFile(entry, node)
    this.#tree.put(this.#clear(node, file), 'file', file)
  }

  /** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
  #placeHardLink(entry: number, node: number): void {
    const tree = this.#tree
    const target = this.#targetOf(entry)
    const file = target === null ? null : tree.file(target)
    const link = target !== null && tree.kind(target) === 'symlink' ? tree.target(target) : null
    if (target === null || tree.isDirectory(target)) this.#host.dangling()
    if (file !== null) this.#host.named(file)
    this.#clear(node, file)
    if (link !== null) tree.putLink(node, link)
    else if (file === null) tree.put(node, 'other')
    else tree.put(node, 'name', file)
  }

  #targetOf(entry: number): number | null {
    const path = {
      names: this.#names,
      start: this.#entries.nameEnd(entry),
      end: this.#entries.linkEnd(entry),
    }
    const walk = { tree: this.#tree, root: this.root, budget: this.#host.budget }
    const own = childAt(path, walk)
    return own !== null && this.#tree.kind(own) !== 'nothing' ? own : childAt(path, { ...walk, root: ROOT })
  }

  /** Takes away what stands where something else is to stand. */
  #clear(node: number, by: number | null): number {
    if (this.#tree.kind(node) === 'nothing') return node
    this.#found.forget()
    this.#host.replaced(node, by)
    return node
  }
}

/** What stands at a path, symbolic links followed, but not one at the path itself. */
export function childAt({ names, start, end }: PathPart, walk: PathWalk): number | null {
  const name = lastName(names.text, start, end)
  const directory = followPath(walk.root, { names, start, end: Math.max(start, name - 1) }, walk)
  const child = directory === null ? NONE : walk.tree.child(directory.node, names, name, end)
  return child === NONE ? null : child
}
