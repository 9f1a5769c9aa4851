import type { AdviceContext } from '../advise/finding.ts'
import { budgetKind } from '../judge/budgets.ts'
import type { Advice, BaseOption, SilencedAdvice } from '../model/advice.ts'
import type { Budget } from '../model/budget.ts'
import type { Comparison } from '../model/comparison.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import { DEFAULT_NOISE_FLOOR, type NoiseFloor } from '../model/noise-floor.ts'
import type {
  BaselineAttempt,
  BaselineCause,
  BaselineOrigin,
  ReportBaseline,
} from '../model/report-baseline.ts'
import type { BudgetTerms, ReportLimit, ReportLoosened, ReportVerdict } from '../model/report-verdict.ts'
import type { PlatformReport, Report } from '../model/report.ts'
import { pairPlatforms } from '../model/same-platform.ts'
import type { SizePoint } from '../model/size-point.ts'
import type { LoosenedBudgets, Verdict } from '../model/verdict.ts'
import { clipOptional, clipText } from './build/clip-text.ts'
import { type CacheFindings, reportCache } from './build/report-cache.ts'
import { reportChange } from './build/report-change.ts'
import { reportPlatform } from './build/report-platform.ts'
import { reportTrends } from './build/report-trend.ts'

/** All that a run found out. */
export interface Findings {
  /** Of slim-build itself. */
  readonly version: string
  /** RFC 3339, in UTC. */
  readonly measuredAt: string
  readonly measurement: Measurement
  /** With the baseline; null when there is none. */
  readonly comparison: Comparison | null
  /** What the measurement was compared with, or a sentence on why there is nothing to compare with. */
  readonly baseline:
    | {
        readonly kind: 'measured'
        readonly measurement: Measurement
        /** What the reader calls it (`main`), where that is not the image's own name. */
        readonly name?: string
        /** Default: someone named it. */
        readonly origin?: BaselineOrigin
        /** Sizes of the commits up to the baseline's, which is the last; default: not known. */
        readonly history?: readonly SizePoint[]
      }
    | {
        readonly kind: 'none'
        readonly reason: string
        /** Default: no one asked for one. */
        readonly cause?: BaselineCause
        readonly tried?: readonly BaselineAttempt[]
        readonly commit?: string | null
        readonly branch?: string | null
      }
  readonly verdict: Verdict
  /** What would make each platform smaller, in the order of the measurement's platforms; absent: nothing. */
  readonly advice?: readonly (readonly Advice[])[] | undefined
  /** What is not said of each, because someone does not want to hear of it; absent: nothing. */
  readonly silenced?: readonly (readonly SilencedAdvice[])[] | undefined
  /** What each could stand on; absent: no one knows. */
  readonly bases?: readonly (readonly BaseOption[])[] | undefined
  /** The build context, where it is at hand. */
  readonly contextFile?: AdviceContext['contextFile']
  /** What can be made of it at once, as a diff for each platform; '' or absent: nothing. */
  readonly patches?: readonly string[] | undefined
  /** Below which a change is none; absent: the default. */
  readonly noiseFloor?: NoiseFloor | undefined
  /** What the cache did in the build; absent for an image that was not built in this run. */
  readonly cache?: CacheFindings | undefined
  /** More sentences that qualify the numbers. */
  readonly notes?: readonly string[]
}

/** Puts what a run found out into the one form that all renderings are made from. */
export function buildReport(findings: Findings): Report {
  const { measurement, comparison } = findings
  return {
    version: 1,
    tool: { name: 'slim-build', version: findings.version },
    measuredAt: findings.measuredAt,
    image: { name: clipText(measurement.name), digest: measurement.digest },
    baseline: reportBaseline(findings.baseline),
    platforms: reportPlatforms(findings),
    removedPlatforms: (comparison?.removed ?? []).map(platform => clipText(platform)),
    verdict: reportVerdict(findings.verdict),
    cache: reportCache(findings.cache ?? null),
    notes: collectNotes(findings),
  }
}

const GIVEN: BaselineOrigin = {
  source: 'given',
  commit: null,
  wanted: null,
  branch: null,
  relation: null,
  commitsOlder: null,
  measuredAt: null,
}

function reportBaseline(baseline: Findings['baseline']): ReportBaseline {
  if (baseline.kind === 'none') {
    const { reason, cause = 'not-wanted', tried = [], commit = null, branch = null } = baseline
    return {
      kind: 'none',
      reason: clipText(reason),
      cause,
      tried: tried.map(attempt => ({ ...attempt, reason: clipText(attempt.reason) })),
      commit,
      branch: branch === null ? null : clipText(branch),
    }
  }
  const { measurement, name = measurement.name, origin = GIVEN } = baseline
  const branch = origin.branch === null ? null : clipText(origin.branch)
  const { storedOn } = origin
  return {
    kind: 'measured',
    name: clipText(name),
    digest: measurement.digest,
    origin: { ...origin, branch, ...(storedOn !== undefined && { storedOn: clipText(storedOn) }) },
  }
}

/** A platform may stand in an index twice; like comparing, this pairs equal names in their order. */
function reportPlatforms({
  measurement,
  comparison,
  baseline,
  noiseFloor = DEFAULT_NOISE_FLOOR,
  contextFile,
  advice = [],
  silenced = [],
  bases = [],
  patches = [],
}: Findings): PlatformReport[] {
  const besideOf = (index: number) => ({
    ...{ advice: advice[index], silenced: silenced[index] },
    ...{ bases: bases[index], patch: patches[index] },
  })
  if (baseline.kind === 'none' || comparison === null) {
    return measurement.platforms.map((image, index) => reportPlatform(image, null, besideOf(index)))
  }
  const trends = reportTrends(measurement, baseline.history ?? [])
  const changes = Map.groupBy(comparison.platforms, ({ platform }) => platform)
  const earlier = pairPlatforms(measurement.platforms, baseline.measurement.platforms)
  return measurement.platforms.map((image, index) => {
    const change = changes.get(image.platform)?.shift()
    const was = earlier[index] ?? null
    return reportPlatform(
      image,
      change === undefined || was === null
        ? null
        : reportChange(change, was, image, { floor: noiseFloor, contextFile }),
      { ...besideOf(index), trend: trends[index] },
    )
  })
}

function reportVerdict({ outcome, judgements, accepted, overrideLabel, loosened }: Verdict): ReportVerdict {
  return {
    outcome,
    judgements: judgements.map(({ budget, ...judgement }) => ({
      kind: budget.kind,
      metric: budget.metric,
      subject: clipOptional(budget.subject ?? null),
      platform: clipText(judgement.platform),
      outcome: judgement.outcome,
      actual: judgement.actual !== null && Number.isFinite(judgement.actual) ? judgement.actual : null,
      limit: judgement.limit,
      unit: judgement.unit,
      ...budgetKind(budget).termsOf?.(budget),
      sentence: clipText(judgement.sentence),
      source: clipText(budget.source),
      ...(budget.ofAllImages === true ? { ofAllImages: true as const } : {}),
    })),
    accepted: accepted === null ? null : { by: clipText(accepted.by), label: clipText(accepted.label) },
    ...(overrideLabel === undefined ? {} : { overrideLabel: clipText(overrideLabel) }),
    ...(loosened === null ? {} : { loosened: reportLoosened(loosened) }),
  }
}

/** Limits in the report, as its schema has it: a config file may have thousands. */
const MOST_LOOSENED = 200

function reportLoosened({ commit, from, limits }: LoosenedBudgets): ReportLoosened {
  const limitOf = ({ limit, unit }: Budget): ReportLimit => ({ limit, unit })
  return {
    commit,
    from,
    limits: limits.slice(0, MOST_LOOSENED).map(({ was, now }) => ({
      kind: was.kind,
      ...keyOf(was),
      metric: was.metric,
      subject: clipOptional(was.subject ?? null),
      platform: clipOptional(was.platform ?? null),
      was: limitOf(was),
      now: now === null ? null : limitOf(now),
    })),
  }
}

function keyOf(budget: Budget): Pick<BudgetTerms, 'key'> {
  const { key } = budgetKind(budget).termsOf?.(budget) ?? {}
  return key === undefined ? {} : { key }
}

/** Sentences in the report, as its schema has it: an odd image has many. */
const MOST_NOTES = 200

/** Each sentence once; what is said of the baseline alone says so. */
function collectNotes({ measurement, comparison, baseline, notes = [] }: Findings): string[] {
  const own = [...notesOf(measurement), ...baseNotes(comparison)]
  const earlier = baseline.kind === 'measured' ? notesOf(baseline.measurement) : []
  const onlyEarlier = earlier.filter(note => !own.includes(note)).map(note => `Baseline: ${note}`)
  return [...new Set([...notes, ...own, ...onlyEarlier])].slice(0, MOST_NOTES).map(note => clipText(note))
}

/** That one side alone knows its base image, once for all platforms. */
function baseNotes(comparison: Comparison | null): string[] {
  const sides = new Set(comparison?.platforms.flatMap(({ base }) => base.unknown ?? []))
  return [...sides].map(side => BASE_NOTES[side])
}

const BASE_NOTES = {
  baseline:
    'The base image of the baseline is not known, so the bytes of a base image count as packages and files on both sides.',
  head: 'The base image is not known, but that of the baseline is: the bytes of a base image count as packages and files on both sides.',
} as const

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
