import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import type { SolvedTarget } from '../buildx/bake/solve-bake.ts'
import { builderOf, environmentOf } from '../buildx/recipe.ts'
import type { SolveResult } from '../buildx/solve/solve.ts'
import type { SourceFiles } from '../edit/source-files.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { CacheUse } from '../model/cache-use.ts'
import type { Measurement } from '../model/measurement.ts'
import { alternativesFinder, type FindAlternatives } from './base-alternatives.ts'
import { closeBaseline, type OpenedBaseline, type Rebuildable } from './baseline/baseline-chain.ts'
import { readBuildCache } from './cache/read-build-cache.ts'
import { runCache } from './cache/run-cache.ts'
import { contextFiles, contextFolders } from './context-files.ts'
import { type Judged, judgeMeasurement, type TryAdvice } from './judge-measurement.ts'
import { measureSource } from './measure-source.ts'
import type { MeasuringAhead } from './measuring-ahead.ts'
import { isOfPlatformMatrix } from './platform-matrix.ts'
import { readSourceFiles } from './read-source-files.ts'
import type { Checkout, ReportContext, RunContext, Storage } from './run-context.ts'
import type { RunPlan, TargetPlan } from './run-plan.ts'
import { notTried, verifyAdvice } from './verify/verify-advice.ts'

export interface JudgedTarget extends Judged {
  /** What the cache did for it. */
  readonly uses: readonly CacheUse[]
}

/**
 * Measures, compares and judges the images that were built, by target, in the order of the run.
 *
 * @throws InputError, ImageError or ToolError.
 */
export async function judgeTargets(
  plan: RunPlan,
  {
    solved,
    baselines,
    ahead,
  }: {
    readonly solved: ReadonlyMap<string, SolvedTarget>
    readonly baselines: ReadonlyMap<string, OpenedBaseline>
    readonly ahead: MeasuringAhead
  },
  context: RunContext & Storage & Checkout & ReportContext,
): Promise<ReadonlyMap<string, JudgedTarget>> {
  const judged = new Map<string, JudgedTarget>()
  const find = alternativesFinder({ advice: plan.advice, builder: builderOf(plan.recipe) }, context)
  const named = plan.targets.length > 1
  for (const each of plan.targets) {
    const { name } = each.target
    const built = solved.get(name)?.image ?? null
    const baseline = baselines.get(name)
    if (built === null || baseline === undefined) continue
    const own = named ? { ...context, onEvent: namingImage(each.image, context.onEvent) } : context
    judged.set(name, await judgeTarget(each, { plan, built, baseline, find, ahead }, own))
  }
  return judged
}

interface Found {
  readonly plan: RunPlan
  readonly built: SolveResult
  readonly baseline: OpenedBaseline
  readonly find: FindAlternatives
  readonly ahead: MeasuringAhead
}

async function judgeTarget(
  { target, image, request, budgets }: TargetPlan,
  { plan, built, baseline: opened, find, ahead }: Found,
  context: RunContext & Storage & Checkout & ReportContext,
): Promise<JudgedTarget> {
  const uses = await readBuildCache(image, built, opened.found, context)
  const measurement = await measureSource(built.layout, image, built.records, context, ahead)
  context.onEvent({ type: 'phase', phase: { kind: 'compare', subject: image } })
  const closing = closeBaseline(opened, { rebuild: rebuildable(target, request), measurement }, context)
  const looking = find(measurement, request)
  await Promise.allSettled([closing, looking])
  const [baseline, alternatives] = await Promise.all([closing, looking])
  const cache = runCache(plan, uses, [built])
  const { advice, requireBaseline, matrix = [] } = plan
  const contextFile = contextFiles(request.context, context.cwd)
  const contextFolder = contextFolders(request.context, context.cwd)
  const sources = await readSourceFiles(target, context)
  const judging = { measurement, baseline, budgets, cache, advice, requireBaseline, alternatives }
  const tryAdvice = triesOf({ target, request, plan, built, measurement, sources }, context)
  const judged = await judgeMeasurement(
    {
      ...judging,
      isPart: isOfPlatformMatrix(request, matrix),
      contextFile,
      contextFolder,
      sources,
      tryAdvice,
    },
    context,
  )
  return { ...judged, uses }
}

/** How the advice on each platform of an image is tried; undefined where it is not. Platforms stand on the same files: one is built. */
function triesOf(
  {
    target: { links, dockerfile },
    request,
    plan: { verify, recipe },
    built: { layout },
    measurement: { name, platforms },
    sources,
  }: {
    readonly target: BakeTarget
    readonly request: BuildRequest
    readonly plan: RunPlan
    readonly built: SolveResult
    readonly measurement: Measurement
    readonly sources: SourceFiles | undefined
  },
  context: RunContext & Storage & Checkout & ReportContext,
): TryAdvice | undefined {
  const [image] = platforms
  if (verify === undefined || sources === undefined || image === undefined) return undefined
  const inside = { ...context, env: environmentOf(recipe, context) }
  return (advice, at) => {
    if (links.length > 0) return Promise.resolve(notTried(advice, verify, [LINKED]))
    if (at > 0)
      return Promise.resolve(notTried(advice, verify, ['only ', { code: image.platform }, ' is tried']))
    return verifyAdvice(advice, { name, request, dockerfile, layout, image, sources }, verify, inside)
  }
}

const LINKED = 'a target that builds on other targets cannot be built alone'

/** What stands in the bake file alone, or is built upon another target, cannot be built at another commit by itself. */
function rebuildable({ links, inlineDockerfile }: BakeTarget, request: BuildRequest): Rebuildable {
  if (links.length > 0) return { impossible: LINKED }
  if (inlineDockerfile !== null) return { impossible: 'its Dockerfile is inline in the bake file' }
  return request
}

/** Says of warnings and of sentences about the cache which image they are about. */
function namingImage(image: string, onEvent: RunContext['onEvent']): RunContext['onEvent'] {
  return event => {
    if (event.type === 'cache') onEvent({ ...event, sentence: `${image}: ${event.sentence}` })
    else if (event.type === 'warning') onEvent({ ...event, message: `${image}: ${event.message}` })
    else onEvent(event)
  }
}
