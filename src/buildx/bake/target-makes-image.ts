import { makesImage, parseOutputs } from '../parse-output.ts'
import type { BakeTarget } from './bake-target.ts'

/**
 * Whether a target makes an image. One without outputs does; one whose outputs are files or nothing but the cache (a linter, a binary)
 * does not, and neither does one that is evaluated and not built.
 *
 * @throws InputError for an output that cannot be read.
 */
export function targetMakesImage({ call, request }: Pick<BakeTarget, 'call' | 'request'>): boolean {
  if (call !== null) return false
  const outputs = parseOutputs(request.outputs)
  return outputs.length === 0 || outputs.some(makesImage)
}
