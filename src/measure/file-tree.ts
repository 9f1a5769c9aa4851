import { enlarged, numberAt } from './column.ts'
import { nameHash } from './name-hash.ts'

/** What stands at a place of a tree; `name` is a further name of a file, a hard link. Each one's number is its place here. */
const KINDS = ['gone', 'nothing', 'directory', 'file', 'name', 'symlink', 'other'] as const

export type NodeKind = (typeof KINDS)[number]

const NUMBERS = Object.fromEntries(KINDS.map((kind, number) => [kind, number])) as Readonly<
  Record<NodeKind, number>
>

/** The root of every tree. It is nobody's child. */
export const ROOT = 0

/** In place of a child that there is not. */
export const NONE = 0

/** A text that names are parts of. Two are the same when they are one object: a comparison would read millions of characters. */
export interface NameText {
  readonly text: string
}

/** Nodes that every tree has room for. */
const SMALLEST = 64

const WHITEOUT = 1
const OPAQUE = 2

/**
 * A tree of files in columns: a node is a number, each of its values stands in a typed array, and its name is a part of a text that is
 * there anyway. That takes some forty bytes a node; objects would take three hundred.
 *
 * The same shape serves one layer's own tree, where marks say what the layer does to what is below it, and the final file system, where
 * they mean nothing.
 *
 * Children are found by a table of hashes, and listed in the order in which they came. No number is used again: what was taken away
 * stays as `gone`, and is neither found nor listed.
 */
export class FileTree {
  #count = 1
  readonly #texts: NameText[] = []
  readonly #targets: string[] = []
  #parents: Uint32Array
  /** The last child of a directory; what follows that one is the first. */
  #lasts: Uint32Array
  #nexts: Uint32Array
  #textOf: Uint32Array
  #starts: Uint32Array
  #ends: Uint32Array
  #hashes: Int32Array
  #kinds: Uint8Array
  #marks: Uint8Array
  #values: Uint32Array
  /** Nodes by the hash of name and parent; at most half of it is taken. */
  #slots: Uint32Array

  /** @param nodes that there is room for at first; more make room for themselves. */
  constructor(nodes = 1) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(nodes, SMALLEST)))
    this.#parents = new Uint32Array(room)
    this.#lasts = new Uint32Array(room)
    this.#nexts = new Uint32Array(room)
    this.#textOf = new Uint32Array(room)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
    this.#hashes = new Int32Array(room)
    this.#kinds = new Uint8Array(room)
    this.#marks = new Uint8Array(room)
    this.#values = new Uint32Array(room)
    this.#slots = new Uint32Array(2 * room)
    this.#kinds[ROOT] = NUMBERS.directory
  }

  kind(node: number): NodeKind {
    return KINDS[numberAt(this.#kinds, node)] ?? 'gone'
  }

  isDirectory(node: number): boolean {
    return this.#kinds[node] === NUMBERS.directory
  }

  /** The file that a `file` or `name` is; null for all else. */
  file(node: number): number | null {
    const kind = this.#kinds[node]
    return kind === NUMBERS.file || kind === NUMBERS.name ? numberAt(this.#values, node) : null
  }

  /** Where a symbolic link leads. */
  target(node: number): string {
    return this.#targets[numberAt(this.#values, node)] ?? ''
  }

  parent(node: number): number {
    return numberAt(this.#parents, node)
  }

  path(node: number): string {
    const names: string[] = []
    for (let each = node; each !== ROOT; each = this.parent(each)) {
      names.push(this.#text(each).slice(this.#starts[each], this.#ends[each]))
    }
    return names.reverse().join('/')
  }

  /** Whether a name is that part of a text. */
  isNamed(node: number, { text }: NameText, start: number, end: number): boolean {
    return this.#hasName(node, text, start, end)
  }

  /** The child of a name that is a part of a text, or {@link NONE}. */
  child(directory: number, { text }: NameText, start: number, end: number): number {
    return this.#shownIn(this.#slot(directory, nameHash(text, start, end), text, start, end))
  }

  /** The child of the name that a node of another tree has, or {@link NONE}. */
  childLike(directory: number, other: FileTree, node: number): number {
    return this.#shownIn(this.#slotLike(directory, other, node))
  }

  /** The child of a name that is a part of a text, made where there is none: then it is `nothing`, until it is {@link put} otherwise. */
  place(directory: number, names: NameText, start: number, end: number): number {
    this.#makeRoom()
    const hash = nameHash(names.text, start, end)
    const slot = this.#slot(directory, hash, names.text, start, end)
    const found = this.#shownIn(slot)
    if (found !== NONE) return found
    const node = this.#append(directory, slot)
    this.#setName(node, names, start, end, hash)
    return node
  }

  /** As {@link place}, with the name that a node of another tree has. */
  placeLike(directory: number, other: FileTree, node: number): number {
    this.#makeRoom()
    const slot = this.#slotLike(directory, other, node)
    const found = this.#shownIn(slot)
    if (found !== NONE) return found
    const added = this.#append(directory, slot)
    const names = other.#texts[numberAt(other.#textOf, node)] ?? { text: '' }
    const [start, end] = [numberAt(other.#starts, node), numberAt(other.#ends, node)]
    this.#setName(added, names, start, end, numberAt(other.#hashes, node))
    return added
  }

  /** Lets a node be something else. Below it there is nothing, or {@link remove} has been there. A mark of a whiteout stays. */
  put(node: number, kind: Exclude<NodeKind, 'symlink'>, file = 0): void {
    this.#kinds[node] = NUMBERS[kind]
    this.#values[node] = file
    this.#lasts[node] = NONE
    this.#marks[node] = numberAt(this.#marks, node) & WHITEOUT
  }

  /** As {@link put}. */
  putLink(node: number, target: string): void {
    this.put(node, 'other', this.#targets.push(target) - 1)
    this.#kinds[node] = NUMBERS.symlink
  }

  /** As {@link put}, what a node of another tree is. */
  putLike(node: number, other: FileTree, like: number): void {
    const kind = other.kind(like)
    if (kind === 'symlink') this.putLink(node, other.target(like))
    else this.put(node, kind, numberAt(other.#values, like))
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
    const last = numberAt(this.#lasts, directory)
    return last === NONE ? NONE : this.#shownFrom(numberAt(this.#nexts, last), last)
  }

  /** The child of the same directory that came next, or {@link NONE}. */
  nextChild(child: number): number {
    const last = numberAt(this.#lasts, this.parent(child))
    return child === last ? NONE : this.#shownFrom(numberAt(this.#nexts, child), last)
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
    return (numberAt(this.#marks, node) & WHITEOUT) !== 0
  }

  markWhiteout(node: number): void {
    this.#marks[node] = numberAt(this.#marks, node) | WHITEOUT
  }

  isOpaque(node: number): boolean {
    return (numberAt(this.#marks, node) & OPAQUE) !== 0
  }

  markOpaque(node: number): void {
    this.#marks[node] = numberAt(this.#marks, node) | OPAQUE
  }

  #text(node: number): string {
    return this.#texts[numberAt(this.#textOf, node)]?.text ?? ''
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
    for (let each = node; ; each = numberAt(this.#nexts, each)) {
      if (this.#kinds[each] !== NUMBERS.gone) return each
      if (each === last) return NONE
    }
  }

  #shownIn(slot: number): number {
    const node = numberAt(this.#slots, slot)
    return this.#kinds[node] === NUMBERS.gone ? NONE : node
  }

  /** Where in the table the child of that name is, or would be. */
  #slot(directory: number, hash: number, text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1
    for (let slot = scatter(directory, hash) & mask; ; slot = (slot + 1) & mask) {
      const node = numberAt(this.#slots, slot)
      if (node === NONE) return slot
      if (this.#hashes[node] !== hash || this.#parents[node] !== directory) continue
      if (this.#hasName(node, text, start, end)) return slot
    }
  }

  #slotLike(directory: number, other: FileTree, node: number): number {
    const [start, end] = [numberAt(other.#starts, node), numberAt(other.#ends, node)]
    return this.#slot(directory, numberAt(other.#hashes, node), other.#text(node), start, end)
  }

  #hasName(node: number, text: string, start: number, end: number): boolean {
    const from = numberAt(this.#starts, node)
    if (numberAt(this.#ends, node) - from !== end - start) return false
    const own = this.#text(node)
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== own.charCodeAt(from + at - start)) return false
    }
    return true
  }

  /** A new last child. One of its name that is gone keeps its place among the children, and loses that in the table. */
  #append(directory: number, slot: number): number {
    const node = this.#count++
    this.#slots[slot] = node
    this.#parents[node] = directory
    this.#kinds[node] = NUMBERS.nothing
    const last = numberAt(this.#lasts, directory)
    this.#nexts[node] = last === NONE ? node : numberAt(this.#nexts, last)
    if (last !== NONE) this.#nexts[last] = node
    this.#lasts[directory] = node
    return node
  }

  #setName(node: number, names: NameText, start: number, end: number, hash: number): void {
    // Nearly always it is a part of the text that the one before is a part of.
    if (this.#texts.at(-1) !== names) this.#texts.push(names)
    this.#textOf[node] = this.#texts.length - 1
    this.#starts[node] = start
    this.#ends[node] = end
    this.#hashes[node] = hash
  }

  #makeRoom(): void {
    if (this.#count < this.#kinds.length) return
    this.#parents = enlarged(this.#parents, Uint32Array)
    this.#lasts = enlarged(this.#lasts, Uint32Array)
    this.#nexts = enlarged(this.#nexts, Uint32Array)
    this.#textOf = enlarged(this.#textOf, Uint32Array)
    this.#starts = enlarged(this.#starts, Uint32Array)
    this.#ends = enlarged(this.#ends, Uint32Array)
    this.#hashes = enlarged(this.#hashes, Int32Array)
    this.#kinds = enlarged(this.#kinds, Uint8Array)
    this.#marks = enlarged(this.#marks, Uint8Array)
    this.#values = enlarged(this.#values, Uint32Array)
    this.#scatterAnew()
  }

  /** What is gone is not found any more, so it needs no place. */
  #scatterAnew(): void {
    this.#slots = new Uint32Array(2 * this.#kinds.length)
    const mask = this.#slots.length - 1
    for (let node = 1; node < this.#count; node++) {
      if (this.#kinds[node] === NUMBERS.gone) continue
      let slot = scatter(numberAt(this.#parents, node), numberAt(this.#hashes, node)) & mask
      while (this.#slots[slot] !== NONE) slot = (slot + 1) & mask
      this.#slots[slot] = node
    }
  }
}

/** The same name stands in many directories. */
function scatter(directory: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(directory, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
