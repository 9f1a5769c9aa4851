import { type TimeLimits, Timeout } from '../../tools/timeout.ts'
import type { RunContext } from '../run-context.ts'

/** A command of a Dockerfile may be silent for long; one that is for a quarter of an hour most likely waits for somebody. */
export const REBUILD_LIMITS: TimeLimits = { idle: 15 * 60_000, total: 60 * 60_000 }

/**
 * Does what nobody needs so much that they would wait for it for ever.
 *
 * @param task is heard of by its events.
 * @returns null when a limit was reached; the task has ended by then.
 * @throws what the task throws, and the signal's reason.
 */
export async function withinLimits<Context extends RunContext, Result>(
  context: Context,
  limits: TimeLimits,
  task: (limited: Context) => Promise<Result>,
): Promise<Result | null> {
  const timeout = new Timeout(limits, context.signal)
  const limited: Context = {
    ...context,
    signal: timeout.signal,
    onEvent: (event: Parameters<RunContext['onEvent']>[0]) => {
      timeout.refresh()
      context.onEvent(event)
    },
  }
  try {
    return await task(limited)
  } catch (error) {
    if (timeout.expired === null || context.signal.aborted) throw error
    return null
  } finally {
    timeout.end()
  }
}
