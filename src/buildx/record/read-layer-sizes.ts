import { type Digest, isDigest } from '../../model/digest.ts'
import { asInteger, asList, asObject, field } from '../json-shape.ts'
import { buildkitMetadata } from './provenance.ts'

/**
 * How big the layers of all steps are whose blobs exist, compressed, by digest: those of the image and those that only a cache
 * holds.
 *
 * @param json the provenance as it came; untrusted JSON.
 */
export function readLayerSizes(json: unknown): Map<Digest, number> {
  const sizes = new Map<Digest, number>()
  for (const chains of Object.values(asObject(field(buildkitMetadata(json), 'layers')))) {
    for (const layer of asList(chains).flatMap(asList)) {
      const digest = field(layer, 'digest')
      const size = asInteger(field(layer, 'size'), -1)
      if (isDigest(digest) && size >= 0) sizes.set(digest, size)
    }
  }
  return sizes
}
