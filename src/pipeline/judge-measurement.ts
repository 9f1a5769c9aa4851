import { findAdvice, type FoundAdvice } from '../advise/advise.ts'
import type { AdviceContext } from '../advise/finding.ts'
import { compareMeasurements } from '../compare/compare-measurements.ts'
import { formatDiff } from '../edit/format-diff.ts'
import type { SourceFiles } from '../edit/source-files.ts'
import { chooseBudgets } from '../judge/choose-budgets.ts'
import { judge } from '../judge/judge.ts'
import { resolveNoiseFloor } from '../judge/noise-floor.ts'
import { requireBaseline } from '../judge/require-baseline.ts'
import type { Advice } from '../model/advice.ts'
import type { Budget } from '../model/budget.ts'
import type { AdviceMode } from '../model/choices.ts'
import type { Comparison } from '../model/comparison.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import type { Report } from '../model/report.ts'
import type { Verdict } from '../model/verdict.ts'
import { buildReport } from '../report/build-report.ts'
import type { CacheFindings } from '../report/build/report-cache.ts'
import type { BaseAlternatives } from './base-alternatives.ts'
import { baselineNotes } from './baseline/baseline-notes.ts'
import type { ResolvedBaseline } from './baseline/baseline.ts'
import type { SizeHistory } from './baseline/size-history.ts'
import { chooseFix } from './choose-fix.ts'
import type { ContextFiles, ContextFolders } from './context-files.ts'
import { withAcceptance } from './growth-acceptance.ts'
import type { ReportContext, RunContext } from './run-context.ts'
import { ignoredRules, unknownRules } from './ignored-rules.ts'
import { reasonWithout, unjudgedBudgets } from './unjudged-budgets.ts'
import { unmatchedLimits } from './unmatched-limits.ts'
import { withBasesOf } from './with-bases-of.ts'

const SETTLED =
  'the commit is on its branch already; growth is judged in pull requests, or with a `baseline` other than `auto`.'

export interface Judged {
  readonly measurement: Measurement
  readonly verdict: Verdict
  readonly report: Report
  /** Sizes of the commits before, the baseline's last; empty where they are not known. */
  readonly history: SizeHistory
  /** What would make each platform smaller, in the order of the measurement's platforms. */
  readonly advice: readonly (readonly Advice[])[]
  /** The files that the advice would edit, as they are; absent where they are not at hand. */
  readonly sources?: SourceFiles | undefined
}

/** Tries the advice on a platform, by its index, and says what became of it. */
export type TryAdvice = (advice: readonly Advice[], platform: number) => Promise<readonly Advice[]>

/** Measurement and baseline → comparison → verdict → report. Growth over its budget may be accepted on the way. */
export async function judgeMeasurement(
  {
    measurement,
    baseline,
    budgets,
    cache,
    advice = 'auto',
    requireBaseline: isRequired,
    isPart,
    alternatives = new Map(),
    contextFile,
    contextFolder,
    sources,
    tryAdvice,
  }: {
    readonly measurement: Measurement
    readonly baseline: ResolvedBaseline
    readonly budgets: ImageBudgets
    /** What the cache did, where the image was built in this run. */
    readonly cache?: CacheFindings | undefined
    /** Whether advice is given; default: it is. */
    readonly advice?: AdviceMode | undefined
    /** Whether a budget on growth that cannot be judged fails; default: it is a warning. */
    readonly requireBaseline?: boolean | undefined
    /** Whether other jobs build other platforms of the image; default: none does. */
    readonly isPart?: boolean | undefined
    /** What the base images could be exchanged for, as far as it is known. */
    readonly alternatives?: BaseAlternatives | undefined
    /** The build context, where it is at hand. */
    readonly contextFile?: ContextFiles | undefined
    readonly contextFolder?: ContextFolders | undefined
    /** The files that advice can edit, where they are at hand. */
    readonly sources?: SourceFiles | undefined
    /** Absent: advice is not tried. */
    readonly tryAdvice?: TryAdvice | undefined
  },
  { version, now, acceptance, onEvent }: ReportContext & Pick<RunContext, 'onEvent'>,
): Promise<Judged> {
  const comparison = baseline.kind === 'none' ? null : compareMeasurements(baseline.measurement, measurement)
  const platforms = measurement.platforms.map(({ platform }) => platform)
  const chosen = chooseBudgets(budgets, platforms)
  const judged = verdictOn(measurement, chosen.budgets, { baseline, comparison, isRequired, isPart })
  for (const message of warningsOn(judged, baseline)) onEvent({ type: 'warning', message })
  const verdict = { ...(await withAcceptance(judged, acceptance)), loosened: chosen.loosened }
  const ignored = ignoredRules(budgets.layers)
  for (const message of unknownRules(ignored, measurement)) onEvent({ type: 'warning', message })
  const known = { contextFile, contextFolder, sources, ignored }
  const images = withBasesOf(measurement, baseline.kind === 'none' ? null : baseline.measurement)
  const all = adviceOnEach(images, advice, { alternatives, cache }, known)
  const found = await triedBy(tryAdvice, all)
  const report = buildReport({
    version,
    measuredAt: now().toISOString(),
    measurement,
    comparison,
    baseline,
    verdict,
    advice: found,
    ...{ silenced: all.map(each => each.silenced), bases: all.map(each => each.bases) },
    patches: patchesOf(found, sources),
    contextFile,
    noiseFloor: resolveNoiseFloor(budgets.layers),
    cache,
    notes: baseline.kind === 'none' ? [] : baselineNotes(baseline, measurement),
  })
  const history = baseline.kind === 'none' ? [] : (baseline.history ?? [])
  return { measurement, verdict, report, history, advice: found, sources }
}

function adviceOnEach(
  platforms: readonly PlatformMeasurement[],
  mode: AdviceMode,
  {
    alternatives,
    cache,
  }: { readonly alternatives: BaseAlternatives; readonly cache: CacheFindings | undefined },
  known: Pick<AdviceContext, 'contextFile' | 'contextFolder' | 'sources' | 'ignored'>,
): FoundAdvice[] {
  if (mode === 'never') return []
  return platforms.map(image =>
    findAdvice(image, {
      bases: alternatives.get(image.platform) ?? [],
      secondsOf: secondsBefore(image, cache),
      ...known,
    }),
  )
}

function warningsOn({ judgements }: Verdict, baseline: ResolvedBaseline): string[] {
  return [...unjudgedBudgets(judgements, baseline), ...unmatchedLimits(judgements)]
}

/** The advice on each platform and, where it is tried, what came of it. */
async function triedBy(
  tryAdvice: TryAdvice | undefined,
  found: readonly Pick<FoundAdvice, 'advice'>[],
): Promise<readonly (readonly Advice[])[]> {
  const given = found.map(({ advice }) => advice)
  return tryAdvice === undefined ? given : await Promise.all(given.map(tryAdvice))
}

/** What can be made of the advice on each platform at once. */
function patchesOf(advice: readonly (readonly Advice[])[], sources: SourceFiles | undefined): string[] {
  return sources === undefined ? [] : advice.map(all => formatDiff(chooseFix(all, sources, []).patch))
}

function verdictOn(
  measurement: Measurement,
  budgets: readonly Budget[],
  {
    baseline,
    comparison,
    isRequired = false,
    isPart = false,
  }: {
    readonly baseline: ResolvedBaseline
    readonly comparison: Comparison | null
    readonly isRequired?: boolean | undefined
    readonly isPart?: boolean | undefined
  },
): Verdict {
  const unjudged = baseline.judgesGrowth === false ? SETTLED : null
  const uncommitted = baseline.kind === 'none' ? null : (baseline.uncommitted ?? null)
  const verdict = judge(budgets, measurement, comparison, unjudged, uncommitted)
  return isRequired ? requireBaseline(verdict, reasonWithout(baseline), isPart) : verdict
}

/** What the cached lines of a platform took when they last ran. */
function secondsBefore(
  { platform, lines }: PlatformMeasurement,
  cache: CacheFindings | undefined,
): (line: number) => number | null {
  const steps = cache?.uses.find(use => use.platform === platform)?.steps ?? []
  return index => {
    const line = lines[index]
    const step = steps.find(
      each =>
        each.line === line?.line &&
        each.dockerfile === line.dockerfile &&
        each.instruction === line.instruction,
    )
    return step?.savedSeconds ?? null
  }
}
