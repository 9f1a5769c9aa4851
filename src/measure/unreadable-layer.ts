import type { Descriptor } from '../model/descriptor.ts'
import { isUnreadableType } from '../oci/media-types.ts'
import { messages } from './messages.ts'

/**
 * That what is in a layer cannot be told, while its size in the manifest holds all the same. The message is the reason, as the end of a
 * sentence that begins with the layer.
 */
export class UnreadableLayer extends Error {
  override readonly name = 'UnreadableLayer'
}

/** A layer in a compression that is not read. */
export function unreadableCompressionOf(compression: string): UnreadableLayer {
  return new UnreadableLayer(messages.compressionUnreadable(compression))
}

/** A layer of a media type that is not read. */
export function unreadableTypeOf({ mediaType }: Descriptor): UnreadableLayer {
  return new UnreadableLayer(messages.mediaTypeUnreadable(mediaType))
}

/** @throws UnreadableLayer for a layer whose media type says that its bytes are no tar of files. */
export function checkReadable(descriptor: Descriptor): void {
  if (isUnreadableType(descriptor.mediaType)) throw unreadableTypeOf(descriptor)
}
