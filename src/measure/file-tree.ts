import { byteAt, enlarged, hashAt, wordAt } from '../model/column.ts'
import { type NameText, PathTree, ROOT } from '../model/path-tree.ts'
import { nameHash } from './name-hash.ts'

/** What stands at a place of a tree; `name` is a further name of a file, a hard link. Each one's number is its place here. */
const KINDS = ['gone', 'nothing', 'directory', 'file', 'name', 'symlink', 'other'] as const

export type NodeKind = (typeof KINDS)[number]

const NUMBERS = Object.fromEntries(KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<NodeKind, number>
>

/** In place of a child that there is not. */
export const NONE = 0

/** Twice as much room would mostly be for nothing: a million nodes take forty megabytes. */
const GROWTH = 1.5

/** Slots for each that is taken, at least. */
const LOAD = 1.5

const WHITEOUT = 1
const OPAQUE = 2

/**
 * A tree of files in columns: a node is a number, each of its values stands in a typed array, and its name is a part of a text that is
 * there anyway. That takes some forty bytes a node; objects would take three hundred.
 *
 * A layer's own tree has a root of its own in the same columns, until what it brings {@link move}s into the final file system. Marks say
 * what the layer does to what is below it; in the final file system they mean nothing.
 *
 * Children are found by a table of hashes, and listed in the order in which they came. No number is used again: what was taken away
 * stays as `gone`, and is neither found nor listed.
 */
export class FileTree {
  /** Where each node is: a node is the number of its path. */
  readonly paths: PathTree
  readonly #targets: string[] = []
  /** The last child of a directory; what follows that one is the first. */
  #lasts: Uint32Array
  #nexts: Uint32Array
  #hashes: Int32Array
  #kinds: Uint8Array
  #marks: Uint8Array
  #values: Uint32Array
  /** Nodes by the hash of name and parent; see {@link slotsFor}. A node that was moved stays where it was, too, and is not found there. */
  #slots: Uint32Array
  /** Slots in which a node is, or was. */
  #taken = 0

  /** @param room nodes that there is room for at first; more make room for themselves. */
  constructor(room: number) {
    this.paths = new PathTree(room)
    this.#lasts = new Uint32Array(room)
    this.#nexts = new Uint32Array(room)
    this.#hashes = new Int32Array(room)
    this.#kinds = new Uint8Array(room)
    this.#marks = new Uint8Array(room)
    this.#values = new Uint32Array(room)
    this.#slots = new Uint32Array(slotsFor(room))
    this.#kinds[ROOT] = NUMBERS.directory
  }

  /** A further root: what is below it is a tree of its own. */
  addRoot(): number {
    this.#makeRoom()
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
    return this.#shownIn(this.#slot(directory, nameHash(names.text, start, end), names, start, end))
  }

  /** The child of the name that another node has, or {@link NONE}. */
  childLike(directory: number, node: number): number {
    return this.#shownIn(this.#slotLike(directory, node))
  }

  /** The child of a name that is a part of a text, made where there is none: then it is `nothing`, until it is {@link put} otherwise. */
  place(directory: number, names: NameText, start: number, end: number): number {
    this.#makeRoom()
    const hash = nameHash(names.text, start, end)
    const slot = this.#slot(directory, hash, names, start, end)
    const found = this.#shownIn(slot)
    if (found !== NONE) return found
    const node = this.paths.add(directory, names, start, end)
    this.#hashes[node] = hash
    this.#kinds[node] = NUMBERS.nothing
    this.#link(node, directory, slot)
    return node
  }

  /**
   * Makes a node, with all that is below it, the last child of another directory, which has none of its name. The one where it was must not be asked
   * for its children any more.
   */
  move(node: number, directory: number): void {
    this.#makeRoom()
    const slot = this.#slotLike(directory, node)
    this.paths.move(node, directory)
    this.#link(node, directory, slot)
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

  #shownIn(slot: number): number {
    const node = wordAt(this.#slots, slot)
    return this.#kinds[node] === NUMBERS.gone ? NONE : node
  }

  /** Where in the table the child of that name is, or would be. */
  #slot(directory: number, hash: number, names: NameText, start: number, end: number): number {
    const mask = this.#slots.length - 1
    for (let slot = scatter(directory, hash) & mask; ; slot = (slot + 1) & mask) {
      const node = wordAt(this.#slots, slot)
      if (node === NONE) return slot
      if (this.#hashes[node] !== hash || this.parent(node) !== directory) continue
      if (this.paths.isNamed(node, names, start, end)) return slot
    }
  }

  #slotLike(directory: number, node: number): number {
    const { paths } = this
    const hash = hashAt(this.#hashes, node)
    return this.#slot(directory, hash, paths.names(node), paths.start(node), paths.end(node))
  }

  /** Makes a node the last child. One of its name that is gone keeps its place among the children, and loses that in the table. */
  #link(node: number, directory: number, slot: number): void {
    if (this.#slots[slot] === NONE) this.#taken++
    this.#slots[slot] = node
    const last = wordAt(this.#lasts, directory)
    this.#nexts[node] = last === NONE ? node : wordAt(this.#nexts, last)
    if (last !== NONE) this.#nexts[last] = node
    this.#lasts[directory] = node
  }

  #makeRoom(): void {
    if (this.paths.count === this.#kinds.length) this.#enlarge()
    if (LOAD * (this.#taken + 1) > this.#slots.length) this.#scatterAnew()
  }

  #enlarge(): void {
    const room = Math.ceil(GROWTH * this.paths.count)
    this.paths.reserve(room)
    this.#lasts = enlarged(this.#lasts, Uint32Array, room)
    this.#nexts = enlarged(this.#nexts, Uint32Array, room)
    this.#hashes = enlarged(this.#hashes, Int32Array, room)
    this.#kinds = enlarged(this.#kinds, Uint8Array, room)
    this.#marks = enlarged(this.#marks, Uint8Array, room)
    this.#values = enlarged(this.#values, Uint32Array, room)
  }

  /** What is gone is not found any more, so it needs no place. */
  #scatterAnew(): void {
    this.#slots = new Uint32Array(slotsFor(GROWTH * this.paths.count))
    this.#taken = 0
    const mask = this.#slots.length - 1
    for (let node = 1; node < this.paths.count; node++) {
      if (this.#kinds[node] === NUMBERS.gone) continue
      let slot = scatter(this.parent(node), hashAt(this.#hashes, node)) & mask
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask
      this.#slots[slot] = node
      this.#taken++
    }
  }
}

/** A power of two. */
function slotsFor(nodes: number): number {
  return 2 ** Math.ceil(Math.log2(LOAD * nodes))
}

/** The same name stands in many directories. */
function scatter(directory: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(directory, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
