import type { Followed } from './follow-path.ts'

/** The directories of a layer that are found already, where no link leads to. All are looked for again once anything gave way. */
export class FoundDirectories {
  readonly #found: (Followed | undefined)[]
  /** When each was found. */
  readonly #times: Uint32Array
  #now = 1

  constructor(count: number) {
    this.#found = new Array<Followed | undefined>(count)
    this.#times = new Uint32Array(count)
  }

  get(directory: number): Followed | null {
    return this.#times[directory] === this.#now ? (this.#found[directory] ?? null) : null
  }

  set(directory: number, { node, steps }: Followed): void {
    this.#found[directory] = { node, links: 0, steps }
    this.#times[directory] = this.#now
  }

  /** Takes no time, however many there are: a layer may let something give way at each entry. */
  forget(): void {
    this.#now++
  }
}
