import type { Comparison } from '../../compare/comparison.ts'
import type { Verdict } from '../../judge/verdict.ts'
import type { Measurement, PlatformMeasurement } from '../../measure/measurement.ts'
import { clipText } from './clip-text.ts'
import { reportChange } from './report-change.ts'
import { reportPlatform } from './report-platform.ts'
import type { PlatformReport, Report, ReportBaseline, ReportVerdict } from '../report.ts'

/** All that a run found out. */
export interface Findings {
  /** Of slim-build itself. */
  readonly version: string
  readonly measuredAt: Date
  readonly measurement: Measurement
  /** The measured baseline and the comparison with it, or a sentence on why there is none. */
  readonly baseline:
    | {
        readonly kind: 'measured'
        /** What the reader calls it: `main`, a tag. */
        readonly name: string
        readonly measurement: Measurement
        readonly comparison: Comparison
      }
    | { readonly kind: 'none'; readonly reason: string }
  readonly verdict: Verdict
  /** More sentences that qualify the numbers. */
  readonly notes?: readonly string[]
}

/** Puts what a run found out into the one form that all renderings are made from. */
export function buildReport(findings: Findings): Report {
  const { measurement, baseline } = findings
  const comparison = baseline.kind === 'measured' ? baseline.comparison : null
  return {
    version: 1,
    tool: { name: 'slim-build', version: findings.version },
    measuredAt: findings.measuredAt.toISOString(),
    image: { name: clipText(measurement.name), digest: measurement.digest },
    baseline: reportBaseline(baseline),
    platforms: reportPlatforms(findings),
    removedPlatforms: (comparison?.removed ?? []).map(platform => clipText(platform)),
    verdict: reportVerdict(findings.verdict),
    notes: collectNotes(findings),
  }
}

function reportBaseline(baseline: Findings['baseline']): ReportBaseline {
  return baseline.kind === 'none'
    ? { kind: 'none', reason: clipText(baseline.reason) }
    : { kind: 'measured', name: clipText(baseline.name), digest: baseline.measurement.digest }
}

/** A platform may stand in an index twice; like comparing, this pairs equal names in their order. */
function reportPlatforms({ measurement, baseline }: Findings): PlatformReport[] {
  if (baseline.kind === 'none') return measurement.platforms.map(image => reportPlatform(image, null))
  const changes = Map.groupBy(baseline.comparison.platforms, ({ platform }) => platform)
  const earlier = Map.groupBy(baseline.measurement.platforms, ({ platform }) => platform)
  return measurement.platforms.map(image => {
    const change = changes.get(image.platform)?.shift()
    const was = earlier.get(image.platform)?.shift()
    return reportPlatform(
      image,
      change === undefined || was === undefined ? null : reportChange(change, was, image),
    )
  })
}

function reportVerdict({ outcome, judgements }: Verdict): ReportVerdict {
  return {
    outcome,
    judgements: judgements.map(({ budget, ...judgement }) => ({
      kind: budget.kind,
      metric: budget.metric,
      subject: subjectOf(budget),
      platform: clipText(judgement.platform),
      outcome: judgement.outcome,
      actual: judgement.actual !== null && Number.isFinite(judgement.actual) ? judgement.actual : null,
      limit: judgement.limit,
      unit: judgement.unit,
      sentence: clipText(judgement.sentence),
      source: clipText(budget.source),
    })),
  }
}

function subjectOf(budget: Verdict['judgements'][number]['budget']): string | null {
  if (budget.kind === 'path') return clipText(budget.glob)
  return budget.kind === 'package' ? clipText(budget.name) : null
}

/** Each sentence once; what is said of the baseline alone says so. */
function collectNotes({ measurement, baseline, notes = [] }: Findings): string[] {
  const own = notesOf(measurement)
  const earlier = baseline.kind === 'measured' ? notesOf(baseline.measurement) : []
  const onlyEarlier = earlier.filter(note => !own.includes(note)).map(note => `Baseline: ${note}`)
  return [...new Set([...notes, ...own, ...onlyEarlier])].map(note => clipText(note))
}

/** With several platforms, a sentence that not all of them share names its own. */
function notesOf({ platforms }: Measurement): string[] {
  const all = platforms.map(image => ({ platform: image.platform, notes: sentencesOf(image) }))
  return all.flatMap(({ platform, notes }) =>
    notes.map(note => (all.every(other => other.notes.includes(note)) ? note : `${platform}: ${note}`)),
  )
}

function sentencesOf(image: PlatformMeasurement): string[] {
  const standIn = image.base.kind === 'known' ? image.base.standIn : null
  return [...(standIn === null ? [] : [standIn]), ...image.notes]
}
