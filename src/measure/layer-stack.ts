import type { LayerEntry } from '../model/layer-index.ts'
import type { FileRecord, Hidden } from '../model/measurement.ts'
import { followPath, followTrail } from './follow-path.ts'
import type { InTurns } from './in-turns.ts'
import { buildLayerTree } from './layer-tree.ts'
import { mergeLayer } from './merge-layer.ts'
import type { ReadingBudget } from './reading-budget.ts'
import { emptyDirectory, type Inode, splitPath, type StackNode, walk } from './stack-node.ts'

/** A file record in the making: {@link FileRecord}, but its path, owner and fate are not settled yet. */
export type FileDraft = { -readonly [Key in keyof FileRecord]: FileRecord[Key] }

/**
 * The final file system of an image, made by adding its layers, bottom first; and what became of every regular file on
 * the way. Time and memory are linear in the number of entries and the length of their paths.
 *
 * What asks for a path or adds a layer throws ImageError when that costs more than the budget has.
 */
export class LayerStack {
  /** Every regular file of every layer so far, in layer order. */
  readonly files: FileDraft[] = []
  /** Hard links, in all layers, whose target was nowhere. */
  danglingLinks = 0
  /** The final file system so far. */
  readonly root: StackNode = emptyDirectory('')
  readonly budget: ReadingBudget
  #layers = 0

  /** @param budget is told of all that is made and walked. */
  constructor(budget: ReadingBudget) {
    this.budget = budget
  }

  /** Puts the next layer on top. The index is not kept. */
  *add({ entries }: { readonly entries: Iterable<LayerEntry> }): InTurns<void> {
    const layer = this.#layers++
    const budget = this.budget
    const tree = yield* buildLayerTree(entries, {
      budget,
      addFile: (entry, path) => this.#addFile(entry, path, layer),
      replaced: (node, by) => {
        this.#hide(node, { by: layer, why: this.#replacedWhy(node.inode, by) })
      },
      below: path => this.#at(path),
      dangling: () => {
        this.danglingLinks++
      },
    })
    yield* mergeLayer(this.root, tree, {
      budget,
      removed: (node, why) => {
        this.#hide(node, { by: layer, why })
      },
      overwritten: (node, by) => {
        this.#hide(node, { by: layer, why: this.#replacedWhy(node.inode, by) })
      },
    })
  }

  /**
   * Index of the visible file record at a path, or null. Symbolic links to directories are followed (Debian's `/bin` is
   * `usr/bin`), a symbolic link at the path itself is not: it has no bytes.
   */
  find(path: string): number | null {
    return this.#at(path)?.inode?.file ?? null
  }

  /** As {@link find}, but a symbolic link at the path itself is followed, too. */
  resolve(path: string): number | null {
    return followPath([this.root], path, this.#walk)?.inode?.file ?? null
  }

  /** Where a directory really is, all symbolic links followed; null when there is none. */
  realDirectory(path: string): string | null {
    return this.#pathOf(this.directory(path))
  }

  /** The directory itself, and those that it is in, the root first; nothing where there is none. */
  directoriesTo(path: string): readonly StackNode[] {
    const trail = followTrail([this.root], path, this.#walk)
    return trail.at(-1)?.children ? trail : []
  }

  /** As {@link realDirectory}, from a directory that stands in others. */
  realDirectoryIn(directories: readonly StackNode[], path: string): string | null {
    const node = followPath(directories, path, this.#walk)
    return this.#pathOf(node?.children ? node : null)
  }

  /** A directory as a node, all symbolic links followed; null when there is none. */
  directory(path: string): StackNode | null {
    return this.directoriesTo(path).at(-1) ?? null
  }

  /** Everything that shows in the final file system, the root left out, in no particular order. */
  *visible(): Generator<StackNode> {
    for (const node of walk(this.root)) if (node !== this.root) yield node
  }

  /**
   * Gives each file whose own name is gone, but not its last hard link, a name that is still there, and says of each how many
   * other names it has.
   */
  *settlePaths(): InTurns<void> {
    const named = new Uint8Array(this.files.length)
    const strays: StackNode[] = []
    for (const node of walk(this.root)) {
      this.budget.spend('steps')
      if (this.budget.isDue) yield
      if (node.inode === null) continue
      const linked = node.inode.names > 1 ? this.files[node.inode.file] : undefined
      if (linked !== undefined) linked.links = node.inode.names - 1
      if (this.files[node.inode.file]?.path === node.path) named[node.inode.file] = 1
      else strays.push(node)
    }
    for (const { inode, path } of strays) {
      if (inode === null || named[inode.file] === 1) continue
      named[inode.file] = 1
      this.#rename(inode, path)
    }
  }

  #rename({ file }: Inode, path: string): void {
    const renamed = this.files[file]
    if (renamed !== undefined) renamed.path = path
  }

  #addFile(entry: LayerEntry, path: string, layer: number): Inode {
    const { compressed, unpacked, content = '', strippable, isStatic, needs } = entry
    const file: FileDraft = { path, layer, compressed, unpacked, content, owner: null }
    if (strippable !== undefined) file.strippable = strippable
    if (isStatic !== undefined) file.isStatic = isStatic
    if (needs !== undefined) file.needs = needs
    this.files.push(file)
    return { file: this.files.length - 1, names: 1 }
  }

  get #walk() {
    return { budget: this.budget }
  }

  #pathOf(directory: StackNode | null): string | null {
    if (directory !== null) this.budget.spend('names', directory.path.length)
    return directory?.path ?? null
  }

  #at(path: string): StackNode | null {
    const [directory, name] = splitPath(path)
    return followPath([this.root], directory, this.#walk)?.children?.get(name) ?? null
  }

  #hide(node: StackNode, hidden: Hidden): void {
    for (const { inode } of walk(node)) {
      if (inode === null || --inode.names > 0) continue
      const file = this.files[inode.file]
      if (file !== undefined) file.hidden = hidden
    }
  }

  #replacedWhy(lower: Inode | null, upper: Inode | null): Hidden['why'] {
    if (lower === null || upper === null) return 'overwritten'
    const [a, b] = [this.files[lower.file], this.files[upper.file]]
    return a?.content === b?.content && a?.unpacked === b?.unpacked ? 'metadata' : 'overwritten'
  }
}
