import type { Descriptor } from '../model/descriptor.ts'
import type { ImageConfig } from '../model/image-config.ts'
import type { Manifest } from '../model/manifest.ts'
import type { FilePart } from './file-part.ts'

/** One image for one platform: manifest and config, both checked against their digests. */
export interface PlatformImage {
  /** The manifest's own descriptor. */
  readonly descriptor: Descriptor
  readonly manifest: Manifest
  readonly config: ImageConfig
}

/**
 * Where an image can be read from: an image layout (directory or tar) or a `docker save` archive.
 *
 * Each kind of source is a sibling that yields the same nouns.
 */
export interface ImageSource {
  /** What the top descriptor is: the index when there is one, else the manifest. */
  readonly descriptor: Descriptor
  /** The name that the source carries for the image (`io.containerd.image.name`, `RepoTags`), if any. */
  readonly name: string | null
  /** One entry a platform, in the order of the index; attestations are left out. Never empty. */
  readonly platforms: readonly PlatformImage[]
  /** Bytes of the file that all of this was unpacked from; absent where nothing was. */
  readonly packed?: number
  /** What qualifies the numbers of this image: whole sentences, safe to print. */
  readonly notes: readonly string[]
  /**
   * The bytes of a blob as stored, from its first byte to its last, to be read or closed; not yet checked against the digest.
   *
   * @throws MissingBlob when it is not there, ImageError when it is not as long as its descriptor says: what it may cost to read hangs on that.
   */
  openBlob(descriptor: Descriptor): Promise<FilePart>
  close(): Promise<void>
}
