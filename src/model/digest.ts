/** The registered algorithms that an image may use (OCI image spec, descriptor.md, "Digests"). */
export type DigestAlgorithm = 'sha256' | 'sha512'

/** A content digest: the algorithm, and its hex digits. */
export type Digest = `${DigestAlgorithm}:${string}`

const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

/** Whether a text is a well-formed digest. Anything else must never become part of a path. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && DIGEST.test(text)
}

export function digestAlgorithm(digest: Digest): DigestAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256'
}

/** The hex digits of a digest, the name of its blob in an image layout. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
