import { spawnSync } from 'node:child_process'

export interface Timed {
  /** Seconds of wall time. */
  readonly wall: number
  /** Seconds of processor time, those of all that it started included. */
  readonly cpu: number
}

export interface Command {
  readonly args: readonly string[]
  /** That of this process unless given. */
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
  /** Called before each run. */
  readonly prepare?: () => void
}

/**
 * Runs commands in turn, so that what else the machine does is the same to all, and gives the medians of each.
 *
 * @throws Error when one of them fails.
 */
export function timeInTurns(commands: readonly Command[], runs: number): Timed[] {
  const all = commands.map((): Timed[] => [])
  for (let run = 0; run < runs; run += 1)
    for (const [index, command] of commands.entries()) all[index]?.push(time(command))
  return all.map(each => ({
    wall: median(each.map(({ wall }) => wall)),
    cpu: median(each.map(({ cpu }) => cpu)),
  }))
}

/** Of an even number of values the larger of both in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/** By bash, which counts what the children of a program took, too. */
function time({ args, prepare, ...place }: Command): Timed {
  prepare?.()
  const script = 'TIMEFORMAT=$\'\\n%R %U %S\'; time "$@" >/dev/null'
  const options = { ...place, encoding: 'utf8', maxBuffer: 64e6 } as const
  const { status, stderr, error } = spawnSync('bash', ['-c', script, 'bash', ...args], options)
  const [wall = NaN, user = NaN, system = NaN] =
    stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  if (status !== 0)
    throw new Error(`${args.join(' ')} failed: ${error?.message ?? stderr.trim().slice(-500)}`)
  return { wall, cpu: user + system }
}
