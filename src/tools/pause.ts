import { setTimeout } from 'node:timers/promises'

/**
 * Waits before something is looked at again.
 *
 * @param time milliseconds.
 * @throws the signal's reason when it aborts.
 */
export async function pause(time: number, signal: AbortSignal): Promise<void> {
  await setTimeout(time, undefined, { signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw error
  })
}
