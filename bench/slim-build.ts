import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Command } from './timed.ts'

/** The programs as they ship. */
export const DIST = path.join(import.meta.dirname, '..', 'dist')

/** A command line that keeps layers in a store of its own. */
export interface SlimBuild {
  readonly command: (...args: readonly string[]) => Command
  /** The same, of a user whose layers are not known. */
  readonly cold: (...args: readonly string[]) => Command
}

/** @param cache the folder of the user's caches. */
export function slimBuild(cache: string, env: NodeJS.ProcessEnv = process.env): SlimBuild {
  const command = (...args: readonly string[]): Command => ({
    args: [process.execPath, path.join(DIST, 'cli.js'), ...args],
    env: { ...env, XDG_CACHE_HOME: cache },
  })
  const forget = () => {
    // What V8 made of the program stays: it is there after the first run ever.
    rmSync(path.join(cache, 'slim-build', 'layers'), { recursive: true, force: true })
  }
  return { command, cold: (...args) => ({ ...command(...args), prepare: forget }) }
}
