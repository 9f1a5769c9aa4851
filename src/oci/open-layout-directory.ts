import { InputError } from '../errors/input-error.ts'
import { directoryFiles, type DirectoryOptions } from './directory-files.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { ImageSource } from './image-source.ts'
import { messages } from './messages.ts'
import { readDockerSave } from './read-docker-save.ts'
import { readLayout } from './read-layout.ts'

export interface LayoutOptions extends DirectoryOptions {
  /** The image, where that is known and `index.json` is yet to be written. */
  readonly root?: Descriptor | undefined
}

/**
 * Opens the image in an OCI layout directory, or in a directory that a `docker save` archive was unpacked into.
 *
 * Blobs are looked at when they are opened, not before: a layer that no one reads may be an empty placeholder.
 *
 * @throws InputError when there is no image in the directory, or more than one; ImageError when it is broken.
 */
export async function openLayoutDirectory(
  directory: string,
  options: LayoutOptions = {},
): Promise<ImageSource> {
  const files = await directoryFiles(directory, options)
  const source = (await readLayout(files, options.root)) ?? (await readDockerSave(files))
  if (source !== null) return source
  throw new InputError(messages.noLayout(files.label))
}
