import { worstOf } from '../../judge/worst-outcome.ts'
import type { Overview } from '../../model/overview.ts'
import type { ReportVerdict } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'

/** A report, and what tells it from others of an image of the same name; null when there is none. */
export interface LabelledReport {
  readonly report: Report
  readonly leg: string | null
}

/**
 * The reports of a run, one an image: legs of a matrix that each measured other platforms of one image are put together; other
 * namesakes get something to be told apart by (what the overview says, their platforms, a number).
 */
export function combinePlatforms({
  reports,
  unmeasured,
  legs = [],
  families = [],
}: Overview): readonly LabelledReport[] {
  const named = reports.map((report, index): Member => {
    return { report, leg: legs[index] ?? null, family: families[index] ?? null }
  })
  const namesakes = Map.groupBy(named, ({ report }) => report.image.name)
  const missing = new Set(unmeasured.map(({ name }) => name))
  return [...namesakes].flatMap(([name, group]) => {
    if (group.length === 1)
      return group.map(({ report, leg }) => ({ report, leg: missing.has(name) ? leg : null }))
    const parts = group.map(({ report }) => report)
    return isOneFamily(group) && arePartsOfOne(parts)
      ? [{ report: combine(parts), leg: null }]
      : tellApart(group)
  })
}

interface Member extends LabelledReport {
  readonly family: string | null
}

/** Whether nothing but the platforms tells them apart, as far as it is known. */
function isOneFamily(group: readonly Member[]): boolean {
  return new Set(group.map(({ family }) => family)).size === 1
}

/** Whether each has platforms of its own and all were held against the same baseline, so that nothing is counted twice. */
function arePartsOfOne(parts: readonly Report[]): boolean {
  const platforms = parts.flatMap(report => report.platforms.map(({ platform }) => platform))
  const baselines = new Set(parts.map(({ baseline }) => baselineName(baseline)))
  return (
    parts.every(report => report.platforms.length > 0) &&
    new Set(platforms).size === platforms.length &&
    baselines.size === 1
  )
}

function baselineName(baseline: Report['baseline']): string {
  return baseline.kind === 'measured' ? `measured ${baseline.name}` : 'none'
}

function combine(parts: readonly Report[]): Report {
  const [first] = parts
  if (first === undefined) throw new RangeError('an image has at least one part')
  const platforms = parts.flatMap(report => report.platforms)
  const here = new Set(platforms.map(({ platform }) => platform))
  // A leg misses the platforms of all others: gone is what every leg misses.
  const gone = parts.map(report => new Set(report.removedPlatforms))
  const removedPlatforms = first.removedPlatforms.filter(
    platform => !here.has(platform) && gone.every(platforms => platforms.has(platform)),
  )
  return {
    ...first,
    measuredAt: parts.map(({ measuredAt }) => measuredAt).reduce((a, b) => (a > b ? a : b)),
    platforms,
    removedPlatforms,
    verdict: combineVerdicts(parts.map(({ verdict }) => verdict)),
    notes: [...new Set([...baselineNotes(parts), ...parts.flatMap(({ notes }) => notes)])],
  }
}

function combineVerdicts(verdicts: readonly ReportVerdict[]): ReportVerdict {
  const judgements = verdicts.flatMap(verdict => verdict.judgements)
  // A leg without budgets passes: it says nothing about the others.
  const judged = verdicts.filter(verdict => verdict.judgements.length > 0)
  const worst = worstOf(judged.map(({ outcome }) => outcome)) ?? 'pass'
  const accepted = verdicts.find(verdict => verdict.accepted !== null)?.accepted ?? null
  const failed = verdicts.filter(({ outcome }) => outcome === 'fail')
  const [label] = failed.map(({ overrideLabel }) => overrideLabel)
  const isOffered = label !== undefined && failed.every(({ overrideLabel }) => overrideLabel === label)
  return { outcome: worst, judgements, accepted, ...(isOffered ? { overrideLabel: label } : {}) }
}

function baselineNotes(parts: readonly Report[]): string[] {
  const digests = new Set(
    parts.flatMap(({ baseline }) => (baseline.kind === 'none' ? [] : [baseline.digest])),
  )
  if (digests.size < 2) return []
  return [
    `Each of ${parts.length} jobs compared its platforms with its own baseline; the digest is that of the first job.`,
  ]
}

function tellApart(group: readonly LabelledReport[]): readonly LabelledReport[] {
  const said = group.map(({ leg }) => leg)
  if (areDistinct(said)) return group.map(({ report, leg }) => ({ report, leg }))
  const platforms = group.map(({ report }) => report.platforms.map(({ platform }) => platform).join(', '))
  if (areDistinct(platforms))
    return group.map(({ report }, index) => ({ report, leg: platforms[index] ?? null }))
  return group.map(({ report, leg }, index) => ({
    report,
    leg: leg === null || leg === '' ? `${index + 1}` : `${leg}, ${index + 1}`,
  }))
}

/** One may have nothing to say: it is the usual one. */
function areDistinct(texts: readonly (string | null)[]): boolean {
  return new Set(texts.map(text => text ?? '')).size === texts.length
}
