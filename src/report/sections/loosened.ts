import { budgetKind, unitOf } from '../../judge/budgets.ts'
import type { BudgetsFrom } from '../../model/choices.ts'
import type { Report } from '../../model/report.ts'
import { visible } from '../../text/escape/visible.ts'
import { type Block, type Inline, inlinesOf, joinTexts, type Text } from '../document/block.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { namesOf } from '../overview/names-of.ts'
import { type LoosenedLimit, loosenedLimits } from '../summary/loosened-limits.ts'

const MOST_LIMITS = 3
const LONGEST = 60

/** What the change does to limits of the commit that it is compared with, and whose limits hold. None where it loosens none. */
export function loosenedAlert(report: Report): Block[] {
  const sentence = sentenceOf(report)
  return sentence === null ? [] : [{ kind: 'alert', mark: 'warn', sentences: [sentence] }]
}

/** The same of many images: each sentence once, with the images that it is said of. */
export function overviewLoosenedAlert(measured: readonly MeasuredRow[]): Block[] {
  const said = measured.flatMap(row => {
    const sentence = sentenceOf(row.report)
    return sentence === null ? [] : [{ sentence, row }]
  })
  const sentences = [...Map.groupBy(said, ({ sentence }) => JSON.stringify(sentence)).values()].map(
    (all): Text => [...namesOf(all.map(({ row }) => row)), ': ', ...inlinesOf(all[0]?.sentence ?? '')],
  )
  const left = sentences.length - MOST_LIMITS
  const more = left > 0 ? [`And ${left} more.`] : []
  if (sentences.length === 0) return []
  return [{ kind: 'alert', mark: 'warn', sentences: [...sentences.slice(0, MOST_LIMITS), ...more] }]
}

/** `raises max-size from 10 kB to 100 GB`, `loosens 3 limits`: for the title of a check, in so many characters. None without any. */
export function loosenedTitle(report: Report, most: number): string[] {
  const limits = loosenedLimits(report)
  const [only] = limits
  if (only === undefined) return []
  const words = deed(only).map(plain).join('')
  return [limits.length === 1 && words.length <= most ? visible(words, most) : countWords(limits)]
}

/** `This change raises max-size from 10 kB to 100 GB.` */
function sentenceOf(report: Report): Text | null {
  const limits = loosenedLimits(report)
  const { loosened } = report.verdict
  if (loosened === undefined || limits.length === 0) return null
  const left = limits.length - MOST_LIMITS
  const deeds: Text[] = limits.slice(0, MOST_LIMITS).map(deed)
  const all = [...deeds, ...(left > 0 ? [`loosens ${left} more`] : [])]
  return ['This change ', ...joinTexts(all, ', '), '.', ...HOLDS[loosened.from](loosened.commit)]
}

const HOLDS: Readonly<Record<BudgetsFrom, (commit: string) => readonly Inline[]>> = {
  head: () => [],
  base: commit => [' The limits of ', { commit }, ' hold.'],
  stricter: commit => [' The stricter limit of this change and ', { commit }, ' holds.'],
}

function deed({ does, key, limit, from, to, platforms }: LoosenedLimit): readonly Inline[] {
  const { kind, metric, subject, was } = limit
  const bytes = unitOf({ kind, unit: was.unit }).ofBytes ? ` (${metric})` : ''
  const name: readonly Inline[] =
    key === null ? [`the limit of ${budgetKind(limit).title}${bytes}`] : [{ code: key, most: LONGEST }]
  const what = subject === null ? name : [...name, ' ', { code: subject, most: LONGEST }]
  const change = to === null || does === 'loosens' ? ` of ${from}` : ` from ${from} to ${to}`
  const where = platforms.length === 0 ? [] : [' on ', { text: platforms.join(', '), most: LONGEST }]
  return [`${does} `, ...what, change, ...where]
}

function plain(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('code' in inline) return inline.code
  return 'text' in inline ? inline.text : ''
}

function countWords(limits: readonly LoosenedLimit[]): string {
  return limits.length === 1 ? 'loosens a limit' : `loosens ${limits.length} limits`
}
