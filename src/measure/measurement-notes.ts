import type { BuildRecord } from '../model/build-record.ts'
import type { BaseMeasurement } from '../model/measurement.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { isForeignLayerType, isLayerType } from '../oci/media-types.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { quoteText } from '../text/quote-text.ts'
import { standInOf, unnamedLayersNote } from './base-image.ts'
import type { StackedLayer } from './stacked-layer.ts'

export interface Measured {
  readonly image: PlatformImage
  readonly base: BaseMeasurement
  readonly layers: readonly StackedLayer[]
  /** Hard links, in all layers, whose target was nowhere. */
  readonly danglingLinks: number
  readonly historyMatches: boolean
  /** What is known of the build; absent: nothing. */
  readonly record?: BuildRecord | undefined
}

/** Whole sentences on what a reader has to know to read an image's numbers right. */
export function measurementNotes({
  image,
  base,
  layers,
  danglingLinks,
  historyMatches,
  record,
}: Measured): string[] {
  const { config, manifest } = image
  const diffIds = config.diffIds.length
  const notStored = layers.find(layer => layer.notStored !== null)?.notStored ?? null
  const notes = [
    ...oddLayers(layers),
    unnamedLayersNote(record),
    base.kind === 'known' ? base.standIn : standInOf(null, config.labels),
    diffIds === layers.length
      ? null
      : `The config names ${count(diffIds, 'layer')}, the manifest has ${manifest.layers.length}: an engine may refuse this image.`,
    historyMatches
      ? null
      : 'The history in the config does not match the layers, so the origin of the layers is not known.',
    ...otherContent(layers),
    uncompressed(layers),
    danglingLinks === 0
      ? null
      : `${count(danglingLinks, 'hard link')} in the layers ${danglingLinks === 1 ? 'leads' : 'lead'} to no file: an engine may refuse this image.`,
    notStored === null
      ? null
      : `The index of the layers could not be stored, so they will be read again next time: ${quoteText(notStored)}.`,
  ]
  return notes.filter(note => note !== null).filter(note => note !== '')
}

/** A few: an image may have a thousand layers. */
const MOST_LAYERS = 5

/** What of the numbers a layer is missing from, and which layers are not in the registry. */
function oddLayers(layers: readonly StackedLayer[]): string[] {
  const notes = layers.flatMap(({ descriptor: { mediaType, size }, unread }, at) => {
    const which = `Layer ${at + 1} of ${layers.length}`
    if (unread !== null)
      return [
        `${which} (${formatBytes(size)} compressed) was not read: ${unread}. Its compressed size counts; what is in it is in no other number.`,
      ]
    return isForeignLayerType(mediaType)
      ? [`${which} is a foreign layer (${quoteText(mediaType)}): registries do not need to hold it.`]
      : []
  })
  const more = notes.length - MOST_LAYERS
  return more > 0
    ? [...notes.slice(0, MOST_LAYERS), `The same is true of ${count(more, 'more layer')}.`]
    : notes
}

function otherContent(layers: readonly StackedLayer[]): string[] {
  const read = layers.filter(({ unread }) => unread === null)
  const types = new Set(read.map(({ descriptor }) => descriptor.mediaType).filter(type => !isLayerType(type)))
  return [...types].map(
    type => `The manifest lists content of type ${quoteText(type)}, which is not a file system layer.`,
  )
}

function uncompressed(layers: readonly StackedLayer[]): string | null {
  const plain = layers.filter(
    layer => layer.compression === 'none' && isLayerType(layer.descriptor.mediaType),
  )
  if (plain.length === 0) return null
  const which =
    plain.length === layers.length
      ? 'All layers are'
      : `${plain.length} of ${layers.length} layers ${plain.length === 1 ? 'is' : 'are'}`
  return `${which} stored uncompressed: their compressed bytes are those of the tar itself.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
