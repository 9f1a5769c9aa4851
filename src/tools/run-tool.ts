import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { InputError } from '../errors/input-error.ts'
import { machineFailure } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { hidePasswords } from '../text/hide-passwords.ts'
import { buildxProgram } from './buildx-program.ts'
import { endWithUs } from './end-with-us.ts'
import { killTree } from './kill-tree.ts'
import { messages } from './messages.ts'
import { withoutRunnerServices } from './runner-services.ts'

/** A runner that cancels a job takes 10 seconds until it kills what is left. */
const GRACE = 6000
/** Milliseconds that what a tool has started may hold its output open after it, when the run is cancelled. */
const LINGER = 1000
/** Lines of standard error that a failure remembers. */
const TAIL = 40
/** Characters of one line that are kept; a tool that prints more on one line is not read by people. */
const LINE = 4000
/** Bytes of standard output that are collected, unless a caller takes less. */
const MOST_OUTPUT = 64 * 1024 * 1024

export interface RunOptions {
  /** The whole environment of the tool; nothing is inherited beside it. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether the tool gets what reaches the runner's cache and artifact services, too; default: it does not. */
  readonly runnerServices?: boolean
  readonly cwd?: string
  readonly signal?: AbortSignal | undefined
  /** Called for each line of standard error as it comes, without its end. */
  readonly onErrorLine?: (line: string) => void
  /** Most bytes of standard output that are taken; default 64 MiB. */
  readonly maxOutput?: number
  /** Milliseconds between the polite end (SIGTERM) and the other one (SIGKILL); default: 6 seconds. */
  readonly grace?: number
}

/**
 * Streams of a tool that are not its caller's alone. They are no options: what a caller has at hand is often handed on whole, and a
 * question that is asked on the way would print its answer into our own output, or read the input that the build is meant to read.
 */
export interface ToolStreams {
  /** Absent: the tool has none. */
  readonly stdin?: Readable | string | undefined
  /** Where standard output goes; absent: it is collected. */
  readonly stdout?: Writable | undefined
}

export interface ToolRun {
  /** null when a signal ended the tool. */
  readonly exitCode: number | null
  readonly stdout: string
  /** The last lines of standard error. */
  readonly stderr: readonly string[]
}

/**
 * Runs a tool to its end, without a shell, and ends it when the run is cancelled, which `@actions/exec` cannot: a build, or what asks an
 * engine, a registry or a cluster. A failed run is a value, not an error.
 *
 * @throws ToolError when the tool cannot be started, was aborted, or prints more than `maxOutput` bytes.
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  options: RunOptions,
  { stdin, stdout: target }: ToolStreams = {},
): Promise<ToolRun> {
  options.signal?.throwIfAborted()
  const child = start(tool, args, options, stdin === undefined ? 'ignore' : 'pipe')
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', cause => {
      reject(notStarted(tool, cause, options.cwd))
    })
    child.once('close', code => {
      resolve(code)
    })
  })
  const { givenUp, release } = endOnAbort(child, options.signal, options.grace ?? GRACE)
  const letGo = child.pid === undefined ? () => undefined : endWithUs(child.pid, options.env.PATH)
  child.once('exit', letGo)
  feed(child.stdin, stdin)
  try {
    const run = await Promise.race([
      givenUp,
      Promise.all([
        ended,
        target === undefined
          ? collect(child.stdout, tool, options.maxOutput ?? MOST_OUTPUT)
          : passOn(child.stdout, target),
        readLines(child.stderr, options.onErrorLine),
      ]),
    ])
    if (run === null || options.signal?.aborted)
      throw new ToolError(messages.cancelled(tool), { cause: options.signal?.reason })
    const [exitCode, stdout, stderr] = run
    return { exitCode, stdout, stderr }
  } finally {
    release()
    stop(child)
    letGo()
  }
}

function start(tool: string, args: readonly string[], options: RunOptions, stdin: 'ignore' | 'pipe') {
  const { file, env } = buildxProgram(tool, args, options.env)
  try {
    return spawn(file, args, {
      env: options.runnerServices === true ? env : withoutRunnerServices(env),
      cwd: options.cwd,
      stdio: [stdin, 'pipe', 'pipe'],
      windowsHide: true,
    })
  } catch (cause) {
    throw notStarted(tool, cause, options.cwd)
  }
}

/** Most bytes of one argument or variable that Linux takes (`MAX_ARG_STRLEN`). */
const LONGEST_ARGUMENT = 128 * 1024

/** Why a tool could not be started. Arguments come from inputs, so a wrong one is the user's to correct. */
export function notStarted(tool: string, cause: unknown, cwd?: string): ToolError | InputError {
  const { code } = cause as NodeJS.ErrnoException
  if (code === 'E2BIG') return new InputError(messages.argumentTooLong(tool, LONGEST_ARGUMENT), { cause })
  if (code === 'ERR_INVALID_ARG_VALUE')
    return new InputError(messages.argumentWithNul(tool), {
      cause,
    })
  // The system says of a missing directory what it says of a missing program.
  const why =
    (cwd === undefined ? null : whyNotIn(cwd)) ??
    (code === 'ENOENT' ? messages.notInstalled : (machineFailure(cause, tool) ?? messages.notInstalled))
  return new ToolError(messages.notStarted(tool, why), { cause })
}

/** Why nothing can be started in a directory; null: the directory is not to blame. */
function whyNotIn(directory: string): string | null {
  try {
    const isDirectory = statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true
    return isDirectory ? null : messages.noDirectory(directory)
  } catch (error) {
    return machineFailure(error, directory) ?? messages.noDirectory(directory)
  }
}

/** Ends what is left of a tool that nobody waits for any more. */
function stop(child: ChildProcess): void {
  child.stdout?.destroy()
  child.stderr?.destroy()
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
}

interface Ending {
  /** Comes when the tool has ended, and something that it started has not. */
  readonly givenUp: Promise<null>
  readonly release: () => void
}

/**
 * Docker's command line passes the signal on to its plugins, so the child alone is told. One that is told before it could pass anything
 * on leaves a plugin behind that nobody has told, and that holds the output open: it is not waited for.
 */
function endOnAbort(child: ChildProcess, signal: AbortSignal | undefined, grace: number): Ending {
  let timer: NodeJS.Timeout | undefined
  const after = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer)
    timer = setTimeout(act, milliseconds)
    timer.unref()
  }
  let giveUp = (): void => undefined
  const givenUp = new Promise<null>(resolve => {
    giveUp = () => {
      after(LINGER, () => {
        resolve(null)
      })
    }
  })
  const end = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) {
      giveUp()
      return
    }
    child.once('exit', giveUp)
    child.kill('SIGTERM')
    after(grace, () => {
      if (child.pid !== undefined) killTree(child.pid)
    })
  }
  signal?.addEventListener('abort', end, { once: true })
  const release = (): void => {
    signal?.removeEventListener('abort', end)
    child.removeListener('exit', giveUp)
    clearTimeout(timer)
  }
  return { givenUp, release }
}

function feed(target: NodeJS.WritableStream | null, source: Readable | string | undefined): void {
  if (target === null || source === undefined) return
  // A tool may end without having read all of its input: that shows in its exit code, not here.
  target.on('error', () => undefined)
  if (typeof source === 'string') target.end(source)
  else source.pipe(target)
}

function passOn(stream: Readable | null, target: Writable): string {
  // The writer is not ours to end: more may be written to it.
  stream?.pipe(target, { end: false })
  return ''
}

async function collect(stream: Readable | null, tool: string, limit: number): Promise<string> {
  if (!isThere(stream)) return ''
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new ToolError(messages.printedTooMuch(tool, limit))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function readLines(
  stream: Readable | null,
  onLine: ((line: string) => void) | undefined,
): Promise<readonly string[]> {
  const tail: string[] = []
  if (!isThere(stream)) return tail
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    onLine?.(line)
    tail.push(kept(line))
    if (tail.length > TAIL) tail.shift()
  }
  return tail
}

/** A tool that could not be started for want of files (EMFILE) has no streams at all, whatever the types of Node.js say. */
function isThere(stream: Readable | null): stream is Readable {
  return Boolean(stream)
}

/** What of a tool's standard error a failure remembers. */
export function lastLines(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.slice(-TAIL).map(kept)
}

/** What is kept of a line is shown in messages: so without passwords. */
function kept(line: string): string {
  return hidePasswords(line).slice(0, LINE)
}
