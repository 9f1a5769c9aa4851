import { createHash } from 'node:crypto'
import type { Digest } from '../model/digest.ts'

/** The sha256 digest of some bytes. */
export function digestOf(bytes: Buffer): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}
