import { git, type GitLocation } from './git.ts'

/** Files of the commit that is checked out which are not as they were committed, or gone. Paths from the top. */
export async function changedPaths(place: GitLocation): Promise<readonly string[]> {
  const { exitCode, stdout } = await git(
    ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', 'HEAD'],
    place,
  )
  return exitCode === 0 ? namesIn(stdout) : []
}

/**
 * Files that differ between two commits. Paths from the top.
 *
 * @returns null where git does not say.
 */
export async function pathsBetween(
  from: string,
  to: string,
  place: GitLocation,
): Promise<ReadonlySet<string> | null> {
  const args = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--no-ext-diff', from, to]
  const { exitCode, stdout } = await git(args, place)
  return exitCode === 0 ? new Set(namesIn(stdout)) : null
}

function namesIn(stdout: string): string[] {
  return stdout.split('\0').filter(name => name !== '')
}
