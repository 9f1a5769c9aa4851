import type { BuildRecord } from '../model/build-record.ts'
import type { BaseMeasurement } from '../model/measurement.ts'
import type { PlatformImage } from '../oci/image-source.ts'
import { quoteText } from '../text/quote-text.ts'
import { standInOf, untoldLayers } from './base-image.ts'
import type { LayerStack } from './layer-stack.ts'
import type { StackedLayer } from './stacked-layer.ts'

const LAYER_TYPE = /^application\/vnd\.(oci\.image\.layer|docker\.image\.rootfs)\./

export interface Measured {
  readonly image: PlatformImage
  readonly base: BaseMeasurement
  readonly layers: readonly StackedLayer[]
  readonly stack: LayerStack
  readonly historyMatches: boolean
  /** What is known of the build; absent: nothing. */
  readonly record?: BuildRecord | undefined
}

/** Whole sentences on what a reader has to know to read an image's numbers right. */
export function measurementNotes({ image, base, layers, stack, historyMatches, record }: Measured): string[] {
  const { config, manifest } = image
  const diffIds = config.diffIds.length
  const notStored = layers.find(layer => layer.notStored !== null)?.notStored ?? null
  const notes = [
    untoldLayers(record),
    base.kind === 'known' ? base.standIn : standInOf(null, config.labels),
    diffIds === layers.length
      ? null
      : `The config names ${count(diffIds, 'layer')}, the manifest has ${manifest.layers.length}: an engine may refuse this image.`,
    historyMatches
      ? null
      : 'The history in the config does not match the layers, so the origin of the layers is not known.',
    ...otherContent(layers),
    uncompressed(layers),
    stack.danglingLinks === 0
      ? null
      : `${count(stack.danglingLinks, 'hard link')} in the layers ${stack.danglingLinks === 1 ? 'leads' : 'lead'} to no file: an engine may refuse this image.`,
    notStored === null
      ? null
      : `The index of the layers could not be stored, so they will be read again next time: ${quoteText(notStored)}.`,
  ]
  return notes.filter(note => note !== null).filter(note => note !== '')
}

function otherContent(layers: readonly StackedLayer[]): string[] {
  const types = new Set(
    layers.map(({ descriptor }) => descriptor.mediaType).filter(type => !LAYER_TYPE.test(type)),
  )
  return [...types].map(
    type => `The manifest lists content of type ${quoteText(type)}, which is not a file system layer.`,
  )
}

function uncompressed(layers: readonly StackedLayer[]): string | null {
  const plain = layers.filter(
    layer => layer.compression === 'none' && LAYER_TYPE.test(layer.descriptor.mediaType),
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
