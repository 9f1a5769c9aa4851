import path from 'node:path'
import type { GitLocation } from '../../git/git.ts'
import { pathInside } from '../../files/path-inside.ts'
import { untrackedFiles, untrackedPaths } from '../../git/untracked-paths.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { quoteText } from '../../text/quote-text.ts'
import type { BaselineChain } from './baseline.ts'
import { carryChanges } from './carry-changes.ts'
import type { CommitDirectories } from './request-at-commit.ts'
import type { WantedFiles } from './uncommitted-files.ts'

/** Names of what earlier steps made that a note has room for. */
const MOST_NAMES = 3

/** What the checkout has and its commit has not. */
export interface MadeBefore {
  readonly notes: readonly string[]
  /** What of it the commit to be built lacks; null: nothing, or it is the author's. */
  readonly uncommitted: WantedFiles | null
}

interface Commit extends CommitDirectories {
  readonly sha: string
  readonly place: GitLocation
}

/**
 * Gives the files of another commit what earlier steps of the job did to committed files, and finds what else they made: that is in this
 * build's context alone. What an author edits is left as it is.
 */
export async function madeBefore(
  { context }: BuildRequest,
  edits: BaselineChain['edits'],
  { sha, place, ...places }: Commit,
): Promise<MadeBefore> {
  const directory = path.resolve(places.cwd, context)
  const folder = { ...place, directory }
  const names = await untrackedPaths(folder)
  const untracked = names.length === 0 ? [] : [withoutUntracked(names)]
  if (edits === 'author') return { notes: untracked, uncommitted: null }
  const { carried, left } = await carryChanges(sha, places, place)
  const own = left.map(name => pathInside(path.join(places.top, name), directory))
  const edited = own.filter(name => name !== null)
  const files = [...edited, ...(names.length === 0 ? [] : await untrackedFiles(folder))]
  return {
    notes: [
      ...(carried.length === 0 ? [] : [withChanges(carried)]),
      ...(left.length === 0 ? [] : [withoutChanges(left)]),
      ...untracked,
    ],
    uncommitted:
      files.length === 0
        ? null
        : { files: files.map(name => path.join(directory, name)), names: shown([...edited, ...names]) },
  }
}

function withChanges(names: readonly string[]): string {
  return `Earlier steps of the job changed committed files (${shown(names)}). The baseline was built with them as they are now, so they are no change.`
}

function withoutChanges(names: readonly string[]): string {
  return `Earlier steps of the job changed files that this change edits as well (${shown(names)}). The baseline has them as they were committed, so they count as your change, but fail no budget on growth by themselves.`
}

function withoutUntracked(names: readonly string[]): string {
  return `The baseline was rebuilt from the commit, without files that no commit has (${shown(names)}). They count as your change where the build copies them.`
}

function shown(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMES).map(name => quoteText(name))
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `${quoted.join(', ')}${more}`
}
