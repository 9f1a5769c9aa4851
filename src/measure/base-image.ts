import type { BuildRecord } from '../model/build-record.ts'
import { isDigest } from '../model/digest.ts'
import type { BaseMeasurement } from '../model/measurement.ts'
import type { PlatformImage } from '../oci/image-source.ts'

/** Label of images that stand in for a base image that could not be fetched; its value is a sentence that says so. */
export const STAND_IN_LABEL = 'io.slim-build.stand-in'

/** Annotations, and labels of the same names, that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name'
const BASE_DIGEST = 'org.opencontainers.image.base.digest'

/** What an image stands on. Only a build record knows how many layers that is, so without one it stays unknown. */
export function findBase(image: PlatformImage, record: BuildRecord | undefined): BaseMeasurement {
  if (record === undefined) return unrecorded(image)
  if (record.base === null) return { kind: 'scratch' }
  return {
    kind: 'known',
    reference: record.base.reference,
    digest: record.base.digest,
    layers: Math.min(record.base.layers, image.manifest.layers.length),
    standIn: standInOf(image),
  }
}

/** The sentence of the stand-in that an image is, or was built on; builds hand labels on. */
export function standInOf({ config }: PlatformImage): string | null {
  return config.labels[STAND_IN_LABEL] ?? null
}

function unrecorded({ manifest, config }: PlatformImage): BaseMeasurement {
  const said = (key: string): string => manifest.annotations[key] ?? config.labels[key] ?? ''
  const name = said(BASE_NAME)
  const digest = said(BASE_DIGEST)
  if (name === 'scratch') return { kind: 'scratch' }
  const base = [name, isDigest(digest) ? digest : ''].filter(part => part !== '').join('@')
  return {
    kind: 'unknown',
    reason:
      base === ''
        ? 'slim-build did not build this image, and the image does not name its base image.'
        : `The image names its base image ${base}, but not which layers came from it.`,
  }
}
