import { readdirSync, readFileSync } from 'node:fs'

/**
 * Ends a process that did not end by itself, with all that it has started: docker starts buildx, and buildx credential helpers, which would
 * stay behind. Where there is no `/proc` it ends alone.
 */
export function killTree(pid: number): void {
  // Listed first: what has lost its parent is no longer found by it.
  for (const each of [pid, ...descendantsOf(pid)]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** By proc(5), `/proc/pid/task/tid/children`: each thread has those that it started. */
function descendantsOf(pid: number): number[] {
  const children = threadsOf(pid).flatMap(thread => childrenOf(pid, thread))
  return children.flatMap(child => [child, ...descendantsOf(child)])
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

function childrenOf(pid: number, thread: string): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
    return text
      .split(' ')
      .map(Number)
      .filter(child => child > 0)
  } catch {
    return []
  }
}
