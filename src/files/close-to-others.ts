import { constants } from 'node:fs'
import { chmod, open, readdir, stat } from 'node:fs/promises'
import path from 'node:path'

const OTHERS = 0o077

/** Nothing is waited for, and no link is followed. */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/**
 * Takes a directory of ours, and what is below it, from others that an earlier version let into it. What is below a directory that is closed
 * already is not looked at, but for the directories right below this one.
 *
 * @param user whose it has to be; undefined where the system has no users.
 * @returns whether it is its user's alone, or not there; one of another user stays as it is.
 */
export async function closeToOthers(directory: string, user: number | undefined): Promise<boolean> {
  const found = await stat(directory).catch(() => null)
  if (found === null) return true
  if (!found.isDirectory() || found.uid !== (user ?? found.uid)) return false
  try {
    if ((found.mode & OTHERS) !== 0) await chmod(directory, 0o700)
    await closeBelow(directory, found.uid)
    return true
  } catch {
    return false
  }
}

async function closeBelow(directory: string, user: number): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const below = path.join(directory, entry.name)
    if (!entry.isDirectory() && !entry.isFile()) continue
    if ((await close(below, user)) && entry.isDirectory()) await closeBelow(below, user)
  }
}

/** Whether it was open to others. */
async function close(file: string, user: number): Promise<boolean> {
  // Another run may have removed it, and nobody can open what its owner may not read.
  const handle = await open(file, AS_IT_IS).catch(() => null)
  if (handle === null) return false
  try {
    const { uid, mode } = await handle.stat()
    if (uid !== user || (mode & OTHERS) === 0) return false
    await handle.chmod(mode & 0o700)
    return true
  } finally {
    await handle.close()
  }
}
