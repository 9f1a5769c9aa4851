import { total } from '../judge/budgets/total.ts'
import type { Overview, Unmeasured } from '../model/overview.ts'
import { visible } from '../text/escape/visible.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { formatDelta } from '../text/format-delta.ts'
import { checkTitle } from './check-title.ts'
import { combinePlatforms } from './overview/combine-platforms.ts'
import type { MeasuredRow } from './overview/image-row.ts'
import { type OverviewSummary, summarizeOverview } from './overview/overview-summary.ts'
import { stateCounts } from './overview/state-counts.ts'
import { countNoun } from './summary/count-noun.ts'
import { isFailedUnjudged } from './summary/is-failed-unjudged.ts'

/** GitHub takes no more of a commit status. Characters. */
const LONGEST = 140

/**
 * The line beside a check of all images of a run, as plain text: their growth in sum, and the worst of them. It fits a
 * commit status. That of a single image is its own.
 */
export function overviewTitle(overview: Overview): string {
  const [only, ...others] = combinePlatforms(overview)
  const [missing] = overview.unmeasured
  if (only === undefined && missing === undefined) return 'no image was measured'
  if (only !== undefined && others.length === 0 && missing === undefined) return checkTitle(only.report)
  if (only === undefined && overview.unmeasured.length === 1 && missing !== undefined)
    return missingTitle(missing)
  const summary = summarizeOverview(overview)
  const start = `${countNoun(summary.rows.length, 'image')}, ${totalWords(summary)}`
  return withWorst(start, summary)
}

const MISSING_WORDS: Readonly<Record<Unmeasured['state'], string>> = {
  failed: 'build failed',
  absent: 'not measured',
  pending: 'still being measured',
}

function missingTitle({ name, state, where }: Unmeasured): string {
  const place = where === null ? '' : ` at ${visible(where.dockerfile, 60)}:${where.line}`
  return `${visible(name, 40)}: ${MISSING_WORDS[state]}${place}`
}

function totalWords({ total }: OverviewSummary): string {
  if (total === null) return 'nothing to compare with'
  return total.delta === 0 ? 'no change' : `${formatDelta(total.delta)} compressed`
}

/** `; worker 3.0 MB over, 2 near budget`: the worst image by name, all others by number. */
function withWorst(start: string, summary: OverviewSummary): string {
  const [worst, ...rows] = summary.rows
  if (worst?.state !== 'over' && worst?.state !== 'unmeasured') return [start, ...counts(summary)].join(', ')
  const others = { ...summary, rows, unmeasured: rows.filter(row => row.kind === 'unmeasured') }
  const fact = worst.kind === 'measured' ? overWords(worst) : MISSING_WORDS[worst.unmeasured.state]
  const end = [` ${fact}`, ...counts(others)].join(', ')
  const room = LONGEST - start.length - end.length - 2
  return `${start}; ${visible(worst.name, Math.max(3, Math.min(40, room)))}${end}`
}

/** What is worth a word in a title. */
function counts(summary: OverviewSummary): string[] {
  return stateCounts(summary).filter(words => !words.endsWith('unchanged'))
}

/** By how much the total is over; where it is not, that something is. */
function overWords({ report }: MeasuredRow): string {
  const failed = report.verdict.judgements.filter(({ outcome }) => outcome === 'fail')
  const worst = failed.find(({ kind }) => kind === total.kind)
  if (worst === undefined || worst.actual === null) {
    const over = failed.filter(judgement => !isFailedUnjudged(judgement)).length
    if (over === 0) return `${countNoun(failed.length, 'budget')} not judged`
    return over === 1 ? 'over a budget' : `over ${over} budgets`
  }
  return `${formatBytes(worst.actual - worst.limit)} ${worst.metric} over`
}
