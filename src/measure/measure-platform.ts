import type { BuildRecord } from '../model/build-record.ts'
import { sumBytes } from '../model/bytes.ts'
import { formatPlatform } from '../model/format-platform.ts'
import type { ImageCommand } from '../model/image-config.ts'
import type { ImageFiles } from '../model/image-files.ts'
import type { LayerMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { attributeLines, type LayerMaker, linesOf } from './attribute-lines.ts'
import { findBase } from './base-image.ts'
import { layerOrigins } from './layer-origins.ts'
import { measurementNotes } from './measurement-notes.ts'
import type { LayerReader } from './read-layers.ts'
import { stackImage, type StackOptions } from './stack-image.ts'
import type { StackedLayer } from './stacked-layer.ts'

/**
 * Weighs one platform of an image.
 *
 * @param findRecord is asked once all layers are read.
 * @param options of which the budget is what all platforms of the image may cost together.
 * @throws what {@link stackImage} throws.
 */
export async function measurePlatform(
  image: PlatformImage,
  findRecord: () => Promise<BuildRecord | undefined>,
  reader: LayerReader,
  options: StackOptions,
): Promise<PlatformMeasurement> {
  const { manifest, config } = image
  const { layers: read, stacked } = await stackImage(image, reader, options)
  const record = await findRecord()
  const base = findBase(image, record)
  const makers = attributeLines(
    manifest.layers.map(({ digest }) => digest),
    base,
    record,
  )
  const { files, packages, program, danglingLinks } = stacked
  const history = layerOrigins(config.history, manifest.layers.length)
  const layers = weighLayers(read, files, { makers, history: history ?? [] })
  return {
    platform: formatPlatform(config.platform),
    digest: image.descriptor.digest,
    ...sumBytes(layers),
    hidden: files.sum(files.hiddenFiles()),
    base,
    layers,
    lines: linesOf(record),
    files,
    packages,
    ...(program === null ? {} : { program }),
    ...startOf(config.command),
    ...(config.cacheVariables === undefined ? {} : { cacheVariables: config.cacheVariables }),
    notes: measurementNotes({
      image,
      base,
      layers: read,
      danglingLinks,
      historyMatches: history !== null,
      record,
    }),
  }
}

/** No one writes longer ones, and a measurement is stored. */
const LONGEST_COMMAND = 4000

function startOf({ argv }: ImageCommand): Pick<PlatformMeasurement, 'command'> {
  const isKept = argv.length > 0 && argv.join(' ').length <= LONGEST_COMMAND
  return isKept ? { command: argv } : {}
}

function weighLayers(
  read: readonly StackedLayer[],
  files: ImageFiles,
  { makers, history }: { makers: readonly LayerMaker[]; history: readonly (string | null)[] },
): LayerMeasurement[] {
  const unpacked = read.map(() => 0)
  const inFiles = read.map(() => 0)
  for (let file = 0; file < files.length; file++) {
    const layer = files.layer(file)
    unpacked[layer] = (unpacked[layer] ?? 0) + files.unpacked(file)
    inFiles[layer] = (inFiles[layer] ?? 0) + files.compressed(file)
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
