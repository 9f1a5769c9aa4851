import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import { ImageError } from '../errors/image-error.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { quoteText } from '../text/quote-text.ts'
import { FilePart } from './file-part.ts'
import type { ImageFiles } from './image-files.ts'
import { messages } from './messages.ts'

export interface DirectoryOptions {
  /** What messages call the image; unless said otherwise the directory. */
  readonly called?: string | undefined
  /** Stops what is being read. */
  readonly signal?: AbortSignal | undefined
}

/** The files of an image in a directory. Links are followed as long as they stay inside. */
export async function directoryFiles(
  directory: string,
  { called = directory, signal }: DirectoryOptions = {},
): Promise<ImageFiles> {
  const root = await realpath(directory)
  return {
    label: quoteText(called),
    open: file => openInside(root, file, signal),
    close: () => Promise.resolve(),
  }
}

async function openInside(
  root: string,
  file: string,
  signal: AbortSignal | undefined,
): Promise<FilePart | null> {
  try {
    const real = await realpath(path.join(root, file))
    if (!real.startsWith(root.endsWith(path.sep) ? root : root + path.sep)) {
      throw new ImageError(messages.linkLeadsOut(file, root))
    }
    // Without NONBLOCK a named pipe in the place of a blob would wait for its writer for ever.
    const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    const found = await handle.stat()
    if (found.isFile()) return FilePart.ofFile(handle, found.size, signal)
    await handle.close()
    throw new ImageError(messages.notAFile(file, root))
  } catch (error) {
    if (error instanceof ImageError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    if (code === 'ELOOP' || code === 'ENXIO') {
      throw new ImageError(messages.notAFile(file, root))
    }
    throw new ToolError(messages.notReadable(path.join(root, file), reasonOf(error, file)), {
      cause: error,
    })
  }
}
