import { growth } from '../../judge/budgets/growth.ts'
import type { Metric } from '../../model/budget.ts'
import type { CauseRow } from '../../model/report-change.ts'
import type { SourceLocation } from '../../model/report-rows.ts'
import type { PlatformReport, Report } from '../../model/report.ts'

/** A Dockerfile line that made an image bigger, by what its author did. */
export interface GrownLine {
  readonly where: SourceLocation
  readonly metric: Metric
  /** What its causes come to, in bytes of `metric`. */
  readonly bytes: number
  /** What made it grow, biggest first. */
  readonly causes: readonly CauseRow[]
  /** The platform on which it grew most, where there are several. */
  readonly platform: string | null
}

/** The lines that grew by at least the noise floor, each once, biggest first. A base that moved and what was only rebuilt are left out. */
export function grownLines({ platforms }: Report): GrownLine[] {
  const lines = new Map<string, GrownLine>()
  for (const image of platforms) {
    for (const line of grownOn(image)) {
      const key = JSON.stringify([line.where.dockerfile, line.where.line])
      const platform = platforms.length > 1 ? image.platform : null
      if (line.bytes > (lines.get(key)?.bytes ?? 0)) lines.set(key, { ...line, platform })
    }
  }
  return [...lines.values()].sort((a, b) => b.bytes - a.bytes)
}

function grownOn({ change }: PlatformReport): Omit<GrownLine, 'platform'>[] {
  if (change === null) return []
  const metric = change.compressedIncomparable === null ? 'compressed' : 'unpacked'
  const own = change.causes.rows.filter(row => row.blame === 'yours' && row.side === 'head')
  const byLine = Map.groupBy(own, ({ where }) =>
    where === null ? null : JSON.stringify([where.dockerfile, where.line]),
  )
  return [...byLine.values()].flatMap(rows => {
    const where = rows[0]?.where ?? null
    const bytes = rows.reduce((sum, row) => sum + row[metric], 0)
    if (where === null || bytes <= 0 || bytes < change.noiseFloor[metric]) return []
    const causes = rows.filter(row => row[metric] > 0).sort((a, b) => b[metric] - a[metric])
    return [{ where, metric, bytes, causes }]
  })
}

/** Whether a budget on growth is overrun or nearly used up. */
export function crossesGrowth({ verdict }: Report): boolean {
  return verdict.judgements.some(
    ({ kind, outcome }) => kind === growth.kind && (outcome === 'fail' || outcome === 'warn'),
  )
}
