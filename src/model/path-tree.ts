import { enlarged, isSamePart, wordAt } from './column.ts'

/** A text that names are parts of. Two are the same when they are one object: a comparison would read millions of characters. */
export interface NameText {
  readonly text: string
}

/** All paths of a tree, a column each. */
export interface PathColumns {
  readonly parents: Uint32Array
  /** Which of {@link texts} the name of each is a part of, and which part. */
  readonly textOf: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly texts: readonly NameText[]
}

/** The root of every tree. As every root, it is its own parent. */
export const ROOT = 0

/** What nobody has written to takes no memory. */
const GROWTH = 2

const NO_PATH = -1

/**
 * Paths in columns: each is a number, and has a parent and a name, which is a part of a text that is there anyway. That takes sixteen bytes
 * a path; a text for each would take a hundred.
 */
export class PathTree {
  #count = 1
  /** Each once, and where it stands. */
  readonly #texts: NameText[] = []
  readonly #numbers = new Map<NameText, number>()
  #lastNames: NameText | null = null
  #lastNumber = 0
  #parents: Uint32Array
  #textOf: Uint32Array
  #starts: Uint32Array
  #ends: Uint32Array
  /** Whether each path stands behind its directory. */
  #isAscending = true
  /** The directory whose text was asked for last, and that text with a slash at its end. */
  #last = NO_PATH
  #lastText = ''

  /** @param room paths that there is room for at first; more make room for themselves. */
  constructor(room: number) {
    this.#parents = new Uint32Array(room)
    this.#textOf = new Uint32Array(room)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
  }

  /** The tree that gave these columns, which are kept. */
  static of({ parents, textOf, starts, ends, texts }: PathColumns): PathTree {
    const tree = new PathTree(0)
    tree.#count = parents.length
    for (const names of texts) tree.#numberOf(names)
    tree.#parents = parents
    tree.#textOf = textOf
    tree.#starts = starts
    tree.#ends = ends
    return tree
  }

  /** All paths. */
  columns(): PathColumns {
    const all = (column: Uint32Array) => column.subarray(0, this.#count)
    return {
      parents: all(this.#parents),
      textOf: all(this.#textOf),
      starts: all(this.#starts),
      ends: all(this.#ends),
      texts: [...this.#texts],
    }
  }

  /** How many there are, the roots too. */
  get count(): number {
    return this.#count
  }

  /** A further root, whose path is empty. */
  addRoot(): number {
    const root = this.#append()
    this.#parents[root] = root
    return root
  }

  /** A path that is called by a part of a text below another one. */
  add(parent: number, names: NameText, start: number, end: number): number {
    const path = this.#append()
    this.#parents[path] = parent
    this.#textOf[path] = this.#numberOf(names)
    this.#starts[path] = start
    this.#ends[path] = end
    return path
  }

  parent(path: number): number {
    return wordAt(this.#parents, path)
  }

  /** Puts a path, and all that are below it, below another one. */
  move(path: number, parent: number): void {
    this.#parents[path] = parent
    this.#last = NO_PATH
    if (parent > path) this.#isAscending = false
  }

  /** The whole path, its parts between slashes. */
  text(path: number): string {
    const parent = this.parent(path)
    if (this.parent(parent) === parent) return parent === path ? '' : this.name(path)
    // Most often it stands beside the one before.
    if (parent !== this.#last) {
      this.#lastText = `${this.#join(parent)}/`
      this.#last = parent
    }
    return this.#lastText + this.name(path)
  }

  #join(path: number): string {
    const names: string[] = []
    for (let each = path; this.parent(each) !== each; each = this.parent(each)) names.push(this.name(each))
    return names.reverse().join('/')
  }

  /** The last part of a path. */
  name(path: number): string {
    return this.names(path).text.slice(this.start(path), this.end(path))
  }

  /** The text that the name of a path is a part of, from {@link start} to {@link end}. */
  names(path: number): NameText {
    return this.#texts[wordAt(this.#textOf, path)] ?? NO_NAMES
  }

  start(path: number): number {
    return wordAt(this.#starts, path)
  }

  end(path: number): number {
    return wordAt(this.#ends, path)
  }

  /** Whether the name of a path is that part of a text. */
  isNamed(path: number, { text }: NameText, start: number, end: number): boolean {
    const from = this.start(path)
    if (this.end(path) - from !== end - start) return false
    const own = this.names(path).text
    for (let at = start; at < end; at++) {
      if (text.charCodeAt(at) !== own.charCodeAt(from + at - start)) return false
    }
    return true
  }

  /** Below zero where the name of a path comes before that part of a text, by code units; above where it comes after it. */
  compare(path: number, { text }: NameText, start: number, end: number): number {
    const from = this.start(path)
    const to = this.end(path)
    const own = this.names(path).text
    const shorter = Math.min(to - from, end - start)
    for (let at = 0; at < shorter; at++) {
      const difference = own.charCodeAt(from + at) - text.charCodeAt(start + at)
      if (difference !== 0) return difference
    }
    return to - from - (end - start)
  }

  /** Whether the names of two paths are the same, of another tree, too. */
  isNamedLike(path: number, others: PathTree, other: number): boolean {
    return this.isNamed(path, others.names(other), others.start(other), others.end(other))
  }

  /**
   * How many paths from the first one on are the same in another tree, as those are that the same layers made. That takes a few looks at whole
   * columns, and none at a path.
   */
  commonStart(others: PathTree): number {
    if (!this.#isAscending || !others.#isAscending) return 0
    let [same, end] = [0, Math.min(this.#count, others.#count)]
    while (same < end) {
      const middle = (same + end + 1) >> 1
      if (this.#startsLike(others, middle)) same = middle
      else end = middle - 1
    }
    const texts = this.#texts.findIndex(({ text }, at) => text !== others.#texts[at]?.text)
    const firstWithOther = texts === -1 ? -1 : this.#textOf.indexOf(texts)
    return firstWithOther === -1 ? same : Math.min(same, firstWithOther)
  }

  #startsLike(others: PathTree, count: number): boolean {
    return (
      isSamePart(this.#parents, 0, others.#parents, 0, count) &&
      isSamePart(this.#textOf, 0, others.#textOf, 0, count) &&
      isSamePart(this.#starts, 0, others.#starts, 0, count) &&
      isSamePart(this.#ends, 0, others.#ends, 0, count)
    )
  }

  /** Whether the name of a path ends like that, which takes no text of it. */
  endsWith(path: number, ending: string): boolean {
    const { text } = this.names(path)
    const end = this.end(path)
    const from = end - ending.length
    if (from < this.start(path)) return false
    // From the last one, in which most names differ: half a million are asked for a few endings each.
    for (let at = end - 1; at >= from; at--) {
      if (text.charCodeAt(at) !== ending.charCodeAt(at - from)) return false
    }
    return true
  }

  /** As {@link endsWith}, of any of these. */
  endsWithAny(path: number, endings: readonly string[]): boolean {
    // Backwards by index: an iterator for each of half a million names is twelve megabytes.
    for (let at = endings.length - 1; at >= 0; at--) {
      if (this.endsWith(path, endings[at] ?? '')) return true
    }
    return false
  }

  #numberOf(names: NameText): number {
    // Nearly always it is the text that the one before is a part of.
    if (this.#lastNames === names) return this.#lastNumber
    const number = this.#numbers.get(names) ?? this.#texts.push(names) - 1
    this.#numbers.set(names, number)
    this.#lastNames = names
    this.#lastNumber = number
    return number
  }

  #append(): number {
    if (this.#count === this.#parents.length) this.reserve(GROWTH * this.#count)
    return this.#count++
  }

  /** Makes room for so many in all. */
  reserve(room: number): void {
    this.#parents = enlarged(this.#parents, Uint32Array, room)
    this.#textOf = enlarged(this.#textOf, Uint32Array, room)
    this.#starts = enlarged(this.#starts, Uint32Array, room)
    this.#ends = enlarged(this.#ends, Uint32Array, room)
  }
}

const NO_NAMES: NameText = { text: '' }
