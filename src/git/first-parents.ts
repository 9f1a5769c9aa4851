import { isCommitId } from './commit-id.ts'
import { type GitLocation, gitText } from './git.ts'
import { deepen, isShallow } from './remote.ts'

/**
 * A commit and those before it on its own branch (first parents), newest first. A shallow clone is deepened once.
 *
 * @param most how many, the commit itself included; it is always there, even where its history is not.
 */
export async function firstParents(
  sha: string,
  most: number,
  place: GitLocation,
): Promise<readonly string[]> {
  const here = await list(sha, most, place)
  if (here.length >= most || !(await isShallow(place))) return here
  if (!(await deepen([sha], most, place))) return here
  const deeper = await list(sha, most, place)
  return deeper.length > here.length ? deeper : here
}

async function list(sha: string, most: number, place: GitLocation): Promise<readonly string[]> {
  const args = ['rev-list', '--first-parent', `--max-count=${most}`, '--end-of-options', sha]
  const shas = ((await gitText(args, place)) ?? '').split('\n').filter(isCommitId)
  return shas.length === 0 ? [sha] : shas
}
