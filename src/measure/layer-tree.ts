import type { ColumnEntries } from './entry-columns.ts'
import { FileTree, type NameText, NONE, ROOT } from './file-tree.ts'
import { type Followed, followPath, type PathPart } from './follow-path.ts'
import type { InTurns } from './in-turns.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { splitPart } from './split-path.ts'

/** What the builder of a layer's tree needs of the stack that it is for. */
export interface LayerTreeHost {
  /** A new file for the entry of that index, which stands at `path`. */
  addFile(entry: number, path: string): number
  /** A file that stands nowhere. */
  lost(file: number): void
  /** A node is to be taken away, for a later entry of the same layer stands there; `by` is that entry's file, if it is one. */
  replaced(tree: FileTree, node: number, by: number | null): void
  /** A further name of a file. */
  named(file: number): void
  /** What lower layers have at a path, for hard links to their files. */
  below(path: PathPart): number | null
  /** What lower layers made. */
  readonly lower: FileTree
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
 * @param left entries that are left out, by index.
 * @throws ImageError when that costs more than the budget has.
 */
export function* buildLayerTree(
  entries: ColumnEntries,
  left: ReadonlySet<number>,
  host: LayerTreeHost,
): InTurns<FileTree> {
  const builder = new LayerTreeBuilder(entries, host)
  for (let entry = 0; entry < entries.length; entry++) {
    if (host.budget.isDue) yield
    if (!left.has(entry)) builder.extract(entry)
  }
  return builder.tree
}

/** A directory at a path that no link leads to. */
interface Found extends Followed {
  readonly path: string
}

class LayerTreeBuilder {
  readonly tree = new FileTree()
  readonly #entries: ColumnEntries
  readonly #host: LayerTreeHost
  readonly #names: NameText
  /** Entries mostly stand in the directory of the one before. It is looked for again once anything gave way. */
  #last: Found | null = null

  constructor(entries: ColumnEntries, host: LayerTreeHost) {
    this.#entries = entries
    this.#host = host
    this.#names = { text: entries.columns.names }
  }

  extract(entry: number): void {
    const path = this.#partOf(entry)
    if (this.#entries.type(entry) === 'opaque') {
      const directory = this.#find(path)
      if (directory !== null) this.tree.markOpaque(directory.node)
      return
    }
    const [parent, name] = splitPart(path)
    const directory = this.#find(parent)
    this.#host.budget.spend('nodes')
    if (directory !== null) this.#place(entry, directory, name)
  }

  #partOf(entry: number): PathPart {
    return { names: this.#names, start: this.#entries.pathStart(entry), end: this.#entries.pathEnd(entry) }
  }

  #find(part: PathPart): Followed | null {
    const path = this.#names.text.slice(part.start, part.end)
    if (this.#last?.path === path) {
      this.#host.budget.spend('steps', this.#last.steps)
      return this.#last
    }
    const { budget } = this.#host
    const found = followPath(ROOT, part, { tree: this.tree, budget, make: this.#make })
    this.#last = found?.links === 0 ? { path, node: found.node, links: 0, steps: found.steps } : null
    return found
  }

  readonly #make = (directory: number, { names, start, end }: PathPart): number => {
    this.#host.budget.spend('nodes')
    return this.#put(directory, { names, start, end }, null)
  }

  #place(entry: number, directory: Followed, name: PathPart): void {
    const type = this.#entries.type(entry)
    if (type === 'whiteout') this.#whiteOut(directory.node, name)
    else if (name.start === name.end) this.#placeAtRoot(entry)
    else if (type === 'file') this.#placeFile(entry, directory, name)
    else if (type === 'directory') this.#placeDirectory(directory.node, name)
    else if (type === 'symlink') {
      this.tree.putLink(this.#put(directory.node, name, null), this.#entries.link(entry))
    } else if (type === 'hardlink') this.#placeHardLink(entry, directory.node, name)
    else this.tree.put(this.#put(directory.node, name, null), 'other')
  }

  /** A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts"). */
  #whiteOut(directory: number, { names, start, end }: PathPart): void {
    const old = this.tree.child(directory, names, start, end)
    const node = old === NONE ? this.tree.add(directory, names, start, end) : old
    if (old === NONE) this.tree.put(node, 'nothing')
    this.tree.markWhiteout(node)
  }

  /** Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it. */
  #placeAtRoot(entry: number): void {
    if (this.#entries.type(entry) === 'file') this.#host.lost(this.#host.addFile(entry, ''))
  }

  #placeDirectory(directory: number, name: PathPart): void {
    const old = this.tree.child(directory, name.names, name.start, name.end)
    if (old === NONE || !this.tree.isDirectory(old)) this.#put(directory, name, null)
  }

  #placeFile(entry: number, directory: Followed, name: PathPart): void {
    const file = this.#host.addFile(entry, this.#pathOf(entry, directory, name))
    this.tree.put(this.#put(directory.node, name, file), 'file', file)
  }

  /** Behind a link it may be longer than any entry's. */
  #pathOf(entry: number, directory: Followed, name: PathPart): string {
    if (directory.links === 0) return this.#entries.path(entry)
    const parent = this.tree.path(directory.node)
    const own = this.#names.text.slice(name.start, name.end)
    const path = parent === '' ? own : `${parent}/${own}`
    this.#host.budget.spend('names', path.length)
    return path
  }

  /** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
  #placeHardLink(entry: number, directory: number, name: PathPart): void {
    const { tree, target } = this.#targetOf(entry)
    const file = target === null ? null : tree.file(target)
    const link = target !== null && tree.kind(target) === 'symlink' ? tree.target(target) : null
    if (target === null || tree.isDirectory(target)) this.#host.dangling()
    if (file !== null) this.#host.named(file)
    const node = this.#put(directory, name, file)
    if (link !== null) this.tree.putLink(node, link)
    else if (file === null) this.tree.put(node, 'other')
    else this.tree.put(node, 'name', file)
  }

  #targetOf(entry: number): { readonly tree: FileTree; readonly target: number | null } {
    const path = {
      names: this.#names,
      start: this.#entries.pathEnd(entry),
      end: this.#entries.linkEnd(entry),
    }
    const own = childAt(this.tree, path, this.#host.budget)
    if (own !== null && this.tree.kind(own) !== 'nothing') return { tree: this.tree, target: own }
    return { tree: this.#host.lower, target: this.#host.below(path) }
  }

  /** A node of that name, in place of what was there. */
  #put(directory: number, { names, start, end }: PathPart, by: number | null): number {
    const old = this.tree.child(directory, names, start, end)
    if (old === NONE) return this.tree.add(directory, names, start, end)
    this.#last = null
    this.#host.replaced(this.tree, old, by)
    this.tree.put(old, 'directory')
    return old
  }
}

/** What stands at a path, symbolic links followed, but not one at the path itself. */
export function childAt(tree: FileTree, path: PathPart, budget: ReadingBudget): number | null {
  const [parent, name] = splitPart(path)
  const directory = followPath(ROOT, parent, { tree, budget })
  const child = directory === null ? NONE : tree.child(directory.node, name.names, name.start, name.end)
  return child === NONE ? null : child
}
