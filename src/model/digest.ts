/** A content digest, `sha256:` and 64 hex digits (OCI image spec, descriptor.md, "Digests"). */
export type Digest = `sha256:${string}`

export const SHA256 = /^sha256:[0-9a-f]{64}$/

/** Whether a text is a well-formed sha256 digest. Anything else must never become part of a path. */
export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && SHA256.test(text)
}

/** The hex digits of a digest, the name of its blob in an image layout. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length)
}
