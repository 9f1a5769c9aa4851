import type { ImageFiles } from '../model/image-files.ts'

/** Places for each content: of those that are there once, fewer than one in sixteen shares its place with another one. */
const ROOM = 16

/**
 * Tells content hashes that are there once, as most are, from those that may be there more often, in two bits a place. A map of all would take
 * two hundred bytes a file: 100 MB of half a million.
 */
export class ContentSieve {
  readonly #seen: Uint32Array
  readonly #seenAgain: Uint32Array
  readonly #mask: number

  /** @param count how many there will be at most. */
  constructor(count: number) {
    const bits = 2 ** Math.max(5, Math.ceil(Math.log2(ROOM * count)))
    this.#seen = new Uint32Array(bits / 32)
    this.#seenAgain = new Uint32Array(bits / 32)
    this.#mask = bits - 1
  }

  /** @param content a word of a content hash. */
  add(content: number): void {
    const place = content & this.#mask
    const word = place >>> 5
    const bit = 1 << (place & 31)
    const before = this.#seen[word] ?? 0
    if ((before & bit) === 0) this.#seen[word] = before | bit
    else this.#seenAgain[word] = (this.#seenAgain[word] ?? 0) | bit
  }

  /** False only for what was added no more than once. */
  mayRepeat(content: number): boolean {
    const place = content & this.#mask
    return ((this.#seenAgain[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0
  }
}

/**
 * Files, by their indexes, whose content may be there more often: all of which it is, and one in two hundred others. What is left by one
 * word of the hashes is told apart by the next, which takes a tenth of the memory that texts of all of those would.
 */
export function mayRepeat(files: ImageFiles): number[] {
  const sieve = new ContentSieve(files.length)
  for (let file = 0; file < files.length; file++) sieve.add(files.contentWord(file, 0))
  const left = files.filter(file => sieve.mayRepeat(files.contentWord(file, 0)))
  const finer = new ContentSieve(left.length)
  for (const file of left) finer.add(files.contentWord(file, 1))
  return left.filter(file => finer.mayRepeat(files.contentWord(file, 1)))
}
