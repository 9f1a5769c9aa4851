import { chmod, stat } from 'node:fs/promises'

/**
 * Takes a directory of ours from others that an earlier version let into it: what is below can then be reached by its user alone.
 *
 * @returns whether it is its user's alone, or not there; one of another user stays as it is.
 */
export async function closeToOthers(directory: string): Promise<boolean> {
  const found = await stat(directory).catch(() => null)
  if (found === null || (found.mode & 0o077) === 0) return true
  return chmod(directory, 0o700).then(
    () => true,
    () => false,
  )
}
