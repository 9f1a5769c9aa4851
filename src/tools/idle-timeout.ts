/** Ends what was not heard of for too long. */
export class IdleTimeout {
  private readonly over = new AbortController()
  private readonly timer: NodeJS.Timeout
  /** Aborted when nothing was heard for too long, or with the outer signal. */
  readonly signal: AbortSignal

  /** @param patience milliseconds. */
  constructor(patience: number, outer?: AbortSignal) {
    this.timer = setTimeout(() => {
      this.over.abort(new Error(`timed out after ${patience} ms without output`))
    }, patience)
    this.signal = AbortSignal.any([this.over.signal, ...(outer === undefined ? [] : [outer])])
  }

  get expired(): boolean {
    return this.over.signal.aborted
  }

  /** Something was heard. */
  readonly refresh = (): void => {
    this.timer.refresh()
  }

  /** To be called when it has ended by itself. */
  end(): void {
    clearTimeout(this.timer)
  }
}
