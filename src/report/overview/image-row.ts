import type { Overview, Unmeasured } from '../../model/overview.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { crossesBudget, hasChanged } from '../summary/has-changed.ts'
import { loosensBudget } from '../summary/loosened-limits.ts'
import { mainPlatform, type PlatformSummary, summarizePlatform } from '../summary/platform-summary.ts'
import { combinePlatforms, type LabelledReport } from './combine-platforms.ts'

/** What became of an image, the worst first: the order of the rows. */
const STATES = [
  'over',
  'unmeasured',
  'accepted',
  'near',
  'grew',
  'shrank',
  'changed',
  'new',
  'uncompared',
  'unchanged',
] as const

export type RowState = (typeof STATES)[number]

/** An image of the run with its numbers: those of the platform that tells most of it. */
export interface MeasuredRow {
  readonly kind: 'measured'
  readonly state: Exclude<RowState, 'unmeasured'>
  readonly name: string
  /** What tells it from others of the same name. */
  readonly leg: string | null
  readonly report: Report
  readonly image: PlatformReport
  readonly summary: PlatformSummary
}

/** An image of the run without numbers. */
export interface UnmeasuredRow {
  readonly kind: 'unmeasured'
  readonly state: 'unmeasured'
  readonly name: string
  readonly leg: string | null
  readonly unmeasured: Unmeasured
}

export type ImageRow = MeasuredRow | UnmeasuredRow

/** One row an image, the worst first, then those that changed most, then by name. */
export function imageRows(overview: Overview): readonly ImageRow[] {
  const measured = combinePlatforms(overview).map(measuredRow)
  const unmeasured = overview.unmeasured.map(each => unmeasuredRow(each, each.leg ?? null))
  return [...measured, ...unmeasured].sort(compareRows)
}

function measuredRow({ report, leg }: LabelledReport): ImageRow {
  const image = tellingPlatform(report)
  const { name } = report.image
  if (image === undefined) {
    return unmeasuredRow({ name, state: 'absent', reason: 'No platform was measured.', where: null }, leg)
  }
  const summary = summarizePlatform(report, image)
  return { kind: 'measured', state: stateOf(report, summary), name, leg, report, image, summary }
}

function unmeasuredRow(unmeasured: Unmeasured, leg: string | null): UnmeasuredRow {
  return { kind: 'unmeasured', state: 'unmeasured', name: unmeasured.name, leg, unmeasured }
}

/** The platform with the worst verdict; where that is no news, the one that changed most. */
function tellingPlatform(report: Report): PlatformReport | undefined {
  const main = mainPlatform(report)
  if (main === undefined || crossesBudget(report)) return main
  if (summarizePlatform(report, main).state !== 'unchanged') return main
  const changed = report.platforms
    .map(image => ({ image, summary: summarizePlatform(report, image) }))
    .filter(({ summary }) => summary.state !== 'unchanged')
    .sort((a, b) => Math.abs(b.summary.delta) - Math.abs(a.summary.delta))
  return changed[0]?.image ?? main
}

function stateOf(report: Report, { state }: PlatformSummary): MeasuredRow['state'] {
  if (report.verdict.outcome === 'fail') return 'over'
  if (report.verdict.outcome === 'warn') return report.verdict.accepted === null ? 'near' : 'accepted'
  if (state === 'unchanged') return hasChanged(report) || loosensBudget(report) ? 'changed' : 'unchanged'
  return state
}

function compareRows(a: ImageRow, b: ImageRow): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    weightOf(b) - weightOf(a) ||
    compareTexts(a.name, b.name) ||
    compareTexts(a.leg ?? '', b.leg ?? '')
  )
}

/** Images that changed by their change, others by their size. */
function weightOf(row: ImageRow): number {
  if (row.kind === 'unmeasured') return 0
  const { state, summary } = row
  if (['over', 'accepted', 'near', 'grew'].includes(state)) return summary.delta
  return state === 'shrank' ? -summary.delta : summary.size
}

/** Made once it is needed: that takes as long as all else of a small report. */
let names: Intl.Collator | null = null

/** As people sort them (`web-2` before `web-10`), and the same everywhere. */
function compareTexts(a: string, b: string): number {
  names ??= new Intl.Collator('en', { numeric: true })
  const order = names.compare(a, b)
  if (order !== 0) return order
  return a < b ? -1 : a > b ? 1 : 0
}
