import { ImageError } from '../errors/image-error.ts'
import type { BuildRecord } from '../model/build-record.ts'
import { sumBytes } from '../model/bytes.ts'
import { type Digest, digestAlgorithm } from '../model/digest.ts'
import { formatPlatform } from '../model/format-platform.ts'
import type { ImageCommand } from '../model/image-config.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { attributeLines, type LayerMaker, linesOf } from './attribute-lines.ts'
import { findBase } from './base-image.ts'
import { findProgram } from './find-program.ts'
import { runInTurns } from './in-turns.ts'
import { layerOrigins } from './layer-origins.ts'
import { LayerStack } from './layer-stack.ts'
import { measurementNotes } from './measurement-notes.ts'
import { messages } from './messages.ts'
import { collectPackages } from './packages/collect-packages.ts'
import type { LayerClaim } from './packages/join-claims.ts'
import type { LayerReader, ReadLayersOptions } from './read-layers.ts'
import type { StackedLayer } from './stacked-layer.ts'

/**
 * Weighs one platform of an image.
 *
 * @param findRecord is asked once all layers are read.
 * @param budget what all platforms of the image may cost together.
 * @throws ImageError when a layer is damaged or not the one that the config names, or the image costs too much; see `indexLayer`.
 */
export async function measurePlatform(
  image: PlatformImage,
  findRecord: () => Promise<BuildRecord | undefined>,
  readLayer: LayerReader,
  { catalogs, budget }: Pick<ReadLayersOptions, 'catalogs' | 'budget'>,
): Promise<PlatformMeasurement> {
  const { manifest, config } = image
  const stack = new LayerStack(budget)
  const claims: LayerClaim[] = []
  const read: StackedLayer[] = []
  for (const [layer, descriptor] of manifest.layers.entries()) {
    const { index, forget, ...reading } = await readLayer(descriptor)
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
    read.push({ descriptor, diffId, compression, ...reading })
  }
  await runInTurns(stack.settlePaths(), budget)
  const packages = await runInTurns(collectPackages(claims, stack, catalogs), budget)
  const record = await findRecord()
  const base = findBase(image, record)
  const makers = attributeLines(
    manifest.layers.map(({ digest }) => digest),
    base,
    record,
  )
  const program = findProgram(config.command, stack)
  const history = layerOrigins(config.history, manifest.layers.length)
  const layers = weighLayers(read, stack, { makers, history: history ?? [] })
  return {
    platform: formatPlatform(config.platform),
    digest: image.descriptor.digest,
    ...sumBytes(layers),
    hidden: stack.files.sum(stack.files.hiddenFiles()),
    base,
    layers,
    lines: linesOf(record),
    files: stack.files,
    packages,
    ...(program === null ? {} : { program }),
    ...startOf(config.command),
    ...(config.cacheVariables === undefined ? {} : { cacheVariables: config.cacheVariables }),
    notes: measurementNotes({ image, base, layers: read, stack, historyMatches: history !== null, record }),
  }
}

/** What is known of a layer that was not read. */
function unreadIndex(diffId: Digest) {
  return { diffId, compression: 'unknown', entries: [], claims: [] } as const
}

/** No one writes longer ones, and a measurement is stored. */
const LONGEST_COMMAND = 4000

function startOf({ argv }: ImageCommand): Pick<PlatformMeasurement, 'command'> {
  const isKept = argv.length > 0 && argv.join(' ').length <= LONGEST_COMMAND
  return isKept ? { command: argv } : {}
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

function weighLayers(
  read: readonly StackedLayer[],
  stack: LayerStack,
  { makers, history }: { makers: readonly LayerMaker[]; history: readonly (string | null)[] },
): LayerMeasurement[] {
  const unpacked = read.map(() => 0)
  const inFiles = read.map(() => 0)
  for (let file = 0; file < stack.files.length; file++) {
    const layer = stack.files.layer(file)
    unpacked[layer] = (unpacked[layer] ?? 0) + stack.files.unpacked(file)
    inFiles[layer] = (inFiles[layer] ?? 0) + stack.files.compressed(file)
  }
  return read.map(({ descriptor, diffId, compression, known, unread }, layer) => ({
    digest: descriptor.digest,
    diffId,
    mediaType: descriptor.mediaType,
    compression,
    compressed: descriptor.size,
    unpacked: unpacked[layer] ?? 0,
    structure: descriptor.size - (inFiles[layer] ?? 0),
    origin: makers[layer]?.origin ?? 'unknown',
    line: makers[layer]?.line ?? null,
    createdBy: history[layer] ?? null,
    known,
    ...(unread === null ? {} : { unread }),
  }))
}
