import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { notRun, type Tally } from './tally.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** Not in NODE_OPTIONS, which the programs that tests start would inherit. jest hands these to its workers. */
const COMMAND = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  createRequire(import.meta.url).resolve('jest/bin/jest'),
]

/** What V8 makes of jest's own sources, and of dist/, which tests start hundreds of times. */
const COMPILED = path.join(ROOT, 'node_modules', '.cache', 'compiled')

/** Runs jest with these arguments and counts. Never throws for a test that fails. What tests leave in the directory for temporary files is removed. */
export async function runJest(args: readonly string[]): Promise<Tally> {
  // A short name: the paths of sockets in it must not have more than a hundred characters.
  const scratch = await mkdtemp(path.join(tmpdir(), 't-'))
  try {
    return await runJestIn(scratch, args)
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  }
}

async function runJestIn(scratch: string, args: readonly string[]): Promise<Tally> {
  const child = spawn(process.execPath, [...COMMAND, '--passWithNoTests', ...args], {
    cwd: ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, TMPDIR: scratch },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  let tally: Tally | undefined
  child.on('message', message => {
    tally = message as Tally
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  if (tally !== undefined && (code === 0 || tally.failed > 0)) return tally
  const ended = notRun('jest', `it ended with ${signal ?? `exit code ${code}`}`)
  return tally === undefined ? ended : { ...tally, ...ended, passed: tally.passed }
}

/** The files of tests that jest would run with these arguments. */
export async function listTests(args: readonly string[]): Promise<string[]> {
  const { stdout } = await promisify(execFile)(process.execPath, [...COMMAND, '--listTests', ...args], {
    cwd: ROOT,
  })
  return stdout.split('\n').filter(line => line.endsWith('.test.ts'))
}
