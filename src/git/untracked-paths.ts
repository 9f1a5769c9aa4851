import { realpath } from 'node:fs/promises'
import { checkoutTop } from './commit-tree.ts'
import { git, type GitLocation } from './git.ts'
import { pathInside } from '../files/path-inside.ts'

/** Files and directories in a checkout that no commit has, ignored ones too: what earlier steps made. Paths from the directory. */
export async function untrackedPaths(place: GitLocation): Promise<readonly string[]> {
  const args = ['ls-files', '--others', '--directory', '--no-empty-directory', '-z']
  return listed(args, place)
}

/** The same, file by file. */
export async function untrackedFiles(place: GitLocation): Promise<readonly string[]> {
  return listed(['ls-files', '--others', '-z'], place)
}

/** Whether there is a file in the directory that no commit has and that git does not ignore. */
export async function hasNewFiles(place: GitLocation): Promise<boolean> {
  return (await listed(['ls-files', '--others', '--exclude-standard', '-z'], place)).length > 0
}

/** Files in the directory that are in git's index, those of submodules left out. Paths from the directory. */
export async function trackedPaths(place: GitLocation): Promise<readonly string[]> {
  return listed(['ls-files', '--cached', '-z'], place)
}

/** Git starts at the top of the checkout, and is asked of the directory alone. */
async function listed(args: readonly string[], place: GitLocation): Promise<readonly string[]> {
  const top = await checkoutTop(place)
  const inside = top === null ? null : pathInside(await realpath(place.directory), top)
  if (inside === null) return []
  const { exitCode, stdout } = await git(
    ['--literal-pathspecs', ...args, '--', inside === '' ? '.' : inside],
    place,
  )
  if (exitCode !== 0) return []
  const start = inside === '' ? 0 : inside.length + 1
  return stdout.split('\0').flatMap(name => (name === '' ? [] : [name.slice(start) || './']))
}
