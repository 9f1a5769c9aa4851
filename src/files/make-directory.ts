import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a directory and those above it. Node.js's own `recursive` never returns below `/proc`, which refuses a new name as if the directory
 * above it were missing (measured with Node.js 20 and 24).
 *
 * @param mode of the directories that are made; default: what the umask leaves.
 * @throws the file system's error when it refuses, or when something else has the name.
 */
export async function makeDirectory(directory: string, mode = 0o777): Promise<void> {
  const parent = path.dirname(directory)
  const error = await tryMake(directory, mode)
  if (error === null) return
  if (error.code !== 'ENOENT' || parent === directory) throw error
  await makeDirectory(parent, mode)
  const again = await tryMake(directory, mode)
  if (again !== null) throw again
}

/** Null when the directory is there. */
async function tryMake(directory: string, mode: number): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(directory, { mode })
    return null
  } catch (error) {
    const found = await stat(directory).catch(() => null)
    return found?.isDirectory() === true ? null : (error as NodeJS.ErrnoException)
  }
}
