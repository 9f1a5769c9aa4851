import { isCommitId } from './commit-id.ts'
import { git, type GitLocation, gitText } from './git.ts'

export interface Commit {
  readonly sha: string
  /** All of them, in a shallow clone, too, where git itself denies those that it does not have. */
  readonly parents: readonly string[]
  /** When it was committed; seconds since 1970. */
  readonly time: number
}

/** A commit by its name, `HEAD` or a ref; null when it is not here. */
export async function readCommit(revision: string, place: GitLocation): Promise<Commit | null> {
  const name = `${revision}^{commit}`
  const sha = await gitText(['rev-parse', '--verify', '--quiet', '--end-of-options', name], place)
  if (!isCommitId(sha)) return null
  const { exitCode, stdout } = await git(['cat-file', 'commit', sha], place)
  return exitCode === 0 ? parseCommit(sha, stdout) : null
}

/** The header of a commit object, which ends at the first empty line. */
function parseCommit(sha: string, text: string): Commit {
  const header = text.split('\n\n', 1)[0] ?? ''
  const parents = [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent)
  const time = Number(/^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(header)?.[1] ?? 0)
  return { sha, parents: parents.filter(isCommitId), time }
}
