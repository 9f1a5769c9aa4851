import { existsSync, lstatSync, mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import path from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Lets V8 keep what it makes of our sources for the next start, which then takes half the processor time. NODE_COMPILE_CACHE names another
 * directory than ours, and NODE_DISABLE_COMPILE_CACHE forbids it.
 *
 * To be called before anything is loaded.
 */
export function keepCompiled(env: Environment): void {
  try {
    const directory = directoryFor(env)
    if (directory === null) return
    // One by one: Node.js never ends where the system makes none (`/proc`), and nothing is made below what is another user's.
    makeDirectory(path.dirname(path.dirname(directory)))
    if ([path.dirname(directory), directory].every(makeOurs)) enableCompileCache(directory)
  } catch {
    // It costs time, and no more.
  }
}

/** Null where nothing would be left of it: the machine of a job that GitHub hosts is gone after it. */
function directoryFor({
  GITHUB_ACTIONS,
  RUNNER_ENVIRONMENT,
  RUNNER_TOOL_CACHE,
  XDG_CACHE_HOME = '',
}: Environment): string | null {
  if (RUNNER_ENVIRONMENT === 'github-hosted') return null
  const isRunner = GITHUB_ACTIONS === 'true' && RUNNER_TOOL_CACHE !== undefined
  const base = isRunner
    ? RUNNER_TOOL_CACHE
    : path.isAbsolute(XDG_CACHE_HOME)
      ? XDG_CACHE_HOME
      : path.join(homedir(), '.cache')
  return path.join(base, 'slim-build', 'compiled')
}

function makeDirectory(directory: string): void {
  if (!existsSync(directory)) mkdirSync(directory, { mode: 0o700 })
}

/** Whether it is ours alone then. */
function makeOurs(directory: string): boolean {
  makeDirectory(directory)
  return isOursAlone(directory)
}

/** What is in there is run: nobody else may be able to write it. */
function isOursAlone(directory: string): boolean {
  const { uid, mode } = lstatSync(directory)
  return uid === process.getuid?.() && (mode & 0o022) === 0
}
