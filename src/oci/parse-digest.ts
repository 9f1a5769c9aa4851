import { ImageError } from '../errors/image-error.ts'
import { type Digest, isDigest } from '../model/digest.ts'
import { quoteText } from '../text/quote-text.ts'

/**
 * The digest that a text spells.
 *
 * @throws ImageError when it is not a sha256 digest.
 */
export function parseDigest(text: unknown, where: string): Digest {
  if (isDigest(text)) return text
  throw new ImageError(
    `${where} has no valid sha256 digest: ${typeof text === 'string' ? quoteText(text) : typeof text}`,
  )
}
