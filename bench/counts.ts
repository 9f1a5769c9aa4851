import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../src/errors/input-error.ts'
import type { Command } from './timed.ts'

/** What a run of a program of ours took beside time. It hangs on the program, hardly on the machine. */
export interface Counts {
  /** Highest resident memory of its process in bytes, Node.js itself included, other programs not. */
  readonly peakMemory: number
  /** Bytes that its process and the programs that it started have read, from files and pipes, in whatever thread; its own code included. */
  readonly bytesRead: number
  /** Threads that it started. */
  readonly threads: number
  /** Programs that it started, in this order. */
  readonly programs: readonly StartedProgram[]
}

export interface StartedProgram {
  readonly args: readonly string[]
  /** Those of the programs that had ended when it was started, by their place in the order. */
  readonly after: readonly number[]
}

const TELL_COUNTS = path.join(import.meta.dirname, 'tell-counts.js')

/**
 * Runs a program of Node.js and counts.
 *
 * @param command `node`, the program and its arguments.
 * @throws Error when it fails, InputError where there is no way to count.
 */
export function countIn(
  { args: [node = '', ...args], env = process.env, cwd, prepare }: Command,
  scratch: string,
): Counts {
  if (process.platform !== 'linux') throw new InputError('only Linux says what a process has read')
  prepare?.()
  const file = path.join(scratch, 'counts.json')
  rmSync(file, { force: true })
  const { status, stderr, error } = spawnSync(node, ['--import', TELL_COUNTS, ...args], {
    env: { ...env, COUNTS_FILE: file },
    cwd,
    encoding: 'utf8',
    maxBuffer: 64e6,
  })
  if (status !== 0)
    throw new Error(`${args.join(' ')} failed: ${error?.message ?? stderr.trim().slice(-500)}`)
  return JSON.parse(readFileSync(file, 'utf8')) as Counts
}
