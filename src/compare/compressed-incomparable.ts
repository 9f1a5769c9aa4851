import type { Compression } from '../model/layer-index.ts'
import type { ComparedPair } from './compared-pair.ts'

const WORDS: Readonly<Record<Compression, string>> = {
  gzip: 'gzip',
  zstd: 'zstd',
  none: 'no compression',
}

/**
 * Why compressed bytes of the two sides must not be subtracted, as a sentence; null when they may.
 *
 * What counts are layers of your own that changed: when one of them is packed in another way than before, or, if none of them
 * has a counterpart, when no way of packing occurs on both sides, most of the difference is the way of packing. A base image
 * that came back packed in another way is no reason: its bytes are what a node pulls, and they are not yours.
 */
export function compressedIncomparable({ baseline, head, layers }: ComparedPair): string | null {
  const changed = layers
    .filter(pair => pair.kind !== 'same')
    .map(pair => ({
      was: ownCompression(baseline.layers, pair.baseline),
      is: ownCompression(head.layers, pair.head),
    }))
  const pairs = changed.filter(({ was, is }) => was !== null && is !== null)
  const switched = pairs.find(({ was, is }) => was !== is)
  if (switched?.was && switched.is) return sentence([switched.was], [switched.is])
  if (pairs.length > 0) return null

  const before = new Set(changed.map(({ was }) => was).filter(each => each !== null))
  const after = new Set(changed.map(({ is }) => is).filter(each => each !== null))
  if (before.size === 0 || after.size === 0) return null
  if ([...before].some(each => after.has(each))) return null
  return sentence([...before], [...after])
}

/** One that was not read says nothing of how much is in it, and its bytes are what a node pulls. */
function ownCompression(layers: ComparedPair['head']['layers'], index: number | null): Compression | null {
  const layer = index === null ? undefined : layers[index]
  if (layer === undefined || layer.origin === 'base' || layer.compression === 'unknown') return null
  return layer.compression
}

function sentence(before: readonly Compression[], after: readonly Compression[]): string {
  const list = (all: readonly Compression[]): string => all.map(each => WORDS[each]).join(' and ')
  return `Changed layers were packed with ${list(before)} before and with ${list(after)} now, so compressed bytes cannot be compared.`
}
