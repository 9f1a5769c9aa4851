import type { Budget } from '../model/budget.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Measurement } from '../model/measurement.ts'
import type { UncommittedFiles } from '../model/uncommitted-files.ts'
import type { Judgement, Verdict } from '../model/verdict.ts'
import { budgetKind } from './budgets.ts'
import { type JudgedPlatform, onPlatform } from './judged-platform.ts'
import { judgementOf, skipped } from './rule.ts'
import { rulingOnUnread } from './unread-layers.ts'
import { worstOutcome } from './worst-outcome.ts'

/**
 * Judges each budget on each platform that it is for. A budget that cannot be judged is `skipped` and says why; it never
 * disappears.
 *
 * @param comparison with the baseline, or null when there is none: growth is then skipped.
 * @param growthUnjudged why growth is skipped all the same, as the end of a sentence.
 * @param uncommitted what the baseline lacks of what earlier steps of the job made.
 */
export function judge(
  budgets: readonly Budget[],
  measurement: Measurement,
  comparison: Comparison | null,
  growthUnjudged: string | null = null,
  uncommitted: UncommittedFiles | null = null,
): Verdict {
  const on = { comparison, growthUnjudged, uncommitted }
  const judgements = budgets.flatMap(budget => judgeBudget(budget, measurement, on))
  return { outcome: worstOutcome(judgements), judgements, accepted: null, loosened: null }
}

interface Compared extends Pick<JudgedPlatform, 'growthUnjudged' | 'uncommitted'> {
  readonly comparison: Comparison | null
}

function judgeBudget(
  budget: Budget,
  measurement: Measurement,
  { comparison, growthUnjudged, uncommitted }: Compared,
): Judgement[] {
  const platforms = measurement.platforms.filter(
    ({ platform }) => budget.platform === undefined || budget.platform === platform,
  )
  if (platforms.length === 0)
    return [
      {
        ...skipped(budget, budget.platform ?? '', missingPlatform(budget, measurement)),
        skippedBy: 'no-platform',
      },
    ]
  const among = measurement.platforms.length
  const change = comparison === null ? null : new Map(comparison.platforms.map(each => [each.platform, each]))
  return platforms.map(platform => {
    const judged: JudgedPlatform = {
      platform,
      among,
      comparison: comparison && (change?.get(platform.platform) ?? 'new'),
      growthUnjudged,
      uncommitted,
    }
    const judgement = budgetKind(budget).judge(budget, judged)
    const instead = rulingOnUnread(budget, platform.layers, {
      outcome: judgement.outcome,
      on: onPlatform(judged),
    })
    return instead === null ? judgement : judgementOf(budget, judged, instead)
  })
}

function missingPlatform({ platform }: Budget, { platforms }: Measurement): string {
  if (platform === undefined) return 'Not judged: the image has no platform.'
  const present = platforms.map(each => each.platform).join(', ')
  return `Not judged: the image has no platform ${platform}, only ${present}.`
}
