import type { ReportJudgement } from '../../model/report.ts'

/** A limit that was exceeded, and the smallest neat one that would have held. */
export interface RaisedLimit {
  readonly judgement: ReportJudgement
  /** The key by which inputs and config file call it; null where they may have called it one thing or another. */
  readonly key: string | null
  /** As one would write them. */
  readonly from: string
  readonly to: string
}

/** What would have to be raised for a verdict to hold: each declared limit once, with room for the platform that needs most. */
export function raisedLimits(judgements: readonly ReportJudgement[]): readonly RaisedLimit[] {
  const failed = judgements.filter(({ outcome, actual }) => outcome === 'fail' && actual !== null)
  const declared = Map.groupBy(failed, ({ kind, metric, subject, source, limit, unit }) =>
    JSON.stringify([kind, metric, subject, source, limit, unit]),
  )
  return [...declared.values()].map(all =>
    raise(all.reduce((most, each) => ((each.actual ?? 0) > (most.actual ?? 0) ? each : most))),
  )
}

function raise(judgement: ReportJudgement): RaisedLimit {
  const { limit, unit, actual } = judgement
  return {
    judgement,
    key: keyOf(judgement),
    from: writeLimit(limit, unit),
    to: writeLimit(roundUpLimit(actual ?? limit, unit), unit),
  }
}

const KEYS = {
  growth: 'max-growth',
  layer: 'max-layer-size',
  layers: 'max-layers',
  hidden: 'max-hidden',
  path: 'paths',
  package: 'packages',
} as const

/** A total in unpacked bytes has a key of its own, or the key of totals when all budgets count unpacked bytes. */
function keyOf({ kind, metric, source }: ReportJudgement): string | null {
  if (kind !== 'total') return KEYS[kind]
  if (metric === 'compressed') return 'max-size'
  return source === 'input max-unpacked-size' ? 'max-unpacked-size' : null
}

type Unit = ReportJudgement['unit']

const UNITS = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const

/** The smallest limit of two digits that an amount keeps; for layers, of which one counts, the amount itself. */
export function roundUpLimit(actual: number, unit: Unit): number {
  if (unit === 'layers' || actual <= 0) return Math.max(0, actual)
  // In tenths of a percent and in bytes, so that the sum is of whole numbers.
  const whole = Math.ceil(unit === 'percent' ? actual * 10 : actual)
  const step = 10 ** Math.max(0, `${whole}`.length - 2)
  const neat = Math.ceil(whole / step) * step
  return unit === 'percent' ? neat / 10 : neat
}

/** A limit as inputs and config files spell it: `81 MB`, `34 %`, `12`. */
export function writeLimit(limit: number, unit: Unit): string {
  if (unit === 'percent') return `${limit} %`
  if (unit === 'layers') return `${limit}`
  const [name, factor] = UNITS.find(each => limit >= each[1]) ?? ['B', 1]
  return `${limit / factor} ${name}`
}
