import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { shortCommit } from '../git/commit-id.ts'
import { checkoutTop, haveCommit } from '../git/commit-tree.ts'
import { readFileAt } from '../git/file-at-commit.ts'
import { fetchHint } from '../git/fetch-hint.ts'
import type { GitLocation } from '../git/git.ts'
import { pathInside } from '../files/path-inside.ts'
import type { Config } from './config.ts'
import { messages } from './messages.ts'
import { LARGEST_CONFIG, NO_CONFIG } from './read-config.ts'

/**
 * The config file as a commit has it, or an empty config where it has none. It is read out of git's objects, never out of the checkout.
 *
 * @param file as the input or the option names it, from `cwd`.
 * @param place a directory in the checkout.
 * @throws InputError when the commit is not here and cannot be fetched, or its file cannot be read or is wrong.
 */
export async function readConfigAt(
  sha: string,
  file: string,
  { cwd, place }: { readonly cwd: string; readonly place: GitLocation },
): Promise<Config> {
  const top = await checkoutTop(place)
  const name = top === null ? null : pathInside(path.resolve(await realpath(cwd), file), top)
  // What is in no checkout is in no commit.
  if (name === null) return NO_CONFIG
  if (!(await haveCommit(sha, place)))
    throw new InputError(messages.commitMissing(shortCommit(sha), await fetchHint(sha, place)))
  const found = await readFileAt(sha, name, LARGEST_CONFIG, place)
  if (found.kind === 'absent') return NO_CONFIG
  // As git names it.
  const where = `${shortCommit(sha)}:${file}`
  if (found.kind === 'unusable') throw new InputError(messages.configNotAFile(where))
  const { parseConfig } = await import('./parse-config.ts')
  return parseConfig(found.text, where)
}
