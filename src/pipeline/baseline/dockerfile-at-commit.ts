import { shortCommit } from '../../git/commit-id.ts'
import { earlierPath, hasPath, haveCommit } from '../../git/commit-tree.ts'
import type { GitPlace } from '../../git/git.ts'
import { quoteText } from '../../text/quote-text.ts'

/** Where the Dockerfile is in a commit, from its top, or under which path it is missing. */
export type DockerfileAtCommit =
  { readonly path: string; readonly notes: readonly string[] } | { readonly missing: string }

/**
 * The Dockerfile may have had another name; when there was none, the image is new.
 *
 * @param file from the top of the repository.
 * @param place the checkout; without one, or without the commit, the name is taken as it is.
 */
export async function dockerfileAtCommit(
  file: string,
  sha: string,
  place: GitPlace | null,
): Promise<DockerfileAtCommit> {
  const unknown = place === null || !(await haveCommit(sha, place))
  if (unknown || (await hasPath(sha, file, place))) return { path: file, notes: [] }
  const earlier = await earlierPath(file, { from: sha, to: 'HEAD' }, place)
  if (earlier === null) return { missing: file }
  const note = `In the baseline, the commit ${shortCommit(sha)}, the Dockerfile was ${quoteText(earlier)}.`
  return { path: earlier, notes: [note] }
}
