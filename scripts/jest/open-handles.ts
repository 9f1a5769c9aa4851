import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE_MS = 30_000

/** The servers and child processes that keep this process alive. Not connections: `fetch` keeps those for a while. */
export function openHandles(): string[] {
  return process.getActiveResourcesInfo().filter(name => /^(TCP|Pipe)ServerWrap$|^ProcessWrap$/.test(name))
}

/**
 * What is open besides what was before, once what is about to close has had its time. Even if there is nothing, what a test set going
 * without waiting for it has had a turn to throw.
 */
export async function whatStaysOpen(before: readonly string[]): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    await wait(5)
    const open = openHandles()
    for (const name of before) if (open.includes(name)) open.splice(open.indexOf(name), 1)
    if (open.length === 0 || Date.now() > deadline) return open
  }
}
