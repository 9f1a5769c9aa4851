import { parseAttributes } from '../attributes.ts'
import type { BakeTarget } from './bake-target.ts'

const IMAGE_TYPES = new Set(['image', 'registry', 'oci', 'docker'])

/**
 * Whether a target makes an image. One without outputs does; one whose outputs are files or nothing but the cache (a linter, a binary)
 * does not, and neither does one that is evaluated and not built.
 */
export function makesImage({
  call,
  request: { outputs = [] },
}: Pick<BakeTarget, 'call' | 'request'>): boolean {
  if (call !== null) return false
  return outputs.length === 0 || outputs.some(output => IMAGE_TYPES.has(typeOf(output)))
}

/** A bare path is short for `type=local`. */
function typeOf(output: string): string {
  return parseAttributes(output).get('type') ?? ''
}
