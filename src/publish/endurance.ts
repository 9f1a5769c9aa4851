import type { ToolError } from '../errors/tool-error.ts'
import { ApiError } from './api-error.ts'
import { backoff, type Patience } from './patience.ts'

/** Milliseconds in which nothing works, all together, after which it is given up. */
const LONGEST_TROUBLE = 60_000

/** How often GitHub says no before that is believed: while it fails it says so of what it allows. */
const MOST_REFUSALS = 5

/** How long one who has something to tell puts up with failures. */
export class Endurance {
  private readonly patience: Patience | null
  private readonly isFinal: (error: ToolError) => boolean
  /** Failures in a row. */
  private failures = 0
  /** Those of them that look as if they were to last. */
  private refusals = 0
  /** Milliseconds that may still go by while nothing works. */
  private left = LONGEST_TROUBLE
  /** When something last worked, or a failure was last put up with. */
  private since: number

  /**
   * @param patience null: nothing is tried twice.
   * @param isFinal failures after which it is over at once.
   */
  constructor(patience: Patience | null, isFinal: (error: ToolError) => boolean = () => false) {
    this.patience = patience
    this.isFinal = isFinal
    this.since = this.now()
  }

  /** Something worked. */
  recover(): void {
    this.failures = 0
    this.refusals = 0
    this.progress()
  }

  /** A part of what is tried has worked: the time that it took is no trouble. */
  progress(): void {
    this.since = this.now()
  }

  /** Waits before the next try. Whether there is one. */
  async bears(error: ToolError): Promise<boolean> {
    this.failures++
    if (error instanceof ApiError && error.isLasting) this.refusals++
    const { patience } = this
    if (patience === null || this.isFinal(error) || this.refusals >= MOST_REFUSALS) return false
    const wanted = error instanceof ApiError ? (error.retryAfter ?? 0) : 0
    const pause = Math.max(wanted, backoff(this.refusals > 0 ? 1 : this.failures, patience))
    const lost = patience.now() + pause - this.since
    if (lost > this.left) return false
    this.left -= lost
    await patience.wait(pause)
    this.since = patience.now()
    return true
  }

  /** Waits for others, which is no problem. In milliseconds. */
  async rest(milliseconds: number): Promise<void> {
    if (milliseconds === 0 || this.patience === null) return
    await this.patience.wait(milliseconds)
    this.since = this.now()
  }

  private now(): number {
    return this.patience?.now() ?? 0
  }
}
