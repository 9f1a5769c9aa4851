import { budgetKind, unitOf } from '../../judge/budgets.ts'
import type { ReportLimit, ReportLoosenedLimit } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'

/** What a change does to one limit of the base commit. */
export interface LoosenedLimit {
  readonly does: 'raises' | 'removes' | 'changes' | 'loosens'
  /** The key by which inputs and config file call it; null where they may have called it one thing or another. */
  readonly key: string | null
  readonly limit: ReportLoosenedLimit
  /** As one would write them; `to` is null for a limit that is removed. */
  readonly from: string
  readonly to: string | null
  /** Platforms that it is on; empty where that is every one. */
  readonly platforms: readonly string[]
}

/** Whether the change loosens a budget, which a reader must learn of, whatever the sizes. */
export function loosensBudget({ verdict }: Report): boolean {
  return verdict.loosened !== undefined
}

/** What a change loosens, each limit once for all platforms that it is on. */
export function loosenedLimits({ verdict: { loosened }, platforms }: Report): readonly LoosenedLimit[] {
  const same = Map.groupBy(loosened?.limits ?? [], limit => JSON.stringify({ ...limit, platform: null }))
  return [...same.values()].flatMap(limits => {
    const [limit] = limits
    if (limit === undefined) return []
    const named = limits.flatMap(({ platform }) => platform ?? [])
    const isEverywhere = platforms.every(({ platform }) => named.includes(platform))
    return [{ ...wordsOf(limit), limit, platforms: isEverywhere ? [] : named }]
  })
}

function wordsOf(limit: ReportLoosenedLimit): Pick<LoosenedLimit, 'does' | 'key' | 'from' | 'to'> {
  const { kind, was, now } = limit
  const write = ({ limit: amount, unit }: ReportLimit) => unitOf({ kind, unit }).write(amount)
  const key = budgetKind(limit).raise(limit)
  return { does: deedOf(was, now), key, from: write(was), to: now === null ? null : write(now) }
}

/** A limit that is no larger counts less: other bytes, or from another size on. */
function deedOf(was: ReportLimit, now: ReportLimit | null): LoosenedLimit['does'] {
  if (now === null) return 'removes'
  if (now.unit !== was.unit) return 'changes'
  return now.limit > was.limit ? 'raises' : 'loosens'
}
