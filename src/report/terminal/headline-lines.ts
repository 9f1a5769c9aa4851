import type { Outcome } from '../../judge/verdict.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { formatShare } from '../../units/format-share.ts'
import { shortDigest } from '../build/report-cause.ts'
import { visible } from '../escape/visible.ts'
import type { PlatformReport, Report, ReportBaseline } from '../report.ts'
import { originWords } from '../summary/origin-words.ts'
import { summarizePlatform, type PlatformSummary } from '../summary/platform-summary.ts'
import { wrapText } from './fit-text.ts'
import type { Style } from './paint.ts'
import type { Canvas } from './terminal-options.ts'

const SYMBOLS: Readonly<Record<Outcome, readonly [symbol: string, style: Style]>> = {
  fail: ['✖ ', 'bad'],
  warn: ['▲ ', 'near'],
  pass: ['✔ ', 'good'],
  skipped: ['', 'strong'],
}

/** What became of the image in one sentence, and what it was compared with. */
export function headlineLines(report: Report, image: PlatformReport, { width, paint }: Canvas): string[] {
  const summary = summarizePlatform(report, image)
  const judged = report.verdict.judgements.length > 0
  const [symbol, style] = judged ? SYMBOLS[report.verdict.outcome] : (['', 'strong'] as const)
  const text = [
    `${symbol}${visible(report.image.name, 80)}${sizeWords(summary, image, report)}`,
    ...budgetWords(report, summary),
  ]
  return [
    ...wrapText(text.join(', '), width).map(line => paint(style, line)),
    ...wrapText(contextOf(report, image), width).map(line => paint('faint', line)),
  ]
}

function sizeWords(summary: PlatformSummary, image: PlatformReport, { platforms, baseline }: Report): string {
  const { state, metric, size, delta, before } = summary
  const now = `${formatBytes(size)} ${metric}${platforms.length > 1 ? ` on ${visible(image.platform, 40)}` : ''}`
  if (state === 'uncompared') return ` is ${now}`
  if (state === 'new') return ` is ${now}, a new ${baseline.kind === 'none' ? 'image' : 'platform'}`
  if (state === 'unchanged') {
    const floor = formatBytes(image.change?.noiseFloor[metric] ?? 0)
    return `: ${now}, no change${delta === 0 ? '' : ` (${formatDelta(delta)}, below the floor of ${floor})`}`
  }
  const percent = formatPercent(delta, before)
  return ` ${formatDelta(delta)}${percent === null ? '' : ` (${percent})`} → ${now}`
}

function budgetWords({ verdict }: Report, { size, budget }: PlatformSummary): string[] {
  const failed = verdict.judgements.filter(({ outcome }) => outcome === 'fail').length
  if (failed > 0 && verdict.judgements.length === 1) return ['over its only budget']
  if (failed > 0) return [`${failed} of ${verdict.judgements.length} budgets exceeded`]
  const { accepted } = verdict
  const by =
    accepted === null
      ? []
      : [`accepted by ${visible(accepted.by, 60)} (label ${visible(accepted.label, 60)})`]
  const share = budget === null ? null : formatShare(size, budget)
  return share === null || budget === null ? by : [...by, `${share} of its ${formatBytes(budget)} budget`]
}

function contextOf({ baseline, platforms, measuredAt }: Report, image: PlatformReport): string {
  const against =
    baseline.kind === 'none'
      ? visible(baseline.reason.replace(/\.$/, ''), 800)
      : `against ${visible(baseline.name, 80)} (${[nameOf(baseline), ...originWords(baseline.origin, measuredAt)].join(', ')})`
  return `${against} · ${platforms.length > 1 ? 'each platform with itself' : visible(image.platform, 40)}`
}

/** A commit where one is known: its name says more than a digest. */
function nameOf({ digest, origin }: Extract<ReportBaseline, { readonly kind: 'measured' }>): string {
  const { commit, source } = origin
  return commit === null || source === 'registry' ? shortDigest(digest) : commit.slice(0, 7)
}
