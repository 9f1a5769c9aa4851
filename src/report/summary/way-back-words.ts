import type { Words } from '../../advise/advice.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import type { Place, PlatformReport, Report } from '../report.ts'
import { wayBack, type Covered, type Remainder, type WayBack } from './way-back.ts'

/** What can be done about overrun budgets without raising them. */
export interface WayBackWords {
  readonly title: string
  readonly what: string
}

/** How a surface shows what is not its own. */
export interface WayBackSurface {
  readonly words: (words: Words) => string
  readonly place: (place: Place) => string
  readonly plain: (text: string, most: number) => string
}

const MOST_BUDGETS = 2
const LONGEST = 60

/** The shortest way back under the budgets, or what remains when there is none; null where nothing is known of one. */
export function wayBackWords(
  report: Report,
  image: PlatformReport,
  surface: WayBackSurface,
): WayBackWords | null {
  const way = wayBack(report, image)
  if (way === null) return null
  const on = report.platforms.length > 1 ? ` on ${surface.plain(image.platform, LONGEST)}` : ''
  if (way.kind === 'short') {
    return {
      title: `Savings alone are not enough${on}:`,
      what: `${allOf(way.count)} ${way.over
        .slice(0, MOST_BUDGETS)
        .map(each => remainderWords(each, way.count === 1 ? 'brings' : 'bring'))
        .join(', and ')}.`,
    }
  }
  const title = `${way.kind === 'some' ? 'Shortest way' : 'Way'} back under${coveredWords(way.covers)}${on}:`
  return {
    title,
    what: `${piecesWords(way, surface)} → about ${formatBytes(way.then.bytes)} ${way.then.metric}`,
  }
}

function piecesWords(way: Exclude<WayBack, { kind: 'short' }>, surface: WayBackSurface): string {
  if (way.kind === 'all') return `${allOf(way.count)} together, no three are enough`
  const pieces = way.pieces.map(({ fix, where, ...saves }) => {
    const place = where === null ? '' : `, ${surface.place(where)}`
    return `${surface.words(fix)} (${formatBytes(saves[way.then.metric] ?? 0)}${place})`
  })
  const last = pieces.pop() ?? ''
  return pieces.length === 0 ? last : `${pieces.join(', ')} and ${last}`
}

function allOf(count: number): string {
  return count === 1 ? 'the only saving' : `all ${count} savings`
}

/** Which budgets, where there are others that this does not help. */
function coveredWords({ judgements, others }: Covered): string {
  if (!others) return ''
  const names = [...new Set(judgements.map(({ kind }) => COUNTED[kind]))]
  return ` the budget${judgements.length === 1 ? '' : 's'} on ${names.join(' and ')}`
}

const COUNTED: Readonly<Record<Covered['judgements'][number]['kind'], string>> = {
  total: 'the total',
  growth: 'growth',
  hidden: 'hidden bytes',
}

function remainderWords({ judgement: { kind, metric }, left, over }: Remainder, verb: string): string {
  return `${verb} ${COUNTED[kind]} to about ${formatBytes(left)} ${metric}, still ${formatBytes(over)} over`
}
