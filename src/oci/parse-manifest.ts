import { ImageError } from '../errors/image-error.ts'
import type { Manifest } from '../model/manifest.ts'
import { quoteText } from '../text/quote-text.ts'
import { JsonFields } from './json-fields.ts'
import { isManifestType, OCI_MANIFEST } from './media-types.ts'
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
    throw new ImageError(
      `${where} is a Docker schema 1 manifest without layer sizes: push the image again with a current Docker`,
    )
  }
  const mediaType = fields.optionalText('mediaType') ?? OCI_MANIFEST
  if (!isManifestType(mediaType) || fields.has('manifests')) {
    throw new ImageError(
      `${where} is not an image manifest, although it is listed as one: ${quoteText(mediaType)}`,
    )
  }
  return {
    mediaType,
    config: parseDescriptor(fields.inner('config')),
    layers: fields.objects('layers', parseDescriptor),
    annotations: fields.optionalTexts('annotations') ?? {},
  }
}
