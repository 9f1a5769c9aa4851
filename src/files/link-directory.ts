import { link, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { makeDirectory } from './make-directory.ts'

/**
 * Gives the files of a directory, and of those below it, a second name in a new directory on the same disk. It takes no room, and they stay
 * when the first directory is removed or replaced. Only this user can look into the new one. Nothing is made where the first is not there, or goes
 * meanwhile.
 *
 * @throws the file system's error when the new directory cannot be written.
 */
export async function linkDirectory(directory: string, copy: string): Promise<void> {
  await makeDirectory(copy, 0o700)
  try {
    await linkFiles(directory, copy)
  } catch (error) {
    await rm(copy, { recursive: true, force: true })
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

async function linkFiles(directory: string, copy: string): Promise<void> {
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const [from, to] = [path.join(directory, entry.name), path.join(copy, entry.name)]
    if (entry.isDirectory()) {
      await makeDirectory(to, 0o700)
      await linkFiles(from, to)
    } else if (entry.isFile()) await link(from, to)
  }
}
