import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** A pipe or a device would be waited for, so nothing but a file is read. */
const WITHOUT_WAITING = constants.O_RDONLY | constants.O_NONBLOCK

export interface RegularFile {
  readonly handle: FileHandle
  /** Bytes. */
  readonly size: number
}

/**
 * Opens a file to read it, whatever stands in its place: a pipe, a device or a directory is not waited for and counts as none.
 *
 * @param links whether a link in the last part of the path is followed.
 * @returns null for what is there and is no file; the caller closes the handle.
 * @throws the file system's error where nothing is, or it refuses.
 */
export async function openRegularFile(file: string, links: 'follow' | 'refuse'): Promise<RegularFile | null> {
  const handle = await open(file, WITHOUT_WAITING | (links === 'refuse' ? constants.O_NOFOLLOW : 0))
  const found = await handle.stat()
  if (found.isFile()) return { handle, size: found.size }
  await handle.close()
  return null
}

/**
 * The text of such a file, see {@link readRegularBytes}.
 *
 * @throws the file system's error where nothing is, or it refuses.
 */
export async function readRegularFile(file: string, limits: FileLimits): Promise<string | null> {
  return (await readRegularBytes(file, limits))?.toString('utf8') ?? null
}

export interface FileLimits {
  /** Bytes. */
  readonly most: number
  /** Whether a link in the last part of the path is followed. */
  readonly links: 'follow' | 'refuse'
}

/**
 * What is in such a file.
 *
 * @returns null for what is no file, or a larger one.
 * @throws the file system's error where nothing is, or it refuses.
 */
export async function readRegularBytes(file: string, { most, links }: FileLimits): Promise<Buffer | null> {
  const opened = await openRegularFile(file, links)
  if (opened === null) return null
  try {
    return opened.size > most ? null : await opened.handle.readFile()
  } finally {
    await opened.handle.close()
  }
}
