import { randomInt } from 'node:crypto'

/** Another one in each process: nobody can make an image of names that share a slot of a table. */
const SEED = randomInt(2 ** 32)

/** A number of 32 bits for a part of a text, mixed as Jenkins's one-at-a-time hash. */
export function nameHash(text: string, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash + text.charCodeAt(at), 1025)
    hash ^= hash >>> 6
  }
  hash = Math.imul(hash, 9)
  hash ^= hash >>> 11
  return Math.imul(hash, 32769)
}
