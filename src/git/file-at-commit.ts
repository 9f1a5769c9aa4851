import path from 'node:path'
import { git, type GitLocation } from './git.ts'

/** What a commit has at a path. */
export type CommittedFile =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'absent' }
  /** A folder, a submodule, a link that leads nowhere, or a file that is too large. */
  | { readonly kind: 'unusable' }

/** Links that are followed at most. */
const MOST_LINKS = 10

/** `100644 blob 2e7c… 120	name`, as git lists an entry with its size in bytes. */
const ENTRY = /^(?<mode>\d{6}) \w+ (?<id>[0-9a-f]+) +(?<size>\d+|-)\t/

/**
 * Reads a file as a commit has it: of git's objects alone, whatever is in the checkout. A link is followed within the commit.
 *
 * @param file its path from the top, with slashes.
 * @param most bytes; a longer file is not read.
 */
export async function readFileAt(
  sha: string,
  file: string,
  most: number,
  place: GitLocation,
): Promise<CommittedFile> {
  let name = file
  for (let links = 0; links <= MOST_LINKS; links++) {
    const entry = await readEntry(sha, name, most, place)
    if (entry.kind === 'absent' && links > 0) return UNUSABLE
    if (entry.kind !== 'link') return entry
    name = path.posix.join(path.posix.dirname(name), entry.target)
    if (path.posix.isAbsolute(entry.target) || name.startsWith('../')) return UNUSABLE
  }
  return UNUSABLE
}

const UNUSABLE: CommittedFile = { kind: 'unusable' }

async function readEntry(
  sha: string,
  name: string,
  most: number,
  place: GitLocation,
): Promise<CommittedFile | { readonly kind: 'link'; readonly target: string }> {
  const args = ['--literal-pathspecs', 'ls-tree', '--full-tree', '-l', '-z', sha, '--', name]
  const { exitCode, stdout } = await git(args, place)
  if (exitCode === 0 && stdout === '') return { kind: 'absent' }
  const { mode = '', id = '', size = '' } = ENTRY.exec(stdout)?.groups ?? {}
  if (![LINK, ...FILES].includes(mode) || Number(size) > most) return UNUSABLE
  const blob = await git(['cat-file', 'blob', id], place)
  if (blob.exitCode !== 0) return UNUSABLE
  return mode === LINK ? { kind: 'link', target: blob.stdout } : { kind: 'file', text: blob.stdout }
}

const FILES = ['100644', '100755']
const LINK = '120000'
