import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { pathInside } from '../../files/path-inside.ts'
import { hasPath, submodulesOf } from '../../git/commit-tree.ts'
import type { GitLocation } from '../../git/git.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { isLocal } from './request-at-commit.ts'

/** What the directories that a build reads are in a commit. Paths from the top of the checkout. */
export type ContextsAtCommit =
  | {
      readonly kind: 'there'
      /** Named contexts that only later commits have: a build of this one gets them empty, in case it names them. */
      readonly empty: readonly string[]
    }
  /** The context itself came with a later commit. */
  | { readonly kind: 'new'; readonly context: string }
  /** No commit has it: earlier steps of the job made it. */
  | { readonly kind: 'made'; readonly context: string }
  /** A submodule in it, whose files are in the checkout. */
  | { readonly kind: 'submodule'; readonly path: string }

/**
 * Whether a commit has what a build reads. Directories outside of the checkout are what they are.
 *
 * @param request with absolute paths.
 * @param top of the checkout.
 */
export async function contextsAtCommit(
  { context, buildContexts = [] }: BuildRequest,
  sha: string,
  { top, place }: { readonly top: string; readonly place: GitLocation },
): Promise<ContextsAtCommit> {
  const main = isRemote(context) ? [] : inside(context, top)
  const values = buildContexts.map(item => item.slice(item.indexOf('=') + 1))
  const read = [...main, ...values.filter(isLocal).flatMap(each => inside(each, top))]
  const empty: string[] = []
  for (const folder of read) {
    if (await hasPath(sha, folder, place)) continue
    if (!(await hasPath('HEAD', folder, place))) return { kind: 'made', context: folder }
    if (main.includes(folder)) return { kind: 'new', context: folder }
    empty.push(folder)
  }
  for (const submodule of await submodulesOf(sha, place)) {
    const isRead = read.some(folder => holds(folder, submodule) || holds(submodule, folder))
    if (isRead && !(await isEmpty(path.join(top, submodule)))) return { kind: 'submodule', path: submodule }
  }
  return { kind: 'there', empty }
}

/** The path from the top; none for what is not in the checkout. */
function inside(folder: string, top: string): string[] {
  const found = pathInside(folder, top)
  return found === null ? [] : [found]
}

function holds(folder: string, file: string): boolean {
  return folder === '' || file === folder || file.startsWith(`${folder}/`)
}

/** As a checkout leaves the place of a submodule that nobody asked for. */
async function isEmpty(directory: string): Promise<boolean> {
  // One that cannot be read may have been removed since, with files that the commit needs: not taken for empty.
  const entries = await readdir(directory).catch(() => null)
  return entries?.length === 0
}
