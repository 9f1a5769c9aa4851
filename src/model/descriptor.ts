import type { Digest } from './digest.ts'

/** OCI descriptor: what a piece of content is, how to find it, how long it is (image spec, descriptor.md). */
export interface Descriptor {
  readonly mediaType: string
  readonly digest: Digest
  /** Bytes of the blob as stored: compressed, for a layer. */
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
  readonly platform?: Platform
}

/** The machine that an image is for (image spec, image-index.md). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant?: string
  /** The build of Windows that the image needs (`os.version`). */
  readonly osVersion?: string
  /** What else the image needs of the system (`os.features`): `win32k`, or a snapshotter's own format. */
  readonly osFeatures?: readonly string[]
}
