import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { checkoutTop } from './commit-tree.ts'
import { git, type GitLocation } from './git.ts'
import { pathInside } from '../files/path-inside.ts'

/**
 * Whether a file has changes that are in no commit, as it has where git does not know it. Outside of a checkout nothing has.
 *
 * @param file absolute.
 * @throws RepositoryRefused where the checkout belongs to another user; ToolError when git cannot be started or was aborted.
 */
export async function isUncommitted(file: string, place: GitLocation): Promise<boolean> {
  const at = { ...place, directory: path.dirname(file) }
  const top = await checkoutTop(at)
  const directory = await realpath(at.directory).catch(() => null)
  const inside =
    top === null || directory === null ? null : pathInside(path.join(directory, path.basename(file)), top)
  if (inside === null) return false
  const states = ['--porcelain', '--untracked-files=all', '--ignored=matching', '-z']
  const { exitCode, stdout } = await git(['--literal-pathspecs', 'status', ...states, '--', inside], at)
  return exitCode !== 0 || stdout !== ''
}
