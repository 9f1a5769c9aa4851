import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { blobPath } from './blob-path.ts'
import type { ImageFiles } from './image-files.ts'
import { messages } from './messages.ts'
import { collect } from './read-small-file.ts'
import { verifyContent } from './verify-content.ts'

/** Largest manifest or index in bytes: what registries accept (distribution spec, "Pushing Manifests"). */
export const MANIFEST_LIMIT = 4 * 1024 * 1024
/** Largest image config in bytes. */
export const CONFIG_LIMIT = 16 * 1024 * 1024

/**
 * A small JSON document by its descriptor, checked against size and digest, or null when the image does not have it.
 *
 * @param limit largest size in bytes.
 * @throws ImageError when it is not what its descriptor says or too big.
 */
export async function readDocument(
  files: ImageFiles,
  descriptor: Descriptor,
  limit: number,
): Promise<Buffer | null> {
  const { digest, size } = descriptor
  if (size > limit) throw new ImageError(messages.documentTooLarge(files.label, digest, size, limit))
  const file = await files.open(blobPath(digest))
  return file === null ? null : await collect(verifyContent(file.stream(), descriptor), limit, digest)
}
