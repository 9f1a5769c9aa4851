import { repositoryOf } from '../../buildx/cache/pushed-repository.ts'
import { checkImageReference } from '../../buildx/registry/check-image-reference.ts'
import { FETCH_LIMITS } from '../../buildx/registry/fetch-limits.ts'
import { packageUrl } from '../../buildx/registry/package-url.ts'
import { readPublishedLayers } from '../../buildx/registry/read-published-layers.ts'
import { type Materials, readPublishedMaterials } from '../../buildx/registry/read-published-materials.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import { standInOf } from '../../measure/base-image.ts'
import { setBase } from '../../measure/set-base.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { BaseMeasurement, Measurement, PlatformMeasurement } from '../../model/measurement.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'

type KnownBase = Extract<BaseMeasurement, { readonly kind: 'known' }>

/** Where a measured image was published, and what it says of itself. */
export interface Publication {
  /** As it was asked for; a tag of it may be another image by now. */
  readonly reference: string
  /** Labels of its first platform; untrusted text. */
  readonly labels: Readonly<Record<string, string>>
}

/** Labels that say what an image was built on (image spec, annotations.md). */
const BASE_NAME = 'org.opencontainers.image.base.name'
const BASE_DIGEST = 'org.opencontainers.image.base.digest'

/**
 * Finds out which layers of a published image are its base image's, so that a base image that moved is told from what the author did.
 *
 * The provenance or the labels of the image say which image stood under the name that the head is built on, and that image's own manifest
 * says which layers it has. They are believed when the published image starts with those very layers. No other name is ever asked for
 * than the one that the head's own build has used: what a published image says is anybody's.
 *
 * @returns the measurement, and a note for the reader where it stays unknown.
 */
export async function withPublishedBases(
  baseline: Measurement,
  publication: Publication,
  head: Measurement,
  context: ToolContext & TempDir,
): Promise<{ readonly measurement: Measurement; readonly notes: readonly string[] }> {
  const heads = pairPlatforms(baseline.platforms, head.platforms)
  const bases = baseline.platforms.map((image, at) =>
    image.base.kind === 'unknown' ? baseOf(heads[at] ?? null) : null,
  )
  if (bases.every(base => base === null)) return { measurement: baseline, notes: [] }
  // By digest: under the tag, this run may have pushed another one by now.
  const named = `${repositoryOf(publication.reference)}@${baseline.digest}`
  const materialsOf = await readPublishedMaterials(named, context)
  const notes = new Set<string>()
  const platforms: PlatformMeasurement[] = []
  for (const [at, image] of baseline.platforms.entries()) {
    const base = bases[at] ?? null
    const found =
      base === null
        ? image
        : await findBase(image, base, { publication, materials: materialsOf(image.platform) }, context)
    if (typeof found === 'string') notes.add(found)
    platforms.push(typeof found === 'string' ? image : found)
  }
  return { measurement: { ...baseline, platforms }, notes: [...notes] }
}

interface HeadBase {
  readonly base: KnownBase
  readonly layers: readonly Digest[]
}

/** What a platform of the head stands on; null where there is none, or it is not known. */
function baseOf(own: PlatformMeasurement | null): HeadBase | null {
  if (own?.base.kind !== 'known') return null
  return { base: own.base, layers: own.layers.slice(0, own.base.layers).map(({ digest }) => digest) }
}

/** The image with its base, or a note on why that is not known. */
async function findBase(
  image: PlatformMeasurement,
  { base, layers }: HeadBase,
  said: { readonly publication: Publication; readonly materials: Materials },
  context: ToolContext & TempDir,
): Promise<PlatformMeasurement | string> {
  const { reference } = base
  const { labels } = said.publication
  const digest = said.materials.get(packageUrl(reference)) ?? labelled(reference, labels)
  if (digest === null) {
    return note(`does not name ${reference} and its digest as its base image`)
  }
  const same = digest === base.digest
  const theirs = same
    ? layers
    : await layersOf(`${repositoryOf(reference)}@${digest}`, image.platform, context)
  if (typeof theirs === 'string') return note(`was built on ${reference}@${digest}, ${theirs}`)
  if (!theirs.every((layer, index) => image.layers[index]?.digest === layer)) {
    return note(`was built on ${reference}@${digest}, but does not start with its layers`)
  }
  const standIn = same ? base.standIn : standInOf(reference, labels)
  return setBase(image, { kind: 'known', reference, digest, layers: theirs.length, standIn })
}

/** Bottom first; else why they are not known, as the end of a sentence on the image. */
async function layersOf(
  reference: string,
  platform: string,
  context: ToolContext & TempDir,
): Promise<readonly Digest[] | string> {
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(FETCH_LIMITS.answer)])
  const wanted = { reference: checkImageReference(reference), platforms: [platform], builder: undefined }
  try {
    return await withTemporaryDirectory(context.tempDir, async tempDir => {
      const layers = await readPublishedLayers(wanted, { ...context, tempDir, signal })
      const found = layers?.get(platform)?.map(({ digest }) => digest)
      return found ?? 'which its registry no longer has'
    })
  } catch (error) {
    context.signal.throwIfAborted()
    if (signal.aborted) return `whose registry did not answer in ${FETCH_LIMITS.answer / 1000} s`
    throw error
  }
}

function labelled(reference: string, labels: Publication['labels']): Digest | null {
  const [name = '', digest] = [labels[BASE_NAME], labels[BASE_DIGEST]]
  return packageUrl(name) === packageUrl(reference) && isDigest(digest) ? digest : null
}

function note(why: string): string {
  return `The baseline is a published image that ${why}: a base image that moved counts as your change.`
}
