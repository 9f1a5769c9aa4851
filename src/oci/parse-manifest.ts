import { ImageError } from '../errors/image-error.ts'
import type { Manifest } from '../model/manifest.ts'
import { JsonFields } from './json-fields.ts'
import { isManifestType, OCI_MANIFEST } from './media-types.ts'
import { messages } from './messages.ts'
import { parseDescriptor } from './parse-descriptor.ts'

/**
 * An image manifest, OCI or Docker schema 2, every field checked.
 *
 * A document that could be read as an index too is refused (GHSA-mc8v-mgrf-8f4m: two readers, two images).
 *
 * @param where what to call the document in messages, at the start of a sentence.
 * @throws ImageError when it is anything else.
 */
export function parseManifest(bytes: Buffer, where: string): Manifest {
  const fields = JsonFields.parse(bytes, where)
  if (fields.has('fsLayers')) {
    throw new ImageError(messages.schema1(where))
  }
  const mediaType = fields.optionalText('mediaType') ?? OCI_MANIFEST
  if (!isManifestType(mediaType) || fields.has('manifests')) {
    throw new ImageError(messages.notAManifest(where, mediaType))
  }
  const layers = fields.objects('layers', parseDescriptor)
  checkLayerCount(layers, where)
  return {
    mediaType,
    config: parseDescriptor(fields.inner('config')),
    layers,
    annotations: fields.optionalTexts('annotations') ?? {},
  }
}

/** Engines stack 127 layers at most. */
const MOST_LAYERS = 1000

/** @throws ImageError when an image lists more layers than any engine takes. */
export function checkLayerCount(layers: readonly unknown[], where: string): void {
  if (layers.length > MOST_LAYERS)
    throw new ImageError(messages.tooManyLayers(where, layers.length, MOST_LAYERS))
}
