import { HASH_WORDS } from '../model/image-files.ts'
import type { LayerEntries } from '../model/layer-index.ts'
import type { Hidden } from '../model/file-record.ts'
import { ROOT } from '../model/path-tree.ts'
import type { ColumnEntries } from './entry-columns.ts'
import { FileTree, type NodeKind } from './file-tree.ts'
import { followPath, type PathWalk, wholePath } from './follow-path.ts'
import { GrowingFiles } from './growing-files.ts'
import type { InTurns } from './in-turns.ts'
import { inColumns } from './in-columns.ts'
import { buildLayerTree, childAt, type LayerTreeHost } from './layer-tree.ts'
import { mergeLayer } from './merge-layer.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { snapshotterFiles } from './snapshotter-files.ts'

/** What shows at a path. */
export interface VisibleNode {
  readonly path: string
  readonly type: Exclude<NodeKind, 'gone' | 'nothing' | 'name'>
  /** The bytes of a file, whichever of its names this is: the index of its record. */
  readonly inode: { readonly file: number } | null
}

/** Files and directories of an ordinary image: a tree that grows from nothing would be copied again and again. */
const USUAL_SIZE = 32_768

/**
 * The final file system of an image, made by adding its layers, bottom first; and what became of every regular file on
 * the way. Time and memory are linear in the number of entries and the length of their paths.
 *
 * What asks for a path or adds a layer throws ImageError when that costs more than the budget has.
 */
export class LayerStack {
  /** Hard links, in all layers, whose target was nowhere. */
  danglingLinks = 0
  /** The final file system so far. */
  readonly tree = new FileTree(USUAL_SIZE)
  /** Every regular file of every layer so far, in layer order. */
  readonly files = new GrowingFiles(this.tree.paths)
  readonly budget: ReadingBudget
  /** How many names are left of a file that had more than one, by its index. Its bytes show as long as there is one. */
  readonly #names = new Map<number, number>()
  readonly #walk: PathWalk
  #layers = 0

  /** @param budget is told of all that is made and walked. */
  constructor(budget: ReadingBudget) {
    this.budget = budget
    this.#walk = { tree: this.tree, root: ROOT, budget }
  }

  /** Puts the next layer on top, without what a snapshotter put there for itself. */
  *add(layer: { readonly entries: LayerEntries }): InTurns<void> {
    const by = this.#layers++
    const entries = inColumns(layer.entries)
    this.tree.reserve(entries.length + entries.columns.directoryEnds.length + 1)
    this.files.reserve(entries.length)
    const layerTree = yield* buildLayerTree(entries, snapshotterFiles(entries), this.#host(entries, by))
    yield* mergeLayer(this.tree, layerTree, {
      budget: this.budget,
      deleted: node => {
        this.#hide(node, { by, why: 'deleted' })
      },
      emptied: directory => {
        this.tree.clear(directory, this.#nameGone({ by, why: 'opaque' }))
      },
      overwritten: (node, file) => {
        this.#hide(node, { by, why: this.#replacedWhy(this.tree.file(node), file) })
      },
    })
  }

  /** Gives back the memory of all but the files: nothing is to be asked of what shows any more. */
  free(): void {
    this.tree.free()
  }

  /**
   * Index of the visible file record at a path, or null. Symbolic links to directories are followed (Debian's `/bin` is
   * `usr/bin`), a symbolic link at the path itself is not: it has no bytes.
   */
  find(path: string): number | null {
    const node = childAt(wholePath(path), this.#walk)
    return node === null ? null : this.tree.file(node)
  }

  /** As {@link find}, but a symbolic link at the path itself is followed, too. */
  resolve(path: string): number | null {
    const node = this.#follow(ROOT, path)
    return node === null ? null : this.tree.file(node)
  }

  /** A directory as a node of the tree, all symbolic links followed; null when there is none. */
  directory(path: string): number | null {
    return this.directoryIn(ROOT, path)
  }

  /** As {@link directory}, from a directory that stands somewhere. */
  directoryIn(directory: number, path: string): number | null {
    const node = this.#follow(directory, path)
    return node !== null && this.tree.isDirectory(node) ? node : null
  }

  /** Where a directory really is, all symbolic links followed; null when there is none. */
  realDirectory(path: string): string | null {
    const node = this.directory(path)
    return node === null ? null : this.pathOf(node)
  }

  /** The path of a node, which costs something. */
  pathOf(node: number): string {
    const path = this.tree.path(node)
    this.budget.spend('names', path.length)
    return path
  }

  /** Everything that shows in the final file system, the root left out, in no particular order. */
  *visible(): Generator<VisibleNode> {
    for (const node of this.tree.walk()) {
      if (node === ROOT) continue
      const file = this.tree.file(node)
      const type = file === null ? (this.tree.kind(node) as VisibleNode['type']) : 'file'
      yield { path: this.tree.path(node), type, inode: file === null ? null : { file } }
    }
  }

  /**
   * Gives each file whose own name is gone, but not its last hard link, a name that is still there, and says of each how many
   * other names it has.
   */
  *settlePaths(): InTurns<void> {
    if (this.#names.size === 0) return
    const named = new Uint8Array(this.files.length)
    const others: number[] = []
    for (const node of this.tree.walk()) {
      this.budget.spend('steps')
      if (this.budget.isDue) yield
      const file = this.tree.file(node)
      if (file === null) continue
      this.#tellLinks(file)
      if (this.tree.kind(node) === 'file') named[file] = 1
      else others.push(node)
    }
    const nameless = others.filter(node => !this.#hasName(node, named))
    for (const node of nameless) {
      const file = this.tree.file(node) ?? 0
      if (named[file] === 0) this.#goBy(node, file, named)
    }
  }

  /** Whether the file of a hard link has a name, or its first one back, which a later layer may have given to it. */
  #hasName(node: number, named: Uint8Array): boolean {
    const file = this.tree.file(node) ?? 0
    if (named[file] === 1) return true
    if (this.files.path(file) !== this.tree.path(node)) return false
    this.#goBy(node, file, named)
    return true
  }

  #goBy(node: number, file: number, named: Uint8Array): void {
    named[file] = 1
    this.tree.put(node, 'file', file)
    this.files.rename(file, node)
  }

  #tellLinks(file: number): void {
    const names = this.#names.get(file) ?? 1
    if (names > 1) this.files.link(file, names - 1)
  }

  #host(entries: ColumnEntries, layer: number): LayerTreeHost {
    return {
      budget: this.budget,
      tree: this.tree,
      addFile: (entry, node) => this.#addFile(entries, entry, node, layer),
      lost: file => {
        this.#loseName(file, { by: layer, why: 'overwritten' })
      },
      named: file => {
        this.#names.set(file, (this.#names.get(file) ?? 1) + 1)
      },
      replaced: (node, file) => {
        this.#hide(node, { by: layer, why: this.#replacedWhy(this.tree.file(node), file) })
      },
      dangling: () => {
        this.danglingLinks++
      },
    }
  }

  #addFile(entries: ColumnEntries, entry: number, node: number, layer: number): number {
    const file = {
      node,
      layer,
      compressed: entries.compressed(entry),
      unpacked: entries.unpacked(entry),
      rest: entries.rest(entry),
    }
    return this.files.add(file, entries.hashes, entry * HASH_WORDS)
  }

  #follow(directory: number, path: string): number | null {
    return followPath(directory, wholePath(path), this.#walk)?.node ?? null
  }

  #hide(node: number, hidden: Hidden): void {
    this.tree.remove(node, this.#nameGone(hidden))
  }

  #nameGone(hidden: Hidden): (node: number) => void {
    return node => {
      const file = this.tree.file(node)
      if (file !== null) this.#loseName(file, hidden)
    }
  }

  #loseName(file: number, hidden: Hidden): void {
    const left = (this.#names.get(file) ?? 1) - 1
    if (left > 0) {
      this.#names.set(file, left)
      return
    }
    this.#names.delete(file)
    this.files.hide(file, hidden)
  }

  #replacedWhy(lower: number | null, upper: number | null): Hidden['why'] {
    if (lower === null || upper === null) return 'overwritten'
    return this.files.isSameContent(lower, this.files, upper) ? 'metadata' : 'overwritten'
  }
}
