import type { ColumnEntries } from './entry-columns.ts'
import { FileTree, type NameText, NONE, ROOT } from './file-tree.ts'
import { type Followed, followPath, type PathPart } from './follow-path.ts'
import type { InTurns } from './in-turns.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { lastName } from './split-path.ts'

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
  readonly tree: FileTree
  readonly #entries: ColumnEntries
  readonly #host: LayerTreeHost
  readonly #names: NameText
  /** Entries mostly stand in the directory of the one before. It is looked for again once anything gave way. */
  #last: Found | null = null

  constructor(entries: ColumnEntries, host: LayerTreeHost) {
    this.tree = new FileTree(entries.length)
    this.#entries = entries
    this.#host = host
    this.#names = { text: entries.columns.names }
  }

  extract(entry: number): void {
    const [start, end] = [this.#entries.pathStart(entry), this.#entries.pathEnd(entry)]
    if (this.#entries.type(entry) === 'opaque') {
      const directory = this.#find(start, end)
      if (directory !== null) this.tree.markOpaque(directory.node)
      return
    }
    const name = lastName(this.#names.text, start, end)
    const directory = this.#find(start, Math.max(start, name - 1))
    this.#host.budget.spend('nodes')
    if (directory !== null) this.#place(entry, directory, name, end)
  }

  #find(start: number, end: number): Followed | null {
    const last = this.#last
    if (last?.path.length === end - start && this.#names.text.startsWith(last.path, start)) {
      this.#host.budget.spend('steps', last.steps)
      return last
    }
    const walk = { tree: this.tree, budget: this.#host.budget, make: this.#make }
    const found = followPath(ROOT, { names: this.#names, start, end }, walk)
    const path = this.#names.text.slice(start, end)
    this.#last = found?.links === 0 ? { path, node: found.node, links: 0, steps: found.steps } : null
    return found
  }

  readonly #make = (directory: number, { names, start, end }: PathPart): number => {
    this.#host.budget.spend('nodes')
    const node = this.#clear(this.tree.place(directory, names, start, end), null)
    this.tree.put(node, 'directory')
    return node
  }

  /** @param start where in the names that of the entry begins. */
  #place(entry: number, directory: Followed, start: number, end: number): void {
    const type = this.#entries.type(entry)
    if (start === end && type !== 'whiteout') {
      this.#placeAtRoot(entry)
      return
    }
    const node = this.tree.place(directory.node, this.#names, start, end)
    // A whiteout speaks of lower layers only, so an entry of the same layer stays (image spec, layer.md, "Whiteouts").
    if (type === 'whiteout') this.tree.markWhiteout(node)
    else if (type === 'file') this.#placeFile(entry, directory, node)
    else if (type === 'hardlink') this.#placeHardLink(entry, node)
    else if (type === 'symlink') this.tree.putLink(this.#clear(node, null), this.#entries.link(entry))
    else if (type !== 'directory') this.tree.put(this.#clear(node, null), 'other')
    else if (!this.tree.isDirectory(node)) this.tree.put(this.#clear(node, null), 'directory')
  }

  /** Only the root has an empty name, and a file cannot stand there. It is counted, and no one ever sees it. */
  #placeAtRoot(entry: number): void {
    if (this.#entries.type(entry) === 'file') this.#host.lost(this.#host.addFile(entry, ''))
  }

  #placeFile(entry: number, directory: Followed, node: number): void {
    const path = directory.links === 0 ? this.#entries.path(entry) : this.#pathBehindLinks(node)
    const file = this.#host.addFile(entry, path)
    this.tree.put(this.#clear(node, file), 'file', file)
  }

  /** It may be longer than any entry's. */
  #pathBehindLinks(node: number): string {
    const path = this.tree.path(node)
    this.#host.budget.spend('names', path.length)
    return path
  }

  /** The parent of a link's target is followed, the target itself is not: a hard link to a symbolic link is one, too. */
  #placeHardLink(entry: number, node: number): void {
    const { tree, target } = this.#targetOf(entry)
    const file = target === null ? null : tree.file(target)
    const link = target !== null && tree.kind(target) === 'symlink' ? tree.target(target) : null
    if (target === null || tree.isDirectory(target)) this.#host.dangling()
    if (file !== null) this.#host.named(file)
    this.#clear(node, file)
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

  /** Takes away what stands where something else is to stand. */
  #clear(node: number, by: number | null): number {
    if (this.tree.kind(node) === 'nothing') return node
    this.#last = null
    this.#host.replaced(this.tree, node, by)
    return node
  }
}

/** What stands at a path, symbolic links followed, but not one at the path itself. */
export function childAt(
  tree: FileTree,
  { names, start, end }: PathPart,
  budget: ReadingBudget,
): number | null {
  const name = lastName(names.text, start, end)
  const directory = followPath(ROOT, { names, start, end: Math.max(start, name - 1) }, { tree, budget })
  const child = directory === null ? NONE : tree.child(directory.node, names, name, end)
  return child === NONE ? null : child
}
