import { ImageError } from '../errors/image-error.ts'
import { InputError } from '../errors/input-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { formatPlatform } from '../model/format-platform.ts'
import { quoteText } from '../text/quote-text.ts'
import { blobPath } from './blob-path.ts'
import { type CollectedImages, collectImages, isAttestation } from './collect-images.ts'
import { digestOf } from './digest-of.ts'
import type { ImageFiles } from './image-files.ts'
import type { ImageSource, PlatformImage } from './image-source.ts'
import { JsonFields } from './json-fields.ts'
import { OCI_INDEX } from './media-types.ts'
import { messages } from './messages.ts'
import { MissingBlob } from './missing-blob.ts'
import { parseIndex } from './parse-index.ts'
import { MANIFEST_LIMIT } from './read-document.ts'
import { readSmallFile } from './read-small-file.ts'
import { lengthError } from './verify-content.ts'

/**
 * The image in an OCI image layout (image spec, image-layout.md), or null when there is no `index.json`.
 *
 * @param root the image, where that is known and `index.json` is yet to be written.
 * @throws ImageError when the layout is not what it says; InputError when it holds several images.
 */
export async function readLayout(files: ImageFiles, root?: Descriptor): Promise<ImageSource | null> {
  const bytes = root === undefined ? await readSmallFile(files, 'index.json', MANIFEST_LIMIT) : NOTHING
  if (bytes === null) return null
  await checkVersion(files)
  const manifests = root === undefined ? parseIndex(bytes, `index.json of ${files.label}`).manifests : [root]
  const tops = distinct(manifests.filter(entry => !isAttestation(entry)))
  const names = new Set(tops.map(nameOf).filter(name => name !== null))
  if (tops.length > 1 && names.size > 1) {
    throw new InputError(
      messages.severalImages(
        files.label,
        names.size,
        [...names]
          .slice(0, 5)
          .map(text => quoteText(text))
          .join(', '),
      ),
    )
  }
  const collected = await collectImages(files, manifests)
  const [only] = tops
  return {
    descriptor: tops.length === 1 && only !== undefined ? only : describe(bytes),
    name: names.values().next().value ?? null,
    platforms: onePlatformEach(collected, files.label),
    notes: notesOn(collected, files.label),
    openBlob: descriptor => openBlob(files, descriptor),
    close: () => files.close(),
  }
}

const NOTHING = Buffer.alloc(0)

async function openBlob(files: ImageFiles, descriptor: Descriptor) {
  const { digest } = descriptor
  const blob = await files.open(blobPath(digest))
  if (blob === null) throw new MissingBlob(messages.blobMissing(digest, files.label))
  if (blob.size === descriptor.size) return blob
  await blob.close()
  throw lengthError(descriptor, blob.size)
}

async function checkVersion(files: ImageFiles): Promise<void> {
  const bytes = await readSmallFile(files, 'oci-layout', MANIFEST_LIMIT)
  if (bytes === null) return
  const version = JsonFields.parse(bytes, `oci-layout of ${files.label}`).text('imageLayoutVersion')
  if (!version.startsWith('1.')) {
    throw new ImageError(messages.layoutVersion(files.label, version))
  }
}

/** Entries by digest: a layout lists an image once a name. The first with a name stands for all. */
function distinct(entries: readonly Descriptor[]): Descriptor[] {
  const byDigest = new Map<string, Descriptor>()
  for (const entry of entries) {
    const known = byDigest.get(entry.digest)
    if (known === undefined || (nameOf(known) === null && nameOf(entry) !== null))
      byDigest.set(entry.digest, entry)
  }
  return [...byDigest.values()]
}

/** containerd and BuildKit write the whole name; others the tag alone, or the name where the tag should stand. */
function nameOf({ annotations = {} }: Descriptor): string | null {
  const name = annotations['io.containerd.image.name'] ?? annotations['org.opencontainers.image.ref.name']
  return name === undefined || name === '' ? null : name
}

/** The descriptor of an `index.json` that is itself the image's index. */
function describe(bytes: Buffer): Descriptor {
  return { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.length }
}

function onePlatformEach(
  { images, absent, others }: CollectedImages,
  label: string,
): readonly PlatformImage[] {
  if (images.length === 0) throw new ImageError(whyNone(label, absent, others))
  const platforms = new Set<string>()
  for (const { config } of images) {
    const platform = formatPlatform(config.platform)
    if (platforms.has(platform)) {
      throw new InputError(messages.severalForPlatform(label, platform))
    }
    platforms.add(platform)
  }
  return images
}

function whyNone(label: string, absent: readonly string[], others: readonly string[]): string {
  if (absent.length > 0) return messages.imageIncomplete(label, listed(absent))
  if (others.length > 0) return messages.onlyOtherContent(label, listed(others))
  return messages.indexEmpty(label)
}

function notesOn({ absent, notes }: CollectedImages, label: string): string[] {
  const missing =
    absent.length === 0 ? [] : [`${label} does not hold ${listed(absent)}, which its index lists.`]
  return [...missing, ...notes]
}

function listed(texts: readonly string[]): string {
  return (
    texts
      .slice(0, 5)
      .map(text => quoteText(text))
      .join(', ') + (texts.length > 5 ? ` and ${texts.length - 5} more` : '')
  )
}
