import type { Unmeasured } from '../../model/overview.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, details, type Inline, joinTexts, type Text } from '../document/block.ts'
import type { View } from '../document/view.ts'

const STARTS: Readonly<Record<Unmeasured['state'], readonly Inline[]>> = {
  failed: [{ mark: 'fail' }, 'No size for '],
  absent: [{ mark: 'fail' }, 'No size for '],
  pending: [{ mark: 'pending' }, 'No size yet for '],
}

/** All that there is to say of a single image that has no numbers. */
export function unmeasured(
  { name, state, reason, where, lastGood, log = [] }: Unmeasured,
  { head, run }: View,
): Block[] {
  const commit: readonly Inline[] = head === null ? [] : [' at ', { commit: head }]
  const place: readonly Inline[] = where === null ? [] : [' (', { place: where }, ')']
  const sentences: readonly Text[] = [
    [{ text: reason.replace(/\.$/, ''), most: 600 }, ...place, '.'],
    ...(run === null ? [] : [[{ run, label: 'Log' }, '.']]),
    ...(lastGood === undefined || lastGood === null ? [] : [lastGoodWords(lastGood)]),
  ]
  return [
    { kind: 'headline', text: [...STARTS[state], { code: name, most: 80 }, ...commit] },
    { kind: 'paragraph', text: joinTexts(sentences, ' '), continues: true },
    ...(log.length === 0 ? [] : [details('What the step printed', lastLines(log.length), printed(log))]),
  ]
}

function lastLines(count: number): string {
  return count === 1 ? 'its last line' : `its last ${count} lines`
}

/** Each line by itself: no text of a program can end a code span, but one could end a block of them. */
function printed(log: readonly string[]): Block {
  return { kind: 'list', items: log.map(line => ({ code: line, most: 300 })) }
}

function lastGoodWords({ size, metric, sha }: NonNullable<Unmeasured['lastGood']>): Text {
  return [`Last good: ${formatBytes(size)} ${metric} at `, { commit: sha }, '.']
}
