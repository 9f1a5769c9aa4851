import { NameWriter } from './name-writer.ts'
import { joinPath, splitPath } from './split-path.ts'

/** Finds the directory of each path, and keeps each once. */
export class DirectoryWriter {
  readonly #names = new NameWriter()
  readonly #numbers = new Map<string, number>()
  readonly #ends: number[] = []
  /** Most entries stand beside the one before. */
  #last: { readonly start: string; readonly directory: number } | null = null

  /** The number of the directory that a path is in, and its last part. */
  add(path: string): { readonly directory: number; readonly name: string } {
    // `lastIndexOf` is many times slower than both of these.
    if (
      this.#last === null ||
      !path.startsWith(this.#last.start) ||
      path.includes('/', this.#last.start.length)
    ) {
      const [parent] = splitPath(path)
      this.#last = { start: joinPath(parent, ''), directory: this.#numberOf(parent) }
    }
    const { start, directory } = this.#last
    return { directory, name: path.slice(start.length) }
  }

  /** The paths of all, one after the other. */
  paths(): string {
    return this.#names.text()
  }

  /** Where in {@link paths} each ends. */
  ends(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#ends)
  }

  #numberOf(directory: string): number {
    const known = this.#numbers.get(directory)
    if (known !== undefined) return known
    const number = this.#ends.push(this.#names.add(directory)) - 1
    this.#numbers.set(directory, number)
    return number
  }
}
