import { fstatSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'

/** The terminal as the command line sees it. */
export interface CliIo {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly signal: AbortSignal
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly fd?: number }

/** Columns when the output is no terminal. */
const DEFAULT_WIDTH = 100

/** Columns to write for: the terminal's, within what can be read. */
export function widthOf({ columns }: Output): number {
  return Math.min(160, Math.max(40, columns ?? DEFAULT_WIDTH))
}

/** Colour only for people: on a terminal, and unless NO_COLOR is set to anything (no-color.org). */
export function coloursOn({ isTTY }: Output, env: CliIo['env']): boolean {
  return isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
}

/** Whether it goes to a terminal, or may go to the log of a workflow, where some words are commands. A file on disk is neither. */
export function isShown({ isTTY, fd }: Output, env: CliIo['env']): boolean {
  if (isTTY === true) return true
  return env.GITHUB_ACTIONS === 'true' && !(fd !== undefined && fstatSync(fd).isFile())
}
