import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The command line of a process, or null when there is no such process (Linux only). */
export function commandLineOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    // A process that has ended and that nobody has waited for has an empty command line.
    return text === '' ? null : text
  } catch {
    return null
  }
}

/** The processes whose command line contains `text`, apart from this one. */
export function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => pid !== process.pid && commandLineOf(pid)?.includes(text) === true)
}

/**
 * The process that a pid file names, if it is the one meant: pids are used again, so its command line must contain
 * `text`. Null when the file is missing or stale.
 */
export function processInFile(file: string, text: string): number | null {
  let pid: number
  try {
    pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    return null
  }
  return pid > 0 && commandLineOf(pid)?.includes(text) === true ? pid : null
}

/** Asks processes to end, and makes them after `patience` milliseconds. */
export async function endProcesses(pids: readonly number[], patience = 15_000): Promise<void> {
  pids.forEach(pid => {
    signal(pid, 'SIGTERM')
  })
  const deadline = Date.now() + patience
  while (pids.some(pid => commandLineOf(pid) !== null) && Date.now() < deadline) await sleep(50)
  pids
    .filter(pid => commandLineOf(pid) !== null)
    .forEach(pid => {
      signal(pid, 'SIGKILL')
    })
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}
