import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { ToolError } from '../../src/errors/tool-error.ts'
import { lastLines } from './run-command.ts'

export interface Service {
  /** What people call it. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Overwritten at each start, so that it tells of this one. */
  readonly logFile: string
  readonly isHealthy: () => Promise<boolean>
}

const PATIENCE_MS = 60_000

/**
 * Starts a service that outlives this process (a session of its own) and waits until it is healthy. Returns its pid.
 *
 * @throws {ToolError} with the last lines of its log when it ends, or is not healthy within a minute.
 */
export async function startDetached(service: Service): Promise<number> {
  const log = openSync(service.logFile, 'w')
  const child = spawn(service.command, service.args, {
    detached: true,
    stdio: ['ignore', log, log],
    env: service.env,
  })
  closeSync(log)
  child.unref()
  let ended: string | null = null
  child.on('error', error => (ended = error.message))
  child.on('exit', (code, signal) => (ended = `it ended with ${code ?? signal ?? 'an unknown code'}`))

  const deadline = Date.now() + PATIENCE_MS
  // What ends it is reported by the callbacks above, between two looks at its health.
  while (Date.now() < deadline && reasonOf() === null) {
    if (await service.isHealthy()) return child.pid ?? 0
    await sleep(100)
  }
  if (reasonOf() === null) child.kill('SIGKILL')
  const tail = existsSync(service.logFile) ? lastLines(readFileSync(service.logFile, 'utf8')) : []
  const reason = reasonOf() ?? `it does not answer after ${PATIENCE_MS / 1000} s`
  throw new ToolError(
    [`${service.name} did not start: ${reason}; the end of ${service.logFile}:`, ...tail].join('\n  '),
    { stderr: tail },
  )

  function reasonOf(): string | null {
    return ended
  }
}
