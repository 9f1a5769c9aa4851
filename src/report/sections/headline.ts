import type { Report } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { formatPercent } from '../../text/format-percent.ts'
import { formatShare } from '../../text/format-share.ts'
import { type Block, type Inline, joinTexts } from '../document/block.ts'
import type { ShownImage } from '../document/view.ts'
import { countNoun } from '../summary/count-noun.ts'
import { isFailedUnjudged } from '../summary/is-failed-unjudged.ts'
import { type PlatformSummary, summarizePlatform } from '../summary/platform-summary.ts'

/** The first line on one image: what, how much more, how much now, and the budget. */
export function headline({ report, image }: ShownImage): Block {
  const summary = summarizePlatform(report, image)
  if (isUnchanged(summary)) return quietHeadline({ report, image }, summary)
  const many = report.platforms.length
  const words: readonly Inline[] = [
    ...markOf(report, summary),
    nameOf(report),
    sizeWords(report, summary),
    ...platformWords({ report, image }),
  ]
  const text = joinTexts([words, ...budgetWords(report, summary)], ', ')
  return { kind: 'headline', text: many > 1 ? [...text, `; ${many} platforms`] : text }
}

function isUnchanged({ state, outcome }: PlatformSummary): boolean {
  return state === 'unchanged' && (outcome === null || outcome === 'pass')
}

/** Nothing to see: one line, so that no one reads a second one. */
function quietHeadline(
  { report, image }: ShownImage,
  { size, delta, metric, budget, outcome }: PlatformSummary,
): Block {
  const floor = image.change?.noiseFloor[metric] ?? 0
  const change =
    delta === 0 ? 'no change' : `no change (${formatDelta(delta)}, below the floor of ${formatBytes(floor)})`
  const many = report.platforms.length
  const start: readonly Inline[] = [
    ...(outcome === 'pass' ? [{ mark: 'pass' } as const] : []),
    nameOf(report),
    ` ${formatBytes(size)} ${metric}`,
    ...platformWords({ report, image }),
    `, ${change}`,
  ]
  const text = [start, ...shareOfBudget(size, budget), ...(many > 1 ? [`${many} platforms`] : [])]
  return { kind: 'headline', quiet: true, text: joinTexts(text, ' · ') }
}

function nameOf({ image }: Report): Inline {
  return { code: image.name, most: 80 }
}

function platformWords({ report, image }: ShownImage): Inline[] {
  return report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : []
}

function markOf({ verdict }: Report, { state, outcome, delta, before }: PlatformSummary): Inline[] {
  if (verdict.outcome === 'fail') return [{ mark: 'fail' }]
  if (verdict.accepted !== null) return [{ mark: 'accepted' }]
  if (verdict.outcome === 'warn') return [{ mark: 'warn' }]
  if (state === 'shrank' && -delta > before / 100) return [{ mark: 'shrank' }]
  if (outcome === 'pass') return [{ mark: 'pass' }]
  return state === 'new' ? [{ mark: 'new' }] : []
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
function budgetWords({ verdict }: Report, { size, budget }: PlatformSummary): (readonly Inline[])[] {
  const { judgements, accepted } = verdict
  const failed = judgements.filter(({ outcome }) => outcome === 'fail').length
  const unjudged = judgements.filter(isFailedUnjudged).length
  if (failed > 0 && failed === unjudged) return [[`${countNoun(failed, 'budget')} not judged`]]
  if (failed > 0 && judgements.length === 1) return [['over its budget']]
  if (failed > 0) return [[`${failed - unjudged} of ${judgements.length} budgets exceeded`]]
  const by: readonly Inline[] =
    accepted === null
      ? []
      : ['accepted by ', { code: accepted.by, most: 60 }, ' (label ', { code: accepted.label, most: 60 }, ')']
  return [...(by.length === 0 ? [] : [by]), ...shareOfBudget(size, budget)]
}

function shareOfBudget(size: number, budget: number | null): (readonly Inline[])[] {
  const share = budget === null ? null : formatShare(size, budget)
  return share === null || budget === null ? [] : [[`${share} of its ${formatBytes(budget)} budget`]]
}
