import { type ChildProcess, spawn } from 'node:child_process'
import type { ToolContext } from './tool-context.ts'

/** Waits for the end of its input, which comes when whoever started it is gone, however it ended. */
const SCRIPT = 'read -r _; exec "$0" "$@"'

/**
 * Lets a command run when this process is gone, even when it is killed and can do nothing any more. Where there is no `sh`, it does not run.
 *
 * @returns what to call when it is no longer needed.
 */
export function whenWeEnd(
  command: readonly [tool: string, ...args: string[]],
  { env }: Pick<ToolContext, 'env'>,
): () => void {
  // In a session of its own: what is sent to all processes of a terminal, or of a job, is not for it.
  const watcher: ChildProcess = spawn('sh', ['-c', SCRIPT, ...command], {
    ...{ stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    ...{ env, cwd: '/' },
  })
  watcher.on('error', () => undefined)
  watcher.stdin?.on('error', () => undefined)
  watcher.unref()
  return () => {
    watcher.kill('SIGKILL')
    watcher.stdin?.destroy()
  }
}
