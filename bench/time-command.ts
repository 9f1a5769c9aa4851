import { spawnSync } from 'node:child_process'

/** What a command took. */
export interface Taken {
  readonly wall: number
  /** Seconds of all cores, user and system, of all processes of the command. */
  readonly cpu: number
}

/**
 * Runs a command of bash and times it. What it prints, and how it ends, is its own business: dive ends with 1 on an image that wastes.
 *
 * @throws Error when it cannot be started.
 */
export function timeCommand(command: string): Taken {
  const script = `TIMEFORMAT='%R %U %S'; time { ${command} ; } >/dev/null 2>&1`
  const { stderr, error } = spawnSync('bash', ['-c', script], { encoding: 'utf8', maxBuffer: 64e6 })
  const [wall = NaN, user = NaN, system = NaN] =
    stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  if (error !== undefined || Number.isNaN(wall)) throw new Error(`${command} was not timed: ${stderr}`)
  return { wall, cpu: user + system }
}

/** Whether a program is on PATH. */
export function isInstalled(program: string): boolean {
  return spawnSync('bash', ['-c', `command -v ${program}`]).status === 0
}
