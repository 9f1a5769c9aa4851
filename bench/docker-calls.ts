import path from 'node:path'
import type { StartedProgram } from './counts.ts'

/** The calls of docker that a program makes until it builds. */
export interface CallsBeforeBuild {
  readonly count: number
  /** How often it waits for one before it makes the next: calls at the same time are one wave. */
  readonly waves: number
}

/** @throws Error when it builds nothing. */
export function callsBeforeBuild(programs: readonly StartedProgram[]): CallsBeforeBuild {
  const calls = dockerCalls(programs)
  const build = calls.findIndex(({ args }) => isBuild(args))
  if (build < 0) throw new Error('nothing was built')
  const before = calls.slice(0, build)
  const ended = before.map(
    ({ after }) => before.filter(call => after.includes(programs.indexOf(call))).length,
  )
  return { count: before.length, waves: new Set(ended).size }
}

/** Those of the programs that are docker, or its plugin buildx without docker before it. */
export function dockerCalls(programs: readonly StartedProgram[]): readonly StartedProgram[] {
  return programs.filter(({ args: [program = ''] }) => /^docker(-buildx)?$/.test(path.basename(program)))
}

/** Not one that only asks what a Dockerfile requires. */
function isBuild([, group, command, ...options]: readonly string[]): boolean {
  return group === 'buildx' && command === 'build' && !options.some(option => option.startsWith('--call='))
}
