import { ImageError } from '../errors/image-error.ts'
import { quoteText } from './quote-text.ts'

/** A content digest, `sha256:` and 64 hex digits (OCI image spec, descriptor.md, "Digests"). */
export type Digest = `sha256:${string}`

const SHA256 = /^sha256:[0-9a-f]{64}$/

/** Whether a text is a well-formed sha256 digest. Anything else must never become part of a path. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && SHA256.test(text)
}

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

/** The hex digits of a digest, the name of its blob in an image layout. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
