import { type ChildProcess, spawn } from 'node:child_process'

/** Waits for the end of its input, which comes when whoever started it is gone, however it ended. */
const SCRIPT = 'read -r _; kill -TERM "$0"'

/**
 * Lets a program end when this process does, even when it is killed and can do nothing any more. Where there is no `sh`, it does not.
 *
 * @param pid of the program.
 * @param path the `PATH` to find `sh` in.
 * @returns what to call when the program has ended: its number may be another's then.
 */
export function endWithUs(pid: number, path: string | undefined): () => void {
  // In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it.
  const watcher: ChildProcess = spawn('sh', ['-c', SCRIPT, String(pid)], {
    ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    ...{ env: { PATH: path }, cwd: '/' },
  })
  watcher.on('error', () => undefined)
  watcher.stdin?.on('error', () => undefined)
  watcher.unref()
  return () => {
    watcher.kill('SIGKILL')
    watcher.stdin?.destroy()
  }
}
