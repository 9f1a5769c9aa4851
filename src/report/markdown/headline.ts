import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { formatShare } from '../../units/format-share.ts'
import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { PlatformReport, Report, ReportVerdict } from '../report.ts'
import { summarizePlatform, type PlatformSummary } from '../summary/platform-summary.ts'

/** The first line: what, how much more, how much now, and the budget. */
export function headline(report: Report, image: PlatformReport): string {
  const summary = summarizePlatform(report, image)
  if (summary.state === 'unchanged' && (summary.outcome === null || summary.outcome === 'pass')) {
    return unchangedLine(report, image, summary)
  }
  const many = report.platforms.length
  const platform = many > 1 ? ` on ${plainText(image.platform, 60)}` : ''
  const name = codeSpan(report.image.name, 80)
  const words = [symbolOf(report, summary), name, sizeWords(report, summary), platform].join('')
  return `### ${[words, ...budgetWords(report, summary)].join(', ')}${many > 1 ? `; ${many} platforms` : ''}`
}

/** Nothing to see: one line, so that nobody reads a second one. */
function unchangedLine(report: Report, image: PlatformReport, summary: PlatformSummary): string {
  const { size, delta, metric } = summary
  const symbol = summary.outcome === 'pass' ? '✅ ' : ''
  const many = report.platforms.length
  const floor = image.change?.noiseFloor[metric] ?? 0
  const change =
    delta === 0 ? 'no change' : `no change (${formatDelta(delta)}, below the floor of ${formatBytes(floor)})`
  const platform = many > 1 ? ` on ${plainText(image.platform, 60)}` : ''
  const start = `${symbol}${codeSpan(report.image.name, 80)} ${formatBytes(size)} ${metric}${platform}, ${change}`
  return [start, ...shareOfBudget(summary), ...(many > 1 ? [`${many} platforms`] : [])].join(' · ')
}

function symbolOf({ verdict }: Report, { state, outcome, delta, before }: PlatformSummary): string {
  if (verdict.outcome === 'fail') return '❌ '
  if (verdict.accepted !== null) return '☑️ '
  if (verdict.outcome === 'warn') return '⚠️ '
  if (state === 'shrank' && -delta > before / 100) return '🎉 '
  if (outcome === 'pass') return '✅ '
  return state === 'new' ? '🆕 ' : ''
}

function sizeWords({ baseline }: Report, { state, metric, size, delta, before }: PlatformSummary): string {
  const now = `${formatBytes(size)} ${metric}`
  if (state === 'uncompared') return ` is ${now}, nothing to compare with yet`
  if (state === 'new') return ` is ${now}, a new ${baseline.kind === 'none' ? 'image' : 'platform'}`
  if (delta === 0) return ` ${now}, no change`
  const percent = formatPercent(delta, before)
  return ` ${formatDelta(delta)}${percent === null ? '' : ` (${percent})`} → ${now}`
}

/** Over budget: how many. Else how much of the total's budget is used. */
function budgetWords({ verdict }: Report, summary: PlatformSummary): string[] {
  const failed = verdict.judgements.filter(({ outcome }) => outcome === 'fail').length
  if (failed > 0 && verdict.judgements.length === 1) return ['over its only budget']
  if (failed > 0) return [`${failed} of ${verdict.judgements.length} budgets exceeded`]
  return [...acceptedWords(verdict), ...shareOfBudget(summary)]
}

function acceptedWords({ accepted }: ReportVerdict): string[] {
  if (accepted === null) return []
  return [`accepted by ${codeSpan(accepted.by, 60)} (label ${codeSpan(accepted.label, 60)})`]
}

function shareOfBudget({ size, budget }: PlatformSummary): string[] {
  const share = budget === null ? null : formatShare(size, budget)
  return share === null || budget === null ? [] : [`${share} of its ${formatBytes(budget)} budget`]
}
