import type { GitLocation } from './git.ts'
import { isShallow, remoteName } from './remote.ts'

/**
 * What to do where the clone lacks something and it cannot be fetched: a setting of the step that clones in a workflow, else a command
 * of git, which says itself what is wrong if it fails, too.
 *
 * @param wanted a commit in full, or a branch of the remote.
 */
export async function fetchHint(wanted: string, place: GitLocation): Promise<string> {
  if (place.workspace !== undefined) return 'set `fetch-depth: 0` in actions/checkout'
  const remote = await remoteName(place)
  if (remote === null) return 'the clone has no remote to fetch it from: add one with `git remote add`'
  const deepen = (await isShallow(place)) ? ['--unshallow'] : []
  const names = [remote, wanted].filter(name => PLAIN.test(name))
  return `run \`${['git', 'fetch', ...deepen, ...names].join(' ')}\``
}

/** A name that can be copied to a shell as it is: git lets names have what is a command there. */
const PLAIN = /^\w[\w/.@+-]*$/
