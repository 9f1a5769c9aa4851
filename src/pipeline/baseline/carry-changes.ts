import { cp, lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import { changedPaths, pathsBetween } from '../../git/changed-paths.ts'
import type { GitLocation } from '../../git/git.ts'

/** Committed files that earlier steps of the job changed. Paths from the top of the checkout. */
export interface CarriedChanges {
  /** Those that the other commit has as they were checked out: it has them as they are now. */
  readonly carried: readonly string[]
  /** Those that were committed in another way: what the steps would have made of them there is not known. */
  readonly left: readonly string[]
}

/**
 * Gives the files of another commit what earlier steps of the job did to the checkout: a version that was written into a file, the content
 * of a Git LFS file that was fetched, generated code. It is no change of the author, so both sides of the comparison have it.
 *
 * @param tree where the files of the commit stand; it has the place of `top`.
 */
export async function carryChanges(
  sha: string,
  { top, tree }: { readonly top: string; readonly tree: string },
  place: GitLocation,
): Promise<CarriedChanges> {
  const changed = await changedPaths(place)
  if (changed.length === 0) return { carried: [], left: [] }
  const between = await pathsBetween(sha, 'HEAD', place)
  const carried: string[] = []
  const left: string[] = []
  for (const name of changed) {
    const isSame = between !== null && !between.has(name)
    const isCarried = isSame && (await carry(path.join(top, name), path.join(tree, name)))
    ;(isCarried ? carried : left).push(name)
  }
  return { carried, left }
}

/** The commit has a file at that path, so no link in it leads elsewhere. */
async function carry(from: string, to: string): Promise<boolean> {
  const found = await lstat(from).catch(() => null)
  if (found === null) await rm(to, { force: true })
  else if (found.isFile() || found.isSymbolicLink()) {
    await rm(to, { force: true })
    await cp(from, to, { verbatimSymlinks: true })
  } else return false
  return true
}
