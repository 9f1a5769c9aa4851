import { existsSync } from 'node:fs'
import path from 'node:path'
import { makeDirectory } from '../files/make-directory.ts'
import { shortCommit } from './commit-id.ts'
import { git, type GitLocation, gitText } from './git.ts'
import { readCommit } from './read-commit.ts'
import { fetchCommits } from './remote.ts'
import { runGit } from './run-git.ts'

/** Absolute path of the top of the checkout that a directory is in; null when it is in none. */
export async function checkoutTop(place: GitLocation): Promise<string | null> {
  const top = await gitText(['rev-parse', '--show-toplevel'], place)
  return top === null || top === '' ? null : top
}

/** Makes sure that a commit is here, files and all. */
export async function haveCommit(sha: string, place: GitLocation): Promise<boolean> {
  if ((await readCommit(sha, place)) !== null) return true
  await fetchCommits([sha], 1, place)
  return (await readCommit(sha, place)) !== null
}

/**
 * Writes the files of a commit into a new directory, with an index of its own beside it: the checkout, its index and its list of
 * worktrees are not touched.
 *
 * @returns null, or why it did not work.
 */
export async function writeCommitTree(
  sha: string,
  directory: string,
  place: GitLocation,
): Promise<string | null> {
  const gitDir = await gitText(['rev-parse', '--absolute-git-dir'], place)
  if (gitDir === null) return 'the repository cannot be read'
  await makeDirectory(directory)
  const own = {
    GIT_WORK_TREE: directory,
    GIT_INDEX_FILE: `${directory}.index`,
    GIT_DIR: gitDir,
    // Large files are fetched if they were for the checkout, too.
    ...(existsSync(path.join(gitDir, 'lfs', 'objects')) ? {} : { GIT_LFS_SKIP_SMUDGE: '1' }),
  }
  const run = await runGit(['read-tree', '-u', '--reset', sha], { ...place, directory }, own)
  return run.exitCode === 0
    ? null
    : `git cannot write the files of ${shortCommit(sha)} (${run.stderr.at(-1) ?? ''})`
}

/** Whether a commit has a file or directory at a path from the top; the top itself is ''. */
export async function hasPath(sha: string, file: string, place: GitLocation): Promise<boolean> {
  const wanted = file.split(path.sep).join('/')
  if (wanted === '') return (await readCommit(sha, place)) !== null
  const { exitCode, stdout } = await git(['ls-tree', '--full-tree', '-z', sha, '--', wanted], place)
  return exitCode === 0 && stdout !== ''
}

/** Paths from the top at which a commit has other repositories, whose files are not its own. */
export async function submodulesOf(sha: string, place: GitLocation): Promise<readonly string[]> {
  const { exitCode, stdout } = await git(['ls-tree', '--full-tree', '-r', '-z', sha], place)
  if (exitCode !== 0) return []
  return stdout.split('\0').flatMap(line => /^160000 .*\t(.+)$/s.exec(line)?.[1] ?? [])
}

/** Files that an earlier commit has and a later one has not. Paths from the top. */
export async function removedPaths(
  { from, to }: { readonly from: string; readonly to: string },
  place: GitLocation,
): Promise<readonly string[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--diff-filter=D', '--name-only', '--no-ext-diff']
  const { exitCode, stdout } = await git([...args, from, to], place)
  return exitCode === 0 ? stdout.split('\0').filter(name => name !== '') : []
}

/** What a file was called in an earlier commit, where it was renamed since; null when it was not. Paths from the top. */
export async function earlierPath(
  file: string,
  { from, to }: { readonly from: string; readonly to: string },
  place: GitLocation,
): Promise<string | null> {
  const args = ['diff-tree', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff', from, to]
  const { exitCode, stdout } = await git(args, place)
  if (exitCode !== 0) return null
  const fields = stdout.split('\0')
  // Status, old name and new name follow each other.
  const at = fields.findIndex((field, index) => index % 3 === 2 && field === file)
  return at < 0 ? null : (fields[at - 1] ?? null)
}
