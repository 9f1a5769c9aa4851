import { type Digest, isDigest } from '../../model/digest.ts'
import { asList, asText, field } from '../json-shape.ts'
import { buildConfigOf, buildkitMetadata } from './provenance.ts'

/**
 * The layers of what a build of one platform came to, bottom first, as BuildKit itself describes it: no image need be read for that.
 *
 * @param provenance by platform, as it came; untrusted JSON.
 * @returns null where it does not say, or not in one way (of an image that it has repacked).
 */
export function saidLayers(provenance: ReadonlyMap<string, unknown>): readonly Digest[] | null {
  const [said, ...others] = provenance.values()
  const result = asList(field(buildConfigOf(said), 'llbDefinition')).at(-1)
  const [input, ...merged] = asList(field(result, 'inputs'))
  const chains = asList(field(buildkitMetadata(said), 'layers', asText(input) ?? ''))
  if (others.length > 0 || merged.length > 0 || chains.length !== 1) return null
  const digests = asList(chains[0]).map(layer => field(layer, 'digest'))
  return digests.length > 0 && digests.every(isDigest) ? digests : null
}
