/** Milliseconds that something takes before how far it is stays on the screen, and between two such lines. */
const FIRST = 2000
const NEXT = 10_000

/** When to say how far something is, where each time is a line that stays. */
export class Pace {
  private readonly now: () => number
  private due: number

  /** @param now milliseconds of a clock that is never set back. */
  constructor(now: () => number) {
    this.now = now
    this.due = now() + FIRST
  }

  /** Whether it is time; then the next is ten seconds later. */
  isDue(): boolean {
    const now = this.now()
    if (now < this.due) return false
    this.due = now + NEXT
    return true
  }
}
