import { formatDelta } from '../../units/format-delta.ts'
import type { CauseRow, Report } from '../report.ts'
import { commonCauses, type CommonCauses } from './common-causes.ts'

const MOST_NAMES = 3

type Escape = (text: string, most: number) => string

/** How foreign texts are made fit to show. */
interface Escapes {
  readonly code: Escape
  readonly plain: Escape
}

/** What the platforms of an image have in common and what only one has; empty where that cannot be said exactly. */
export function commonWords({ platforms }: Report, escapes: Escapes): string {
  const found = commonCauses(platforms)
  if (found === null) return ''
  const where = found.platforms.map(platform => escapes.plain(platform, 40)).join(' and ')
  const start = `${formatDelta(found.delta)} ${found.metric} is common to ${where} (${namesOf(found.common, escapes)}).`
  return [start, ...aloneSentences(found, escapes)].join(' ')
}

function namesOf(causes: readonly CauseRow[], escapes: Escapes): string {
  const names = causes.slice(0, MOST_NAMES).map(cause => causeName(cause, escapes))
  const left = causes.length - names.length
  return [...names, ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

function causeName({ subject, detail, blame }: CauseRow, { code, plain }: Escapes): string {
  const mark = blame === 'base-moved' ? '🧱 ' : ''
  return mark + (subject === null ? plain(detail.split(':')[0] ?? detail, 60) : code(subject, 60))
}

function aloneSentences({ alone, metric }: CommonCauses, escapes: Escapes): string[] {
  return [...Map.groupBy(alone, ({ platform }) => platform)].map(([platform, all]) => {
    const causes = all
      .toSorted((a, b) => Math.abs(b.cause[metric]) - Math.abs(a.cause[metric]))
      .slice(0, MOST_NAMES)
      .map(({ cause }) => `${causeName(cause, escapes)} ${formatDelta(cause[metric])}`)
    const left = all.length - causes.length
    return `Only on ${escapes.plain(platform, 40)}: ${causes.join(', ')}${left > 0 ? `, ${left} more` : ''}.`
  })
}
