interface Sleeper {
  readonly at: number
  readonly order: number
  /** Whether somebody is held up by it. */
  readonly holds: boolean
  readonly wake: () => void
}

/**
 * Time that passes when all who live in it wait, and only then: minutes take as long as what is done in them, and what takes long on a
 * busy machine takes no time. Each who lives in it waits for one thing at a time.
 */
export class VirtualTime {
  private time = 0
  private order = 0
  private living = 0
  private held = 0
  private sleepers: Sleeper[] = []

  /** Milliseconds since it began. */
  readonly now = (): number => this.time

  /** Holds somebody up, who may also be one whose request waits at a server. */
  readonly wait = (milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      this.held++
      this.sleep(milliseconds, true, resolve)
    })

  /** Does something later, for which nobody waits. */
  readonly later = (milliseconds: number, act: () => void): void => {
    this.sleep(milliseconds, false, act)
  }

  /** As who asks GitHub wants it. */
  patience(random: () => number = Math.random) {
    const { now, wait } = this
    return { now, wait, random }
  }

  /** Lives a life in it. */
  async live<Result>(life: () => Promise<Result>): Promise<Result> {
    this.living++
    try {
      return await life()
    } finally {
      this.living--
      this.pass()
    }
  }

  private sleep(milliseconds: number, holds: boolean, wake: () => void): void {
    this.sleepers.push({ at: this.time + Math.max(0, milliseconds), order: this.order++, holds, wake })
    this.pass()
  }

  /** Once all is quiet: whoever was woken up may be about to wait again. */
  private pass(): void {
    setImmediate(() => {
      if (this.held < this.living || this.living === 0) return
      const next = this.sleepers.reduce<Sleeper | null>(
        (first, each) => (first === null || isSooner(each, first) ? each : first),
        null,
      )
      if (next === null) return
      this.sleepers = this.sleepers.filter(each => each !== next)
      this.time = next.at
      if (next.holds) this.held--
      next.wake()
      if (!next.holds) this.pass()
    })
  }
}

function isSooner(one: Sleeper, other: Sleeper): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order)
}

/** Time for one who lives alone in it: what is waited for is over at once. */
export function timeAlone() {
  let time = 0
  return {
    now: () => time,
    wait: (milliseconds: number): Promise<void> => {
      time += milliseconds
      return Promise.resolve()
    },
    random: () => 0.5,
  }
}
