import type { SolveResult } from '../buildx/solve/solve.ts'
import { isDigest } from '../oci/digest.ts'
import type { Judged } from './judge-measurement.ts'
import type { BuiltImage } from './run-build.ts'

/**
 * What was found out, under the digest that the image has for everybody else: in an index with attestations it differs from
 * one solve to the next, since they hold the time, while the image itself is the same.
 */
export function builtImage(
  judged: Judged,
  { imageId, digest, metadata }: Pick<SolveResult, 'imageId' | 'digest' | 'metadata'>,
  withheld: boolean,
): BuiltImage {
  const { measurement, report } = judged
  const known = isDigest(digest) ? digest : measurement.digest
  return {
    ...judged,
    measurement: { ...measurement, digest: known },
    report: { ...report, image: { ...report.image, digest: known } },
    imageId,
    digest,
    metadata,
    withheld,
  }
}
