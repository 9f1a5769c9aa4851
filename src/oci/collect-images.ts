import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import { formatPlatform } from '../model/format-platform.ts'
import type { Manifest } from '../model/manifest.ts'
import type { ImageFiles } from './image-files.ts'
import type { PlatformImage } from './image-source.ts'
import { IN_TOTO, isImageConfigType, isIndexType, isManifestType } from './media-types.ts'
import { messages } from './messages.ts'
import { parseConfig } from './parse-config.ts'
import { parseIndex } from './parse-index.ts'
import { parseManifest } from './parse-manifest.ts'
import { CONFIG_LIMIT, MANIFEST_LIMIT, readDocument } from './read-document.ts'
import { settlePlatforms } from './settle-platforms.ts'

/** Indexes inside indexes: the spec has no limit, tools make one or two. */
const DEEPEST = 4
/** Documents in one image; the biggest public indexes have a few dozen. */
const MOST_DOCUMENTS = 1000
/** Bytes of all manifests, indexes and configs of one image together, so that memory stays bounded. */
const MOST_BYTES = 64 * 1024 * 1024

/** What stands behind the entries of an index. */
export interface CollectedImages {
  readonly images: readonly PlatformImage[]
  /** What could not be read because the image does not have its manifest or config: `linux/arm64`, else a digest. */
  readonly absent: readonly string[]
  /** Media types of entries that are no container images: charts, signatures, bills of material. */
  readonly others: readonly string[]
  /** What qualifies the platforms: sentences, safe to print. */
  readonly notes: readonly string[]
}

interface Found {
  readonly images: PlatformImage[]
  readonly absent: string[]
  readonly others: string[]
}

/**
 * Follows the entries of an index, indexes inside it too, to the container images behind them, in their order.
 *
 * Attestations are left out, and what {@link settlePlatforms} leaves out.
 *
 * @throws ImageError when a document is not what its descriptor says, or they nest without end.
 */
export async function collectImages(
  files: ImageFiles,
  entries: readonly Descriptor[],
): Promise<CollectedImages> {
  const found: Found = { images: [], absent: [], others: [] }
  const seen = new Set<Digest>()
  let total = 0

  async function read(descriptor: Descriptor, limit: number): Promise<Buffer | null> {
    total += descriptor.size
    if (total > MOST_BYTES) throw new ImageError(messages.manifestsTooLong(files.label, MOST_BYTES))
    return readDocument(files, descriptor, limit)
  }

  async function visitAll(descriptors: readonly Descriptor[], depth: number): Promise<void> {
    for (const descriptor of descriptors) {
      if (seen.has(descriptor.digest) || isAttestation(descriptor)) continue
      seen.add(descriptor.digest)
      if (seen.size > MOST_DOCUMENTS)
        throw new ImageError(messages.tooManyImages(files.label, MOST_DOCUMENTS))
      await visit(descriptor, depth)
    }
  }

  async function visit(descriptor: Descriptor, depth: number): Promise<void> {
    if (isManifestType(descriptor.mediaType)) return visitManifest(descriptor)
    if (!isIndexType(descriptor.mediaType)) {
      found.others.push(descriptor.mediaType)
      return
    }
    if (depth >= DEEPEST) throw new ImageError(messages.indexesTooDeep(files.label, DEEPEST))
    const bytes = await read(descriptor, MANIFEST_LIMIT)
    if (bytes === null) found.absent.push(callIt(descriptor))
    else await visitAll(parseIndex(bytes, `the index ${descriptor.digest}`).manifests, depth + 1)
  }

  async function visitManifest(descriptor: Descriptor): Promise<void> {
    const bytes = await read(descriptor, MANIFEST_LIMIT)
    if (bytes === null) {
      found.absent.push(callIt(descriptor))
      return
    }
    const manifest = parseManifest(bytes, `the manifest ${descriptor.digest}`)
    if (!isImageConfigType(manifest.config.mediaType)) found.others.push(manifest.config.mediaType)
    else if (!holdsStatements(manifest)) await addImage(descriptor, manifest)
  }

  async function addImage(descriptor: Descriptor, manifest: Manifest): Promise<void> {
    const bytes = await read(manifest.config, CONFIG_LIMIT)
    if (bytes === null) {
      found.absent.push(callIt(descriptor))
      return
    }
    const config = parseConfig(bytes, `the config ${manifest.config.digest}`)
    found.images.push({ descriptor, manifest, config })
  }

  await visitAll(entries, 0)
  return { ...found, ...settlePlatforms(found.images) }
}

/** Marked as BuildKit marks them: https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
export function isAttestation({ annotations }: Descriptor): boolean {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest'
}

/** An attestation whose entry has lost its annotation, as some tools copy them. */
function holdsStatements({ layers }: Manifest): boolean {
  return layers.length > 0 && layers.every(layer => layer.mediaType === IN_TOTO)
}

function callIt({ platform, digest }: Descriptor): string {
  return platform === undefined ? digest : formatPlatform(platform)
}
