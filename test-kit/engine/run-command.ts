import { spawn } from 'node:child_process'

import { ToolError } from '../../src/errors/tool-error.ts'

export interface CommandOptions {
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Written to standard input, which is otherwise empty. */
  readonly input?: string
  /** Milliseconds until the command is killed; 10 minutes unless given. */
  readonly timeout?: number
}

const TEN_MINUTES = 600_000

/**
 * Runs a command and returns what it wrote to standard output.
 *
 * @throws {ToolError} when it cannot be started, fails or takes too long; the message ends with its last lines.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  const { env, cwd, input, timeout = TEN_MINUTES } = options
  const line = [command, ...args].join(' ')
  return await new Promise((resolve, reject) => {
    const child = spawn(command, args, { env, cwd })
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      // What the command has started may hold its output open for ever.
      child.stdout.destroy()
      child.stderr.destroy()
    }, timeout)
    const output: Buffer[] = []
    const log: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk)
      log.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => log.push(chunk))
    child.stdin.on('error', () => {
      // A command that ends without reading its input is judged by its exit code alone.
    })
    child.stdin.end(input ?? '')
    child.on('error', cause => {
      clearTimeout(timer)
      reject(new ToolError(`${command} could not be started: ${cause.message}`, { command: line, cause }))
    })
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer)
      if (exitCode === 0) resolve(Buffer.concat(output).toString('utf8'))
      else reject(failure(line, exitCode, signal, log))
    })
  })
}

/** Whether a command can be run and ends well. */
export async function succeeds(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<boolean> {
  return await runCommand(command, args, options).then(
    () => true,
    () => false,
  )
}

/** The last lines of a log that are not empty. */
export function lastLines(text: string, count = 15): string[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .slice(-count)
}

function failure(
  command: string,
  exitCode: number | null,
  signal: NodeJS.Signals | null,
  log: readonly Buffer[],
): ToolError {
  const stderr = lastLines(Buffer.concat(log).toString('utf8'))
  const end = exitCode === null ? `was ended by ${signal ?? 'a signal'}` : `failed with exit code ${exitCode}`
  return new ToolError([`${command} ${end}`, ...stderr].join('\n  '), { command, exitCode, stderr })
}
