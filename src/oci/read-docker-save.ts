import { createHash } from 'node:crypto'
import { ImageError } from '../errors/image-error.ts'
import { InputError } from '../errors/input-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { Manifest } from '../model/manifest.ts'
import { quoteText } from '../text/quote-text.ts'
import { archivePath } from './archive-path.ts'
import { detectCompression, unreadableCompression } from './decompress.ts'
import { digestOf } from './digest-of.ts'
import type { FilePart } from './file-part.ts'
import type { ImageFiles } from './image-files.ts'
import type { ImageSource } from './image-source.ts'
import { JsonFields, parseJson } from './json-fields.ts'
import * as mediaTypes from './media-types.ts'
import { messages } from './messages.ts'
import { MissingBlob } from './missing-blob.ts'
import { parseConfig } from './parse-config.ts'
import { parseDescriptor } from './parse-descriptor.ts'
import { checkLayerCount } from './parse-manifest.ts'
import { CONFIG_LIMIT, MANIFEST_LIMIT } from './read-document.ts'
import { readSmallFile } from './read-small-file.ts'

/** Said where compressed bytes are not those of a registry. */
export const UNCOMPRESSED_NOTE =
  '`docker save` stores layers uncompressed: the compressed bytes are those of the archive, not of a registry.'

/** One image of `manifest.json` in a `docker save` archive (Docker image spec 1.2). */
interface SavedImage {
  readonly config: string
  readonly tags: readonly string[]
  readonly layers: readonly string[]
  /** By diffID: what the archive says of layers that it leaves out, since they are to be fetched elsewhere. */
  readonly sources: JsonFields | undefined
}

interface SavedLayer {
  /** Null for a foreign layer, which is not in the archive. */
  readonly path: string | null
  readonly descriptor: Descriptor
}

/**
 * The image in a `docker save` archive without an OCI layout, or null when there is no `manifest.json`.
 *
 * Such archives have no manifest of the image: one is made up here, of Docker schema 2, whose layers are the stored
 * layer tars. Its compressed size is therefore that of the archive, usually uncompressed; {@link ImageSource.notes}
 * says so. Its digest exists in no registry.
 *
 * @throws ImageError when the archive is not what it says; InputError when it holds several images.
 */
export async function readDockerSave(files: ImageFiles): Promise<ImageSource | null> {
  const bytes = await readSmallFile(files, 'manifest.json', MANIFEST_LIMIT)
  if (bytes === null) return null
  const saved = onlyImage(parseSavedImages(bytes, `manifest.json of ${files.label}`), files.label)
  const configBytes = await readSmallFile(files, inside(saved.config, files.label), CONFIG_LIMIT)
  if (configBytes === null) throw new ImageError(messages.configMissing(files.label, saved.config))
  const configDigest = digestOf(configBytes)
  checkName(saved.config, configDigest)
  const config = parseConfig(configBytes, `the config ${quoteText(saved.config)}`)
  checkLayerCount(saved.layers, `manifest.json of ${files.label}`)
  const known = new Map<string, SavedLayer>()
  const layers: SavedLayer[] = []
  for (const [at, layer] of saved.layers.entries()) {
    const diffId = config.diffIds[at]
    const key = `${diffId ?? ''} ${layer}`
    // A layer that stands there twice is looked at once: its digest may have to be found out.
    const described =
      known.get(key) ??
      sourceOf(saved, diffId) ??
      (await describeLayer(files, inside(layer, files.label), diffId))
    known.set(key, described)
    layers.push(described)
  }
  const manifest: Manifest = {
    mediaType: mediaTypes.DOCKER_MANIFEST,
    config: { mediaType: mediaTypes.DOCKER_CONFIG, digest: configDigest, size: configBytes.length },
    layers: layers.map(layer => layer.descriptor),
    annotations: {},
  }
  const descriptor = describeManifest(manifest)
  const plain = manifest.layers.some(layer => mediaTypes.isPlainLayerType(layer.mediaType))
  const paths = new Map(layers.map(layer => [layer.descriptor.digest, layer.path]))
  return {
    descriptor,
    name: saved.tags[0] ?? null,
    platforms: [{ descriptor, manifest, config }],
    notes: plain ? [UNCOMPRESSED_NOTE] : [],
    openBlob: layer => openLayer(files, paths.get(layer.digest), layer.digest),
    close: () => files.close(),
  }
}

function parseSavedImages(bytes: Buffer, where: string): SavedImage[] {
  const list = parseJson(bytes, where)
  if (!Array.isArray(list)) throw new ImageError(messages.notAListOfImages(where))
  return list.map((entry: unknown, at) => {
    const fields = new JsonFields(entry, `${where}, entry ${at}`)
    return {
      config: fields.text('Config'),
      tags: fields.list('RepoTags', checkText),
      layers: fields.list('Layers', checkText),
      sources: fields.optionalObject('LayerSources'),
    }
  })
}

function checkText(value: unknown, where: string): string {
  if (typeof value === 'string') return value
  throw new ImageError(messages.notAText(where))
}

function onlyImage(images: readonly SavedImage[], label: string): SavedImage {
  const [first] = images
  if (first === undefined) throw new ImageError(messages.noImageInArchive(label))
  if (images.some(image => image.config !== first.config)) {
    const names = images.map(image => quoteText(image.tags[0] ?? image.config))
    throw new InputError(messages.severalImages(label, images.length, names.slice(0, 5).join(', ')))
  }
  return first
}

/** A path of `manifest.json` as a member's name. */
function inside(name: string, label: string): string {
  const path = archivePath(name)
  if (path === null) throw new ImageError(messages.nameLeadsOut(label, name))
  return path
}

/** Most tools name the config by its digest; where one does, it must be so. */
function checkName(name: string, digest: Digest): void {
  const [hex] = /[0-9a-f]{64}/.exec(name) ?? []
  if (hex !== undefined && digest !== `sha256:${hex}`) {
    throw new ImageError(messages.configDigestWrong(name, digest))
  }
}

/** A foreign layer, as engines save it: its descriptor alone. */
function sourceOf({ sources }: SavedImage, diffId: Digest | undefined): SavedLayer | null {
  const fields = diffId === undefined ? undefined : sources?.optionalObject(diffId)
  if (fields === undefined) return null
  const descriptor = parseDescriptor(fields)
  return mediaTypes.isForeignLayerType(descriptor.mediaType) ? { path: null, descriptor } : null
}

/**
 * The descriptor of a stored layer. An uncompressed one must have the digest that the config says, so it is not read
 * here: whoever reads it checks it. Only a layer of unknown digest is read through.
 */
async function describeLayer(
  files: ImageFiles,
  path: string,
  diffId: Digest | undefined,
): Promise<SavedLayer> {
  const file = await openStored(files, path)
  const start = await readStart(file)
  const mediaType = mediaTypeOf(start)
  const isPlain = mediaTypes.isPlainLayerType(mediaType) && unreadableCompression(start) === null
  const known = isPlain ? diffId : undefined
  const digest = known ?? (await digestOfFile(await openStored(files, path)))
  return { path, descriptor: { mediaType, digest, size: file.size } }
}

async function openStored(files: ImageFiles, path: string): Promise<FilePart> {
  const file = await files.open(path)
  if (file === null) throw new ImageError(messages.layerMissing(files.label, path))
  return file
}

async function readStart(file: FilePart): Promise<Buffer> {
  for await (const chunk of file.stream() as AsyncIterable<Buffer>) return chunk
  return Buffer.alloc(0)
}

/** What is neither gzip nor zstd is taken for a tar. */
function mediaTypeOf(start: Buffer): string {
  const compression = detectCompression(start)
  if (compression === 'gzip') return mediaTypes.DOCKER_LAYER_GZIP
  return compression === 'zstd' ? mediaTypes.OCI_LAYER_ZSTD : mediaTypes.DOCKER_LAYER
}

async function digestOfFile(file: FilePart): Promise<Digest> {
  const hash = createHash('sha256')
  for await (const chunk of file.stream() as AsyncIterable<Buffer>) hash.update(chunk)
  return `sha256:${hash.digest('hex')}`
}

async function openLayer(
  files: ImageFiles,
  path: string | null | undefined,
  digest: Digest,
): Promise<FilePart> {
  const file = typeof path === 'string' ? await files.open(path) : null
  if (file === null) throw new MissingBlob(messages.blobMissing(digest, files.label))
  return file
}

function describeManifest(manifest: Manifest): Descriptor {
  const { mediaType, config, layers } = manifest
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, config, layers }))
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}
