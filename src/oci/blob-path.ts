import { type Digest, digestAlgorithm, digestHex } from '../model/digest.ts'

/** Where a layout keeps a blob (image spec, image-layout.md). */
export function blobPath(digest: Digest): string {
  return `blobs/${digestAlgorithm(digest)}/${digestHex(digest)}`
}
