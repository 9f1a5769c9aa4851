import { ImageError } from '../errors/image-error.ts'
import { type Digest, isDigest } from '../model/digest.ts'
import { quoteText } from '../text/quote-text.ts'
import { messages } from './messages.ts'

/**
 * The digest that a text spells.
 *
 * @throws ImageError when it is not one of sha256 or sha512.
 */
export function parseDigest(text: unknown, where: string): Digest {
  if (isDigest(text)) return text
  throw new ImageError(
    messages.digestInvalid(where, typeof text === 'string' ? quoteText(text) : typeof text),
  )
}
