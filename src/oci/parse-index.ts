import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { JsonFields } from './json-fields.ts'
import { isIndexType, OCI_INDEX } from './media-types.ts'
import { messages } from './messages.ts'
import { parseDescriptor } from './parse-descriptor.ts'

/** An image index (image spec, image-index.md) or a Docker manifest list. */
export interface ImageIndex {
  readonly mediaType: string
  readonly manifests: readonly Descriptor[]
}

/**
 * An image index, every field checked. A document that could be read as a manifest too is refused.
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
export function parseIndex(bytes: Buffer, where: string): ImageIndex {
  const fields = JsonFields.parse(bytes, where)
  const mediaType = fields.optionalText('mediaType') ?? OCI_INDEX
  if (!isIndexType(mediaType) || fields.has('layers') || fields.has('config')) {
    throw new ImageError(messages.notAnIndex(where, mediaType))
  }
  return { mediaType, manifests: fields.objects('manifests', parseDescriptor) }
}
