import { budgetKind } from '../../judge/budgets.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import {
  type Block,
  type Inline,
  inlinesOf,
  isEmpty,
  joinTexts,
  paragraph,
  type Text,
} from '../document/block.ts'
import type { ShownImage } from '../document/view.ts'
import { type Covered, type Remainder, type SmallestFix, smallestFix } from '../summary/smallest-fix.ts'
import { whereText } from './where.ts'

const MOST_BUDGETS = 2

const ALL_KNOWN = 'What slim-build knows of is not enough'
const ONLY_CERTAIN = 'Without the hints, it is not enough'

/** The fewest changes that bring an image back under its budgets, or what remains with all of them; none where nothing is known of one. */
export function smallestFixLine({ report, image }: ShownImage): Block[] {
  const fix = smallestFix(report, image)
  if (fix === null) return []
  const on: readonly Inline[] =
    report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : []
  if (fix.kind === 'short') {
    const verb = fix.count === 1 ? 'brings' : 'bring'
    const over = fix.over.slice(0, MOST_BUDGETS).map(each => remainderWords(each, verb))
    return [
      paragraph(
        { strong: [fix.hints ? ONLY_CERTAIN : ALL_KNOWN, ...on, ':'] },
        ` ${allOf(fix.count)} ${over.join(', and ')}.`,
      ),
    ]
  }
  return [
    paragraph(
      { strong: [`Smallest fix${coveredWords(fix.covers)}`, ...on, ':'] },
      ' ',
      ...pieces(fix),
      ` → about ${formatBytes(fix.then.bytes)} ${fix.then.metric}`,
    ),
  ]
}

function pieces(way: Exclude<SmallestFix, { kind: 'short' }>): readonly Inline[] {
  if (way.kind === 'all') return [`${allOf(way.count)} together, no three are enough`]
  const each = way.pieces.map((piece): Text => {
    const where = whereText(piece)
    const place: readonly Inline[] = isEmpty(where) ? [] : [', ', ...inlinesOf(where)]
    return [{ words: piece.fix }, ` (${formatBytes(piece[way.then.metric] ?? 0)}`, ...place, ')']
  })
  const last = each.pop() ?? ''
  return joinTexts(each.length === 0 ? [last] : [joinTexts(each, ', '), last], ' and ')
}

function allOf(count: number): string {
  return count === 1 ? 'the one known saving' : `all ${count} savings`
}

/** Which budgets, where there are others that this does not help. */
function coveredWords({ judgements, others }: Covered): string {
  if (!others) return ''
  const names = [...new Set(judgements.map(countedWords))]
  return ` for the budget${judgements.length === 1 ? '' : 's'} on ${names.join(' and ')}`
}

function countedWords(judgement: Remainder['judgement']): string {
  return budgetKind(judgement).savings?.of ?? 'it'
}

function remainderWords({ judgement, left, over }: Remainder, verb: string): string {
  const { metric } = judgement
  return `${verb} ${countedWords(judgement)} to about ${formatBytes(left)} ${metric}, still ${formatBytes(over)} over`
}
