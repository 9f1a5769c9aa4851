import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { type Block, type Inline, joinTexts, type Text } from '../document/block.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { type SharedCause, sharedCauses } from '../overview/shared-causes.ts'
import { countNoun } from '../summary/count-noun.ts'

const MOST_CAUSES = 2

/** Less than this is not worth a sentence. In compressed bytes. */
const LEAST_SAVINGS = 10_000

/** What only shows when images are seen together: causes that several share, what a registry stores, and what could be saved. */
export function findings(rows: readonly MeasuredRow[]): Block[] {
  const stored = storedOnce(rows)
  const sentences: readonly Text[] = [
    ...sharedCauses(rows).slice(0, MOST_CAUSES).map(causeSentence),
    ...(stored === null
      ? []
      : [
          `A registry stores ${formatBytes(stored)} compressed for these images, shared layers counted once.`,
        ]),
    ...allSavings(rows),
  ]
  return sentences.length === 0 ? [] : [{ kind: 'paragraph', text: joinTexts(sentences, ' ') }]
}

function causeSentence({ type, subject, delta, images }: SharedCause): Text {
  const start: Inline[] = type === 'base' ? [{ mark: 'base', word: 'The base image ' }] : []
  const where = `${formatDelta(delta)} compressed in ${countNoun(images, 'image')}`
  return [...start, { code: subject, most: 60 }, ` accounts for ${where}.`]
}

/**
 * What could be saved over all images, each on the platform of its row; none where that is next to nothing. A line that several images
 * share is changed once and counted in each.
 */
function allSavings(rows: readonly MeasuredRow[]): string[] {
  const saved = rows.map(({ image }) => image.advice.total.compressed).filter(bytes => bytes > 0)
  const sum = saved.reduce((all, bytes) => all + bytes, 0)
  if (sum < LEAST_SAVINGS) return []
  const shared = saved.length === 1 ? '' : '; shared savings count in each image'
  return [
    `Possible savings: about ${formatBytes(sum)} compressed in ${countNoun(saved.length, 'image')}${shared}.`,
  ]
}

/**
 * The compressed bytes that a registry keeps for the layers of all images and platforms: a layer that several share is stored once.
 *
 * @returns null where nothing is shared, or where the reports disagree about a layer's size, which makes no sum.
 */
function storedOnce(rows: readonly MeasuredRow[]): number | null {
  const sizes = new Map<string, number>()
  let all = 0
  for (const { compressed, digest } of rows.flatMap(({ report }) =>
    report.platforms.flatMap(({ layers }) => layers),
  )) {
    if ((sizes.get(digest) ?? compressed) !== compressed) return null
    sizes.set(digest, compressed)
    all += compressed
  }
  const once = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return once < all ? once : null
}
