import type { SolveEvent } from '../solve/solve-event.ts'
import { stripTargetPrefix } from '../solve/strip-target-prefix.ts'

const EXPORT = 'exporting to GitHub Actions Cache'

/**
 * Watches a solve for an export to a cache service that hangs. BuildKit has no limit of its own on a request that is never
 * answered, so the build would stand still until the job is ended.
 */
export class CacheWatch {
  private readonly timers = new Map<number, NodeJS.Timeout>()
  private readonly patience: number
  private readonly onStuck: (seconds: number) => void

  /** @param patience milliseconds that one export may take. */
  constructor(patience: number, onStuck: (seconds: number) => void) {
    this.patience = patience
    this.onStuck = onStuck
  }

  see(event: SolveEvent): void {
    if (event.type === 'step-started') this.start(event.step, event.name)
    else if (event.type === 'step-completed') this.stop(event.step)
  }

  /** To be called when the solve has ended. */
  end(): void {
    for (const step of [...this.timers.keys()]) this.stop(step)
  }

  private start(step: number, name: string): void {
    if (stripTargetPrefix(name) !== EXPORT) return
    this.stop(step)
    this.timers.set(
      step,
      setTimeout(() => {
        this.onStuck(this.patience / 1000)
      }, this.patience),
    )
  }

  private stop(step: number): void {
    clearTimeout(this.timers.get(step))
    this.timers.delete(step)
  }
}
