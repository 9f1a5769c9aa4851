import type { CommanderError } from 'commander'
import { ImageError } from '../errors/image-error.ts'
import { InputError } from '../errors/input-error.ts'
import { machineFailure, reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { RunCancelled } from '../pipeline/run-cancelled.ts'
import { visible } from '../text/escape/visible.ts'
import type { CliIo } from './cli-io.ts'
import { messages } from './messages.ts'

/** Wrong use or failure; 0 is within budget, 1 is over. */
const FAILURE = 2

/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130

/** Ctrl-C, `kill`, and a terminal that is closed. */
const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The command line. Sets the process's exit code: 0 within budget, 1 over, 2 wrong use or failure, 130 interrupted. */
export async function runCli(args: readonly string[]): Promise<void> {
  const abort = new AbortController()
  const interrupt = () => {
    abort.abort(new ToolError(messages.interrupted))
  }
  for (const signal of ENDING) process.once(signal, interrupt)
  const { stdin, stdout, stderr, env } = process
  const lost = lostOutput(stdout)
  // Without its progress a run goes on.
  stderr.on('error', () => undefined)
  const exitCode = await exitCodeOf(args, {
    stdin,
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    signal: abort.signal,
  })
  const error = lost()
  if (error !== null) stderr.write(messageOf(error))
  process.exitCode = error === null ? exitCode : FAILURE
  for (const signal of ENDING) process.removeListener(signal, interrupt)
}

/**
 * What became of writing what was asked for, in the end: null where it is written, or its reader has had enough of it (`| head`), which
 * changes nothing of the verdict.
 */
function lostOutput(stdout: NodeJS.WriteStream): () => ToolError | null {
  let lost: ToolError | null = null
  stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') return
    lost = new ToolError(messages.outputLost(reasonOf(cause, 'standard output')), { cause })
  })
  return () => lost
}

async function exitCodeOf(args: readonly string[], io: CliIo): Promise<number> {
  let exitCode = 0
  const setExitCode = (code: number) => {
    exitCode = code
  }
  try {
    const { runCommand } = await import('./program.ts')
    await runCommand(args, io, setExitCode)
    return exitCode
  } catch (error) {
    if (io.signal.aborted) {
      if (error instanceof RunCancelled) io.stderr.write(messageOf(error))
      return INTERRUPTED
    }
    // commander has printed its message, or the help that was asked for.
    if (isOfCommander(error)) return error.exitCode === 0 ? 0 : FAILURE
    io.stderr.write(messageOf(error))
    return FAILURE
  }
}

function isOfCommander(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && error.name === 'CommanderError'
}

/** Errors that are for people are their sentence; a bug in slim-build shows where it is. */
function messageOf(error: unknown): string {
  const machine = machineFailure(error)
  const expected = machine !== null || [InputError, ToolError, ImageError].some(kind => error instanceof kind)
  const text =
    machine ??
    (error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error))
  const lines = text.split('\n').map(line => visible(line, 1000))
  return `slim-build: ${expected ? '' : 'this is a bug, please report it: '}${lines.join('\n')}\n`
}
