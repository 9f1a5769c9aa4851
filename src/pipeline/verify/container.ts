import { randomUUID } from 'node:crypto'
import { ToolError } from '../../errors/tool-error.ts'
import { runTool, type ToolRun } from '../../tools/run-tool.ts'
import { runToolWithin } from '../../tools/run-tool-within.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { whenWeEnd } from '../../tools/when-we-end.ts'
import { messages } from '../messages.ts'

/** What a container of an image is started with. */
export interface ContainerPlan {
  readonly image: string
  /** Takes the place of the image's entry point. */
  readonly entrypoint?: string
  /** Takes the place of the image's command. */
  readonly args?: readonly string[]
  /** Further options of `docker run`. */
  readonly options?: readonly string[]
}

/** A container that was started; it may have ended already. */
export interface Container {
  /** Waits so many milliseconds at most; null: it still runs. */
  readonly exitCode: (time: number) => Promise<number | null>
  /** What its HEALTHCHECK says: `starting`, `healthy`, `unhealthy`; null when it does not run, or has none. */
  readonly health: () => Promise<string | null>
  /** The first lines that it printed, those of standard output first. Untrusted text. */
  readonly firstLines: () => Promise<readonly string[]>
}

/**
 * What a container may do at most: it has no network, nothing of this machine, no variable and no secret, and no more rights than it would
 * have by default. What it prints is kept up to a megabyte.
 */
const BOUNDS = [
  ...['--network=none', '--hostname=slim-build', '--pull=never', '--restart=no'],
  ...['--memory=1g', '--memory-swap=1g', '--pids-limit=512', '--cpus=1', '--ulimit=core=0'],
  '--security-opt=no-new-privileges',
  ...['--log-driver=json-file', '--log-opt=max-size=1m', '--log-opt=max-file=1'],
]

/** Milliseconds that the engine may take to start a container or to answer, and to remove what is left. */
const PATIENCE = 60_000
const REMOVAL = 30_000

/** Bytes of a container's log that are read, and lines of it that are kept of each of its two streams. */
const MOST_OUTPUT = 8 * 1024 * 1024
const MOST_LINES = 10

/** What the engine says of a command that the image does not have, or that cannot be run. */
const NO_SUCH_COMMAND = new Set([126, 127])

/**
 * Starts a container, and removes it when the task has ended, however it ended: with all that it wrote, also when the run is cancelled, and
 * even when this process is killed.
 *
 * @throws ToolError when the engine does not start it; what the task throws.
 */
export async function withContainer<Result>(
  plan: ContainerPlan,
  context: ToolContext,
  task: (container: Container) => Promise<Result>,
): Promise<Result> {
  const name = `slim-build-verify-${randomUUID()}`
  const remove = ['container', 'rm', '--force', '--volumes', name] as const
  const letGo = whenWeEnd(['docker', ...remove], context)
  try {
    return await task(await start(name, plan, context))
  } finally {
    await removing(remove, context)
    letGo()
  }
}

/** Removes something of the engine, also after the run was cancelled. What it has not is no failure. */
export async function removing(
  args: readonly string[],
  { env, cwd }: Pick<ToolContext, 'env' | 'cwd'>,
): Promise<void> {
  await runToolWithin(REMOVAL, 'docker', args, { env, cwd }).catch(() => null)
}

async function start(name: string, plan: ContainerPlan, context: ToolContext): Promise<Container> {
  const { image, entrypoint, args = [], options = [] } = plan
  const run = await ask(
    [
      ...['container', 'run', '--detach', `--name=${name}`, ...BOUNDS, ...options],
      ...(entrypoint === undefined ? [] : [`--entrypoint=${entrypoint}`]),
      ...[image, ...args],
    ],
    context,
  )
  if (run.exitCode !== null && NO_SUCH_COMMAND.has(run.exitCode)) return notRun(run, run.exitCode)
  if (run.exitCode !== 0) throw failed('docker container run', run)
  return {
    exitCode: async time => {
      const waited = await runToolWithin(time, 'docker', ['container', 'wait', name], context)
      if (waited === null) return null
      if (waited.exitCode !== 0) throw failed('docker container wait', waited)
      return Number(waited.stdout.trim())
    },
    health: async () => {
      const format = '{{if .State.Running}}{{with .State.Health}}{{.Status}}{{end}}{{end}}'
      const shown = await ask(['container', 'inspect', `--format=${format}`, name], context)
      return shown.stdout.trim() || null
    },
    firstLines: () => readLog(name, context),
  }
}

function notRun({ stderr }: ToolRun, code: number): Container {
  const lines = stderr.filter(line => line.trim() !== '' && !line.startsWith('Run ')).slice(0, MOST_LINES)
  return {
    exitCode: () => Promise.resolve(code),
    health: () => Promise.resolve(null),
    firstLines: () => Promise.resolve(lines),
  }
}

async function readLog(name: string, { env, cwd, signal }: ToolContext): Promise<string[]> {
  const errors: string[] = []
  const { stdout } = await runTool('docker', ['container', 'logs', name], {
    ...{ env, cwd, signal, maxOutput: MOST_OUTPUT },
    onErrorLine: line => {
      if (errors.length < MOST_LINES) errors.push(line)
    },
  })
  const lines = stdout.split('\n', MOST_LINES + 1)
  return [...lines.slice(0, MOST_LINES).filter(line => line !== ''), ...errors]
}

async function ask(args: readonly string[], context: ToolContext): Promise<ToolRun> {
  const run = await runToolWithin(PATIENCE, 'docker', args, context)
  if (run !== null) return run
  throw new ToolError(messages.engineSilent(args.slice(0, 2).join(' ')))
}

function failed(command: string, { exitCode, stderr }: ToolRun): ToolError {
  const why = stderr.find(line => /error/i.test(line)) ?? stderr[0] ?? `exit code ${exitCode ?? 'unknown'}`
  return new ToolError(messages.imageNotRun(why.replace(/^docker: |^Error response from daemon: /gi, '')), {
    command,
    exitCode,
    stderr,
  })
}
