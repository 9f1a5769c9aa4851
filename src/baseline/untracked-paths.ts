import { git, type GitPlace } from './git.ts'

/** Files and directories in a checkout that no commit has, ignored ones too: what earlier steps made. Paths from the directory. */
export async function untrackedPaths(place: GitPlace): Promise<readonly string[]> {
  const { exitCode, stdout } = await git(
    ['ls-files', '--others', '--directory', '--no-empty-directory', '-z'],
    place,
  )
  return exitCode === 0 ? stdout.split('\0').filter(name => name !== '') : []
}
