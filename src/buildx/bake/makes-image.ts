import type { SolveRequest } from '../../inputs/solve-request.ts'
import { parseAttributes } from '../attributes.ts'

const IMAGE_TYPES = new Set(['image', 'registry', 'oci', 'docker'])

/**
 * Whether a build makes an image. One without outputs does; one whose outputs are files or nothing but the cache (a linter, a binary)
 * does not.
 */
export function makesImage({ outputs = [] }: SolveRequest): boolean {
  return outputs.length === 0 || outputs.some(output => IMAGE_TYPES.has(typeOf(output)))
}

/** A bare path is short for `type=local`. */
function typeOf(output: string): string {
  return parseAttributes(output).get('type') ?? ''
}
