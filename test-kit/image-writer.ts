import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Descriptor, Platform } from '../src/model/descriptor.ts'
import type { Digest } from '../src/model/digest.ts'
import { type TarEntryInput, writeTar } from './tar-writer.ts'

/** A layer: a tar that is packed here, or a blob as it is (a broken one, say). */
export interface LayerInput {
  readonly tar: Buffer
  /** `gzip` unless said otherwise. */
  readonly compression?: 'gzip' | 'zstd' | 'none'
  /** The blob as stored, in place of the packed tar. */
  readonly blob?: Buffer
  /** A media type of one's own, in place of the one that fits. */
  readonly mediaType?: string
}

export interface ImageInput {
  readonly layers: readonly LayerInput[]
  /** `linux/amd64` unless said otherwise. */
  readonly platform?: Platform
  readonly created?: string
  readonly history?: readonly { readonly created_by?: string; readonly empty_layer?: boolean }[]
  readonly labels?: Readonly<Record<string, string>>
  /** Annotations of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>
  /** Docker schema 2 media types instead of the OCI ones. */
  readonly docker?: boolean
  /** Lay over the config before it is written: `{ rootfs: undefined }`, `{ os: 'unknown' }`. */
  readonly config?: Readonly<Record<string, unknown>>
  /** Lay over the manifest before it is written. */
  readonly manifest?: Readonly<Record<string, unknown>>
}

/** An image's blobs by digest, and the descriptor of its manifest with the platform on it. */
export interface WrittenImage {
  readonly input: ImageInput
  readonly descriptor: Descriptor
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly Digest[]
  readonly blobs: ReadonlyMap<Digest, Buffer>
}

/** Files by their path in the layout or archive; a link is a symbolic one. To break an image, change this map. */
export type ImageFiles = Map<string, Buffer | { readonly link: string }>

export interface LayoutOptions {
  /** Adds BuildKit's attestation manifest for each image. */
  readonly attestations?: boolean
  /** Indexes around the one of the images: 0 puts the manifests into `index.json` itself (1 image) or one index. */
  readonly nested?: number
  /** Annotations of the entries in `index.json`. */
  readonly annotations?: Readonly<Record<string, string>>
  /** Leaves the platform off the index entries, so that only the config knows it. */
  readonly platformless?: boolean
}

const OCI = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: {
    none: 'application/vnd.oci.image.layer.v1.tar',
    gzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    zstd: 'application/vnd.oci.image.layer.v1.tar+zstd',
  },
} as const

const DOCKER = {
  index: 'application/vnd.docker.distribution.manifest.list.v2+json',
  manifest: 'application/vnd.docker.distribution.manifest.v2+json',
  config: 'application/vnd.docker.container.image.v1+json',
  layer: {
    none: 'application/vnd.docker.image.rootfs.diff.tar',
    gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
    zstd: 'application/vnd.docker.image.rootfs.diff.tar.zstd',
  },
} as const

/** The sha256 digest of some bytes. */
export function digestOf(bytes: Buffer): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Packs the layers, writes config and manifest. */
export function writeImage(input: ImageInput): WrittenImage {
  const types = input.docker === true ? DOCKER : OCI
  const blobs = new Map<Digest, Buffer>()
  const layers = input.layers.map(layer =>
    addBlob(blobs, packed(layer), layer.mediaType ?? types.layer[layer.compression ?? 'gzip']),
  )
  const diffIds = input.layers.map(layer => digestOf(layer.tar))
  const config = addBlob(blobs, json(configOf(input, diffIds)), types.config)
  const manifest = {
    schemaVersion: 2,
    mediaType: types.manifest,
    config,
    layers,
    ...(input.annotations === undefined ? {} : { annotations: input.annotations }),
    ...input.manifest,
  }
  const descriptor = { ...addBlob(blobs, json(manifest), types.manifest), platform: platformOf(input) }
  return { input, descriptor, config, layers, diffIds, blobs }
}

/** The files of an OCI image layout (image spec, image-layout.md) of one or more images. */
export function layoutFiles(images: readonly WrittenImage[], options: LayoutOptions = {}): ImageFiles {
  const files: ImageFiles = new Map()
  const blobs = new Map<Digest, Buffer>(images.flatMap(image => [...image.blobs]))
  let entries: object[] = images.map(({ descriptor: { platform, ...bare } }) =>
    options.platformless === true ? bare : { ...bare, platform },
  )
  if (options.attestations === true) entries.push(...images.map(image => attestation(image, blobs)))
  const docker = images.some(image => image.input.docker === true)
  const around = options.nested ?? (entries.length > 1 ? 1 : 0)
  for (let depth = 0; depth < around; depth++) entries = [addIndex(blobs, entries, docker)]
  entries = entries.map(entry => ({ ...entry, ...annotated(options.annotations) }))
  files.set('oci-layout', json({ imageLayoutVersion: '1.0.0' }))
  files.set('index.json', json({ schemaVersion: 2, mediaType: OCI.index, manifests: entries }))
  for (const [digest, blob] of blobs) files.set(blobPath(digest), blob)
  return files
}

/**
 * The files of a `docker save` archive.
 *
 * - `legacy`: `<id>/layer.tar` as engines before 25 write it; a layer that stands twice is a link to its first copy.
 * - `blobs`: `manifest.json` that points into `blobs/sha256`, uncompressed, without `index.json`.
 */
export function dockerSaveFiles(
  images: readonly WrittenImage[],
  options: { readonly style: 'legacy' | 'blobs'; readonly tags?: readonly string[] | null },
): ImageFiles {
  const files: ImageFiles = new Map()
  const manifest = images.map(image => {
    const config = image.blobs.get(image.config.digest) ?? Buffer.alloc(0)
    const hex = hexOf(image.config.digest)
    const configPath = options.style === 'legacy' ? `${hex}.json` : `blobs/sha256/${hex}`
    files.set(configPath, config)
    const layers = image.input.layers.map(({ tar }, at) =>
      options.style === 'legacy' ? legacyLayer(files, tar, `${hex}${at}`) : blobLayer(files, tar),
    )
    return { Config: configPath, RepoTags: options.tags ?? null, Layers: layers }
  })
  files.set('manifest.json', json(manifest))
  return files
}

/** Writes the files below a directory, which is made. */
export function writeFiles(directory: string, files: ImageFiles): void {
  for (const [name, file] of files) {
    const target = path.join(directory, name)
    mkdirSync(path.dirname(target), { recursive: true })
    if (Buffer.isBuffer(file)) writeFileSync(target, file)
    else symlinkSync(file.link, target)
  }
}

/** The files as one tar. */
export function archiveOf(files: ImageFiles): Buffer {
  const entries = [...files].map(([name, file]): TarEntryInput =>
    Buffer.isBuffer(file) ? { path: name, content: file } : { path: name, type: 'symlink', link: file.link },
  )
  return writeTar(entries)
}

/** Where a layout keeps a blob. */
export function blobPath(digest: Digest): string {
  return `blobs/sha256/${hexOf(digest)}`
}

function packed({ tar, blob, compression = 'gzip' }: LayerInput): Buffer {
  if (blob !== undefined) return blob
  if (compression === 'none') return tar
  return compression === 'gzip' ? gzipSync(tar) : zstdCompressSync(tar)
}

function configOf(input: ImageInput, diffIds: readonly Digest[]): object {
  return {
    ...platformOf(input),
    ...(input.created === undefined ? {} : { created: input.created }),
    config: input.labels === undefined ? {} : { Labels: input.labels },
    rootfs: { type: 'layers', diff_ids: diffIds },
    ...(input.history === undefined ? {} : { history: input.history }),
    ...input.config,
  }
}

function platformOf(input: ImageInput): Platform {
  return input.platform ?? { os: 'linux', architecture: 'amd64' }
}

/** As BuildKit writes them: an image of platform unknown/unknown that names the manifest it is about. */
function attestation(image: WrittenImage, blobs: Map<Digest, Buffer>): object {
  const statement = json({ _type: 'https://in-toto.io/Statement/v0.1', subject: [image.descriptor.digest] })
  const written = writeImage({
    layers: [{ tar: statement, compression: 'none', mediaType: 'application/vnd.in-toto+json' }],
    platform: { os: 'unknown', architecture: 'unknown' },
  })
  for (const [digest, blob] of written.blobs) blobs.set(digest, blob)
  return {
    ...written.descriptor,
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.descriptor.digest,
    },
  }
}

function addIndex(blobs: Map<Digest, Buffer>, manifests: readonly object[], docker: boolean): Descriptor {
  const mediaType = docker ? DOCKER.index : OCI.index
  return addBlob(blobs, json({ schemaVersion: 2, mediaType, manifests }), mediaType)
}

function addBlob(blobs: Map<Digest, Buffer>, blob: Buffer, mediaType: string): Descriptor {
  const digest = digestOf(blob)
  blobs.set(digest, blob)
  return { mediaType, digest, size: blob.length }
}

function legacyLayer(files: ImageFiles, tar: Buffer, id: string): string {
  const name = `${id}/layer.tar`
  const first = [...files].find(([, file]) => Buffer.isBuffer(file) && file.equals(tar))
  files.set(name, first === undefined ? tar : { link: `../${first[0]}` })
  files.set(`${id}/VERSION`, Buffer.from('1.0'))
  return name
}

function blobLayer(files: ImageFiles, tar: Buffer): string {
  const name = blobPath(digestOf(tar))
  files.set(name, tar)
  return name
}

function annotated(annotations: LayoutOptions['annotations']): object {
  return annotations === undefined ? {} : { annotations }
}

function hexOf(digest: Digest): string {
  return digest.slice('sha256:'.length)
}

/** A value as JSON bytes. */
export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
