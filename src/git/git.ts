import type { ToolRun } from '../tools/run-tool.ts'
import { findWorkTree } from './find-work-tree.ts'
import { RepositoryRefused } from './repository-refused.ts'
import { type GitLocation, runGit } from './run-git.ts'

export type { GitLocation } from './run-git.ts'

/** What git answers where it finds no repository. */
const NOWHERE: ToolRun = { exitCode: 128, stdout: '', stderr: ['fatal: not a git repository'] }

/** `unsafe repository` is what git said before 2.37. */
const REFUSED = /^fatal: (?:detected dubious ownership in|unsafe) repository/

/**
 * Runs git at the top of the checkout that a place is in. A failed run is a value.
 *
 * @throws RepositoryRefused where the checkout belongs to another user; ToolError when git cannot be started or was aborted.
 */
export async function git(args: readonly string[], place: GitLocation): Promise<ToolRun> {
  const top = await findWorkTree(place)
  if (top === null) return NOWHERE
  const run = await runGit(args, { ...place, directory: top })
  if (run.exitCode !== 0 && run.stderr.some(line => REFUSED.test(line))) throw new RepositoryRefused(top)
  return run
}

/** What git prints, without blanks around it; null when it fails. */
export async function gitText(args: readonly string[], place: GitLocation): Promise<string | null> {
  const { exitCode, stdout } = await git(args, place)
  return exitCode === 0 ? stdout.trim() : null
}
