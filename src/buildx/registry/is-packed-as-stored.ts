import type { Digest } from '../../model/digest.ts'
import { formatPlatform } from '../../model/format-platform.ts'
import type { PlatformImage } from '../../oci/image-source.ts'
import { openLayoutDirectory } from '../../oci/open-layout-directory.ts'
import type { RunOptions } from '../../tools/run-tool.ts'
import { asList, field, parseJsonText } from '../json-shape.ts'
import type { SolveResult } from '../solve/solve.ts'
import { askRegistry } from './ask-registry.ts'
import type { LocatedReference } from './locate-reference.ts'

/** Bytes a layer by which BuildKit's manifest may differ from that of the image: media types have two names. */
const SPELLING = 100

/**
 * Whether the layers in the layout are those of the image. For BuildKit, images with the same content are one image: asked for the second
 * of them, it has it already, and exports the layers of the first, which may be compressed in another way. Where it did not have the
 * image, there is nothing to ask.
 *
 * @returns true as well where it cannot be known.
 */
export async function isPackedAsStored(
  reference: string,
  located: LocatedReference,
  {
    layout,
    records,
    builder,
  }: Pick<SolveResult, 'layout' | 'records'> & { readonly builder?: string | undefined },
  options: RunOptions,
): Promise<boolean> {
  if (![...records.values()].some(({ steps }) => steps.some(({ cached }) => cached === true))) return true
  const source = await openLayoutDirectory(layout)
  await source.close()
  const { platforms } = source
  if (located.where === 'engine') return hasSize(located, platforms)
  const at = builder === undefined ? [] : [`--builder=${builder}`]
  const ask = (digest: Digest) => askRegistry([...at, '--raw'], withDigest(reference, digest), options)
  const same = await Promise.all(platforms.map(image => isPublished(located, image, ask)))
  return same.every(Boolean)
}

/** The engine tells the size of all that it has of the image's platform, and not the layers. */
function hasSize({ size, descriptor }: LocatedReference, platforms: readonly PlatformImage[]): boolean {
  const [image, ...others] = platforms
  if (image === undefined || others.length > 0 || size === null) return true
  const { config, layers } = image.manifest
  const manifest = image.descriptor.size
  const index = descriptor !== null && descriptor !== manifest ? descriptor : 0
  const own = layers.reduce((sum, layer) => sum + layer.size, config.size + manifest)
  const room = SPELLING * (layers.length + 1)
  return [own, own + index].some(bytes => Math.abs(size - bytes) <= room)
}

async function isPublished(
  { digest, manifests }: LocatedReference,
  { manifest, config }: PlatformImage,
  ask: (digest: Digest) => ReturnType<typeof askRegistry>,
): Promise<boolean> {
  const published = manifests.get(formatPlatform(config.platform)) ?? (manifests.size === 0 ? digest : null)
  if (published === null) return true
  const answer = await ask(published)
  if (answer?.exitCode !== 0) return true
  const layers = asList(field(parseJsonText(answer.stdout), 'layers')).map(layer => field(layer, 'digest'))
  // Of another number of layers, BuildKit has left some out.
  return (
    layers.length !== manifest.layers.length ||
    manifest.layers.every((layer, at) => layer.digest === layers[at])
  )
}

/** `ghcr.io/acme/api:1` by its digest. */
function withDigest(reference: string, digest: Digest): string {
  const [name = ''] = reference.split('@')
  return `${name.replace(/:[^:/]*$/, '')}@${digest}`
}
