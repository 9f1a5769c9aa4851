import { type ComparedPair, layerAt } from './compared-pair.ts'

const WHY = 'A layer that changed cannot be read, so unpacked bytes cannot be compared.'

/** Why unpacked bytes of the two sides must not be subtracted, as a sentence; null when they may: what is in both is in both. */
export function unpackedIncomparable({ baseline, head, layers }: ComparedPair): string | null {
  const changed = layers.filter(pair => pair.kind !== 'same')
  const isUnread = changed.some(
    pair =>
      layerAt(baseline, pair.baseline)?.unread !== undefined ||
      layerAt(head, pair.head)?.unread !== undefined,
  )
  return isUnread ? WHY : null
}
