import type { BuildRecord } from '../model/build-record.ts'
import { isDigest } from '../model/digest.ts'
import type { BaseMeasurement } from '../model/measurement.ts'
import { familiarReference } from '../oci/familiar-reference.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { quoteText } from '../text/quote-text.ts'

/** Label of images that stand in for a base image that could not be fetched. Builds hand it on. What it says is not shown. */
const STAND_IN_LABEL = 'io.slim-build.stand-in'

/** Annotations, and labels of the same names, that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name'
const BASE_DIGEST = 'org.opencontainers.image.base.digest'

/** What can name an image. Anything else is quoted, so that it does not go on as our own sentence. */
const REFERENCE = /^[a-z0-9][\w./:@-]{0,254}$/i

const LAYERS_UNKNOWN =
  'BuildKit did not say which layers the steps of this build made, so layers have no Dockerfile line, and those of the base image are not known. Build again when no other build runs.'

const LAYERS_ORDERED =
  'BuildKit did not say which layers are those of the base image: all below the first step are taken for them.'

/** What a reader has to know where BuildKit did not say which step made which layer; null: nothing. */
export function unnamedLayersNote(record: BuildRecord | undefined): string | null {
  if (record?.layersUnnamed === undefined) return null
  return record.layersUnnamed === 'unknown' ? LAYERS_UNKNOWN : LAYERS_ORDERED
}

/** What an image stands on. Only a build record knows how many layers that is, so without one it stays unknown. */
export function findBase(image: PlatformImage, record: BuildRecord | undefined): BaseMeasurement {
  if (record === undefined) return unrecorded(image)
  if (record.layersUnnamed === 'unknown') return { kind: 'unknown', reason: LAYERS_UNKNOWN }
  if (record.base === null) return { kind: 'scratch' }
  return {
    kind: 'known',
    reference: record.base.reference,
    digest: record.base.digest,
    layers: Math.min(record.base.layers, image.manifest.layers.length),
    standIn: standInOf(record.base.reference, image.config.labels),
  }
}

/**
 * What is said of an image that is built on a stand-in, by its labels; null for others.
 *
 * @param reference the base image; null where that is not known, or the image itself may be the stand-in.
 */
export function standInOf(reference: string | null, labels: Readonly<Record<string, string>>): string | null {
  if (!Object.hasOwn(labels, STAND_IN_LABEL)) return null
  return reference === null
    ? 'By its labels this image is a stand-in or built on one: its size is not that of the real image.'
    : `The base image ${familiarReference(reference)} is a stand-in made from other packages: its size is not that of the real image.`
}

function unrecorded({ manifest, config }: PlatformImage): BaseMeasurement {
  const said = (key: string): string => manifest.annotations[key] ?? config.labels[key] ?? ''
  const name = said(BASE_NAME)
  const digest = said(BASE_DIGEST)
  if (name === 'scratch') return { kind: 'scratch' }
  const called = REFERENCE.test(name) || name === '' ? name : quoteText(name)
  const base = [called, isDigest(digest) ? digest : ''].filter(part => part !== '').join('@')
  return {
    kind: 'unknown',
    reason:
      base === ''
        ? 'The image was built elsewhere or comes without the record of its build, and it does not name its base image.'
        : `The image names its base image ${base}, but not which layers came from it.`,
  }
}
