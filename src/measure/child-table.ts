import { free, hashAt } from '../model/column.ts'
import type { NameText, PathTree } from '../model/path-tree.ts'
import { nameHash } from './name-hash.ts'

/** In place of a child that there is not. */
export const NONE = 0

/** Slots for each that is taken, at least. */
const LOAD = 1.5

/** Slots at first, a power of two as ever after. */
const START = 1024

/**
 * Finds children of directories by their names, in a table of hashes. A slot is two words, the hash of directory and name, and the node: with the
 * hash elsewhere, each slot that is looked at would be a place in memory that no cache has.
 *
 * Nothing is taken out: a node that has gone or was moved stays where it was. One that was moved is not found there any more.
 */
export class ChildTable {
  readonly #paths: PathTree
  #slots = new Int32Array(2 * START)
  #taken = 0

  /** @param paths in which the number of a node is that of its path. */
  constructor(paths: PathTree) {
    this.#paths = paths
  }

  /** The child of a name that is a part of a text, as it was added last, or {@link NONE}. */
  find(directory: number, names: NameText, start: number, end: number): number {
    const key = keyOf(directory, names, start, end)
    return hashAt(this.#slots, this.#slot(key, directory, names, start, end) + 1)
  }

  /** Adds a child in place of another one of its name, if there was one. */
  add(directory: number, node: number): void {
    if (LOAD * (this.#taken + 1) > this.#slots.length / 2) this.#enlarge()
    const [names, start, end] = [this.#paths.names(node), this.#paths.start(node), this.#paths.end(node)]
    const key = keyOf(directory, names, start, end)
    const slot = this.#slot(key, directory, names, start, end)
    if (this.#slots[slot + 1] === NONE) this.#taken++
    this.#slots[slot] = key
    this.#slots[slot + 1] = node
  }

  /** Gives back its memory: nothing is to be asked of it any more. */
  free(): void {
    free(this.#slots)
  }

  /** Where the child of that name is, or would be. */
  #slot(key: number, directory: number, names: NameText, start: number, end: number): number {
    const last = this.#slots.length - 1
    for (let slot = (key << 1) & last; ; slot = (slot + 2) & last) {
      const node = hashAt(this.#slots, slot + 1)
      if (node === NONE) return slot
      if (this.#slots[slot] !== key || this.#paths.parent(node) !== directory) continue
      if (this.#paths.isNamed(node, names, start, end)) return slot
    }
  }

  #enlarge(): void {
    const old = this.#slots
    this.#slots = new Int32Array(2 * old.length)
    const last = this.#slots.length - 1
    for (let at = 0; at < old.length; at += 2) {
      const [key, node] = [hashAt(old, at), hashAt(old, at + 1)]
      if (node === NONE) continue
      let slot = (key << 1) & last
      while (this.#slots[slot + 1] !== NONE) slot = (slot + 2) & last
      this.#slots[slot] = key
      this.#slots[slot + 1] = node
    }
  }
}

/** The same name stands in many directories. */
function keyOf(directory: number, { text }: NameText, start: number, end: number): number {
  const mixed = Math.imul(nameHash(text, start, end) ^ Math.imul(directory, 0x9e3779b1), 0x85ebca6b)
  return mixed ^ (mixed >>> 15)
}
