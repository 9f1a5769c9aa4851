import { setTimeout as sleep } from 'node:timers/promises'
import { ToolError } from '../../errors/tool-error.ts'
import type { Patience } from '../../publish/patience.ts'
import { messages } from '../messages.ts'

/** Waits as the clock goes, until the run is cancelled. */
export function realPatience(signal?: AbortSignal): Patience {
  return {
    now: () => performance.now(),
    wait: async milliseconds => {
      await sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch((cause: unknown) => {
        throw new ToolError(messages.runCancelled, { cause })
      })
    },
    random: () => Math.random(),
  }
}
