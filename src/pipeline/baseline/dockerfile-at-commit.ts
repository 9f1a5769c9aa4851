import { shortCommit } from '../../git/commit-id.ts'
import { earlierPath, hasPath, haveCommit, removedPaths } from '../../git/commit-tree.ts'
import type { GitLocation } from '../../git/git.ts'
import { quoteText } from '../../text/quote-text.ts'

/** Where the Dockerfile is in a commit, from its top, or under which path it is missing. */
export type DockerfileAtCommit =
  { readonly path: string; readonly notes: readonly string[] } | { readonly missing: string }

/** `Dockerfile`, `Containerfile`, `api.Dockerfile`, `Dockerfile.prod`. */
const DOCKERFILE =
  /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[^/]+)?|[^/]+\.(?:Dockerfile|Containerfile))$/i

/**
 * The Dockerfile may have had another name; when there was none, the image is new. One that was edited so much that git does not see where it
 * comes from is the only one that is no longer there.
 *
 * @param file from the top of the repository.
 * @param place the checkout; without one, or without the commit, the name is taken as it is.
 */
export async function dockerfileAtCommit(
  file: string,
  sha: string,
  place: GitLocation | null,
): Promise<DockerfileAtCommit> {
  const unknown = place === null || !(await haveCommit(sha, place))
  if (unknown || (await hasPath(sha, file, place))) return { path: file, notes: [] }
  const span = { from: sha, to: 'HEAD' }
  const earlier = (await earlierPath(file, span, place)) ?? (await onlyRemoved(span, place))
  if (earlier === null) return { missing: file }
  const note = `In the baseline, the commit ${shortCommit(sha)}, the Dockerfile was ${quoteText(earlier)}.`
  return { path: earlier, notes: [note] }
}

async function onlyRemoved(
  span: { readonly from: string; readonly to: string },
  place: GitLocation,
): Promise<string | null> {
  const [only = null, ...others] = (await removedPaths(span, place)).filter(name => DOCKERFILE.test(name))
  return others.length === 0 ? only : null
}
