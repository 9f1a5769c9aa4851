import { byteAt, enlarged, free, wordAt } from '../model/column.ts'
import { type NameText, PathTree, ROOT } from '../model/path-tree.ts'
import { ChildTable, NONE } from './child-table.ts'

/** What stands at a place of a tree; `name` is a further name of a file, a hard link. Each one's number is its place here. */
const KINDS = ['gone', 'nothing', 'directory', 'file', 'name', 'symlink', 'other'] as const

export type NodeKind = (typeof KINDS)[number]

const NUMBERS = Object.fromEntries(KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<NodeKind, number>
>

/** What nobody has written to takes no memory. */
const GROWTH = 2

const WHITEOUT = 1
const OPAQUE = 2
/** Of a directory: a child came that does not follow the one before, by its name, and by length and name. */
const UNSORTED = 4
const UNSORTED_BY_LENGTH = 8
/** Of a directory: its children are in the table, and may be in any order. */
const LISTED = 16
const BOTH = UNSORTED | UNSORTED_BY_LENGTH

/**
 * A tree of files in columns: a node is a number, each of its values stands in a typed array, and its name is a part of a text that is
 * there anyway. That takes some forty bytes a node; objects would take three hundred.
 *
 * A layer's own tree has a root of its own in the same columns, until what it brings {@link move}s into the final file system. Marks say
 * what the layer does to what is below it; in the final file system they mean nothing.
 *
 * Children are listed in the order in which they came. A name that follows all of them is new: as tars are sorted for the most part, few
 * directories have to be looked through, and only these are in the table of hashes. Of half a million files, that takes a third of the time of a
 * table of all. No number is used again: what was taken away stays as `gone`, and is neither found nor listed.
 */
export class FileTree {
  /** Where each node is: a node is the number of its path. */
  readonly paths: PathTree
  readonly #targets: string[] = []
  /** The last child of a directory; what follows that one is the first. */
  #lasts: Uint32Array
  #nexts: Uint32Array
  #kinds: Uint8Array
  #marks: Uint8Array
  #values: Uint32Array
  readonly #table: ChildTable

  /** @param room nodes that there is room for at first; more make room for themselves. */
  constructor(room: number) {
    this.paths = new PathTree(room)
    this.#lasts = new Uint32Array(room)
    this.#nexts = new Uint32Array(room)
    this.#kinds = new Uint8Array(room)
    this.#marks = new Uint8Array(room)
    this.#values = new Uint32Array(room)
    this.#table = new ChildTable(this.paths)
    this.#kinds[ROOT] = NUMBERS.directory
  }

  /** A further root: what is below it is a tree of its own. */
  addRoot(): number {
    this.reserve(1)
    const node = this.paths.addRoot()
    this.#kinds[node] = NUMBERS.directory
    return node
  }

  kind(node: number): NodeKind {
    return KINDS[byteAt(this.#kinds, node)] ?? 'gone'
  }

  isDirectory(node: number): boolean {
    return this.#kinds[node] === NUMBERS.directory
  }

  /** The file that a `file` or `name` is; null for all else. */
  file(node: number): number | null {
    const kind = this.#kinds[node]
    return kind === NUMBERS.file || kind === NUMBERS.name ? wordAt(this.#values, node) : null
  }

  /** Where a symbolic link leads. */
  target(node: number): string {
    return this.#targets[wordAt(this.#values, node)] ?? ''
  }

  parent(node: number): number {
    return this.paths.parent(node)
  }

  path(node: number): string {
    return this.paths.text(node)
  }

  /** The child of a name that is a part of a text, or {@link NONE}. */
  child(directory: number, names: NameText, start: number, end: number): number {
    if ((byteAt(this.#marks, directory) & LISTED) === 0) {
      if (this.#isNext(directory, names, start, end)) return NONE
      const last = wordAt(this.#lasts, directory)
      if (this.paths.isNamed(last, names, start, end))
        return this.parent(last) === directory ? this.#shown(last) : NONE
      this.#list(directory)
    }
    return this.#shown(this.#table.find(directory, names, start, end))
  }

  /** The child of the name that another node has, or {@link NONE}. */
  childLike(directory: number, node: number): number {
    return this.child(directory, this.paths.names(node), this.paths.start(node), this.paths.end(node))
  }

  /** The child of a name that is a part of a text, made where there is none: then it is `nothing`, until it is {@link put} otherwise. */
  place(directory: number, names: NameText, start: number, end: number): number {
    const isNext = this.#isNext(directory, names, start, end)
    const found = isNext ? NONE : this.child(directory, names, start, end)
    if (found !== NONE) return found
    this.reserve(1)
    const node = this.paths.add(directory, names, start, end)
    this.#kinds[node] = NUMBERS.nothing
    this.#link(node, directory)
    return node
  }

  /**
   * Makes a node, with all that is below it, the last child of another directory, which has none of its name. The one where it was must not be asked
   * for its children any more.
   */
  move(node: number, directory: number): void {
    this.paths.move(node, directory)
    this.#link(node, directory)
  }

  /** Lets a node be something else. Below it there is nothing, or {@link remove} has been there. A mark of a whiteout stays. */
  put(node: number, kind: Exclude<NodeKind, 'symlink'>, file = 0): void {
    this.#kinds[node] = NUMBERS[kind]
    this.#values[node] = file
    this.#lasts[node] = NONE
    this.#marks[node] = byteAt(this.#marks, node) & WHITEOUT
  }

  /** As {@link put}. */
  putLink(node: number, target: string): void {
    this.put(node, 'other', this.#targets.push(target) - 1)
    this.#kinds[node] = NUMBERS.symlink
  }

  /** As {@link put}, what another node is, without what is below that one. */
  putLike(node: number, like: number): void {
    this.put(node, 'other', wordAt(this.#values, like))
    this.#kinds[node] = byteAt(this.#kinds, like)
  }

  /** Takes a node away, and all that is below it. @param onGone is told of each, while it is still there. */
  remove(node: number, onGone: (node: number) => void): void {
    this.#removeAll([node], onGone)
  }

  /** As {@link remove}, of all that is below a directory. */
  clear(directory: number, onGone: (node: number) => void): void {
    const children: number[] = []
    this.#pushChildren(directory, children)
    this.#removeAll(children, onGone)
    this.#lasts[directory] = NONE
    this.#marks[directory] = byteAt(this.#marks, directory) & (WHITEOUT | OPAQUE)
  }

  /** The first child in the order in which they came, or {@link NONE}. */
  firstChild(directory: number): number {
    const last = wordAt(this.#lasts, directory)
    return last === NONE ? NONE : this.#shownFrom(wordAt(this.#nexts, last), last)
  }

  /** The child of the same directory that came next, or {@link NONE}. */
  nextChild(child: number): number {
    const last = wordAt(this.#lasts, this.parent(child))
    return child === last ? NONE : this.#shownFrom(wordAt(this.#nexts, child), last)
  }

  /** Every node of the tree, the root too, parents first. */
  *walk(): Generator<number, void, undefined> {
    const todo = [ROOT]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      yield next
      this.#pushChildren(next, todo)
    }
  }

  isWhiteout(node: number): boolean {
    return (byteAt(this.#marks, node) & WHITEOUT) !== 0
  }

  markWhiteout(node: number): void {
    this.#marks[node] = byteAt(this.#marks, node) | WHITEOUT
  }

  isOpaque(node: number): boolean {
    return (byteAt(this.#marks, node) & OPAQUE) !== 0
  }

  markOpaque(node: number): void {
    this.#marks[node] = byteAt(this.#marks, node) | OPAQUE
  }

  #removeAll(todo: number[], onGone: (node: number) => void): void {
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      onGone(next)
      this.#pushChildren(next, todo)
      this.#kinds[next] = NUMBERS.gone
      this.#lasts[next] = NONE
    }
  }

  #pushChildren(directory: number, todo: number[]): void {
    for (let child = this.firstChild(directory); child !== NONE; child = this.nextChild(child))
      todo.push(child)
  }

  /** The first that is not gone, from one up to the last of its directory. */
  #shownFrom(node: number, last: number): number {
    for (let each = node; ; each = wordAt(this.#nexts, each)) {
      if (this.#kinds[each] !== NUMBERS.gone) return each
      if (each === last) return NONE
    }
  }

  #shown(node: number): number {
    return this.#kinds[node] === NUMBERS.gone ? NONE : node
  }

  /** Whether a name follows those of all children, in an order in which they all came. */
  #isNext(directory: number, names: NameText, start: number, end: number): boolean {
    const last = wordAt(this.#lasts, directory)
    if (last === NONE) return true
    return ((byteAt(this.#marks, directory) | this.#broken(last, names, start, end)) & BOTH) !== BOTH
  }

  /** Marks for the orders in which a name does not follow that of a node. */
  #broken(node: number, names: NameText, start: number, end: number): number {
    const order = this.paths.compare(node, names, start, end)
    const longer = end - start - (this.paths.end(node) - this.paths.start(node))
    const isSorted = order < 0
    const isSortedByLength = longer > 0 || (longer === 0 && isSorted)
    return (isSorted ? 0 : UNSORTED) | (isSortedByLength ? 0 : UNSORTED_BY_LENGTH)
  }

  /** Puts the children of a directory into the table. */
  #list(directory: number): void {
    for (let child = this.firstChild(directory); child !== NONE; child = this.nextChild(child)) {
      this.#table.add(directory, child)
    }
    this.#marks[directory] = byteAt(this.#marks, directory) | LISTED | BOTH
  }

  /** Makes a node the last child. One of its name that is gone keeps its place among the children. */
  #link(node: number, directory: number): void {
    const last = wordAt(this.#lasts, directory)
    const marks = byteAt(this.#marks, directory)
    if ((marks & LISTED) !== 0) this.#table.add(directory, node)
    else if (last !== NONE) {
      const { paths } = this
      this.#marks[directory] =
        marks | this.#broken(last, paths.names(node), paths.start(node), paths.end(node))
    }
    this.#nexts[node] = last === NONE ? node : wordAt(this.#nexts, last)
    if (last !== NONE) this.#nexts[last] = node
    this.#lasts[directory] = node
  }

  /** Makes room for some more nodes at once, which takes less time than bit by bit. */
  reserve(more: number): void {
    const { count } = this.paths
    if (count + more > this.#kinds.length) this.#enlarge(Math.max(count + more, GROWTH * count))
  }

  /** Gives back the memory of all but the paths: nothing is to be asked of the tree any more. */
  free(): void {
    for (const column of [this.#lasts, this.#nexts, this.#kinds, this.#marks, this.#values]) free(column)
    this.#table.free()
  }

  #enlarge(room: number): void {
    this.paths.reserve(room)
    this.#lasts = enlarged(this.#lasts, Uint32Array, room)
    this.#nexts = enlarged(this.#nexts, Uint32Array, room)
    this.#kinds = enlarged(this.#kinds, Uint8Array, room)
    this.#marks = enlarged(this.#marks, Uint8Array, room)
    this.#values = enlarged(this.#values, Uint32Array, room)
  }
}
