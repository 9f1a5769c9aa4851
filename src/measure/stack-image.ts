import { ImageError } from '../errors/image-error.ts'
import { type Digest, digestAlgorithm } from '../model/digest.ts'
import type { LayerHeader } from '../model/layer-index.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { findProgram } from './find-program.ts'
import { runInTurns } from './in-turns.ts'
import { LayerStack } from './layer-stack.ts'
import { messages } from './messages.ts'
import { stackKey } from './packed-stack.ts'
import { collectPackages } from './packages/collect-packages.ts'
import type { LayerClaim } from './packages/join-claims.ts'
import type { LayerReader, ReadLayersOptions } from './read-layers.ts'
import type { StackStore } from './stack-store.ts'
import type { StackedImage } from './stacked-image.ts'
import type { StackedLayer } from './stacked-layer.ts'

export interface StackOptions extends Pick<ReadLayersOptions, 'catalogs' | 'budget'> {
  /** Where whole images are kept, of which all catalogs were asked; absent: nowhere. */
  readonly stacks?: StackStore | undefined
}

/** The layers of one platform of an image, bottom first, and what they make together. */
export interface Stack {
  readonly layers: readonly StackedLayer[]
  readonly stacked: StackedImage
}

/**
 * Stacks the layers of one platform of an image. One that was stacked before is not stacked again, where the store knows all of its layers.
 *
 * @throws ImageError when a layer is damaged or not the one that the config names, or the image costs too much; see `indexLayer`.
 */
export async function stackImage(
  image: PlatformImage,
  reader: LayerReader,
  { stacks, ...options }: StackOptions,
): Promise<Stack> {
  const { manifest, config } = image
  const key = stackKey(manifest.layers, config.command)
  const headers = reader.headers(manifest.layers)
  const known = headers === null ? null : await stacks?.read(key, headers.length)
  if (headers !== null && known != null) return { layers: knownLayers(image, headers), stacked: known }
  const stack = await stackLayers(image, reader, options)
  if (stack.layers.every(({ unread }) => unread === null)) stacks?.write(key, stack.stacked)
  return stack
}

function knownLayers(image: PlatformImage, headers: readonly LayerHeader[]): StackedLayer[] {
  return image.manifest.layers.flatMap((descriptor, layer) => {
    const header = headers[layer]
    if (header === undefined) return []
    const { diffId, compression } = header
    checkDiffId(image, layer, diffId)
    return [{ descriptor, diffId, compression, known: true, notStored: null, unread: null }]
  })
}

async function stackLayers(
  image: PlatformImage,
  reader: LayerReader,
  { catalogs, budget }: Omit<StackOptions, 'stacks'>,
): Promise<Stack> {
  const { manifest, config } = image
  const stack = new LayerStack(budget)
  const claims: LayerClaim[] = []
  const layers: StackedLayer[] = []
  for (const [layer, descriptor] of manifest.layers.entries()) {
    const { index, forget, ...reading } = await reader.read(descriptor)
    const {
      diffId,
      compression,
      entries,
      claims: found,
    } = index ?? unreadIndex(config.diffIds[layer] ?? descriptor.digest)
    if (index !== null) checkDiffId(image, layer, diffId)
    await runInTurns(stack.add({ entries }), budget)
    forget()
    for (const claim of found) claims.push({ layer, claim })
    layers.push({ descriptor, diffId, compression, ...reading })
  }
  await runInTurns(stack.settlePaths(), budget)
  const packages = await runInTurns(collectPackages(claims, stack, catalogs), budget)
  const program = findProgram(config.command, stack)
  const { files, danglingLinks } = stack
  stack.free()
  return { layers, stacked: { files, packages, program, danglingLinks } }
}

/** What is known of a layer that was not read. */
function unreadIndex(diffId: Digest) {
  return { diffId, compression: 'unknown', entries: [], claims: [] } as const
}

/** Engines refuse an image whose layers are not the ones that its config names; a number about it would mean nothing. */
function checkDiffId({ config, manifest }: PlatformImage, layer: number, diffId: string): void {
  const said = config.diffIds[layer]
  // Of a layer's tar only the sha256 is computed; its blob was checked by whatever the manifest says.
  if (
    said === undefined ||
    said === diffId ||
    digestAlgorithm(said) !== 'sha256' ||
    config.diffIds.length > manifest.layers.length
  )
    return
  throw new ImageError(
    messages.diffIdWrong(
      layer + 1,
      manifest.layers.length,
      manifest.layers[layer]?.digest ?? '',
      diffId,
      said,
    ),
  )
}
