import { stat } from 'node:fs/promises'
import { InputError } from '../errors/input-error.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import type { ImageSource } from './image-source.ts'
import { messages } from './messages.ts'
import { type ArchiveOptions, openArchive } from './open-archive.ts'
import { openLayoutDirectory } from './open-layout-directory.ts'

/**
 * Opens the image at a path: a directory with an OCI layout, a tar of one, or a `docker save` archive.
 *
 * @throws InputError when there is no image at the path, or more than one; ImageError when it is broken; the signal's
 *   reason when it aborts.
 */
export async function openImage(location: string, options: ArchiveOptions): Promise<ImageSource> {
  const kind = await kindOf(location)
  try {
    if (kind === 'directory') return await openLayoutDirectory(location, options)
    if (kind === 'file') return await openArchive(location, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    throw error
  }
  throw new InputError(kind === 'absent' ? messages.noFile(location) : messages.notAnImage(location))
}

async function kindOf(location: string): Promise<'directory' | 'file' | 'absent' | 'other'> {
  try {
    const found = await stat(location)
    if (found.isDirectory()) return 'directory'
    return found.isFile() ? 'file' : 'other'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent'
    throw new InputError(messages.notReadable(location, reasonOf(error, location)), {
      cause: error,
    })
  }
}
