/** How long something is waited for. Milliseconds. */
export interface TimeLimits {
  /** Since it was last heard of. */
  readonly idle: number
  /** In all: what drips is heard of again and again. */
  readonly total: number
}

/** Ends what was not heard of for too long, or takes too long in all. */
export class Timeout {
  readonly #over = new AbortController()
  readonly #limits: TimeLimits
  #idle: NodeJS.Timeout
  readonly #total: NodeJS.Timeout
  #ended = false
  #expired: keyof TimeLimits | null = null
  /** Aborted when a limit is reached, or with the outer signal. */
  readonly signal: AbortSignal

  constructor(limits: TimeLimits, outer?: AbortSignal) {
    this.#limits = limits
    this.#idle = this.#start('idle')
    this.#total = this.#start('total')
    this.signal = AbortSignal.any([this.#over.signal, ...(outer === undefined ? [] : [outer])])
  }

  /** Which limit was reached; null: none. */
  get expired(): keyof TimeLimits | null {
    return this.#expired
  }

  /** Something was heard. */
  readonly refresh = (): void => {
    if (this.#ended) return
    clearTimeout(this.#idle)
    this.#idle = this.#start('idle')
  }

  /** To be called when it has ended by itself. */
  end(): void {
    this.#ended = true
    clearTimeout(this.#idle)
    clearTimeout(this.#total)
  }

  #start(limit: keyof TimeLimits): NodeJS.Timeout {
    return setTimeout(() => {
      this.#expired ??= limit
      this.#over.abort(new Error(`timed out after ${this.#limits[limit]} ms`))
    }, this.#limits[limit])
  }
}
