import { assertBuildFiles } from '../buildx/assert-files.ts'
import type { BuildContext } from '../buildx/build-context.ts'
import type { SolvedTarget, TargetBuild } from '../buildx/bake/solve-bake.ts'
import { readDockerfile } from '../buildx/read-dockerfile.ts'
import { readsInput } from '../buildx/reads-input.ts'
import { solveTargets } from '../buildx/recipe.ts'
import { ExportFailure } from '../buildx/solve/export-failure.ts'
import { LayoutNotRead } from '../buildx/solve/layout-not-read.ts'
import { InputError } from '../errors/input-error.ts'
import { withTemporaryDirectory } from '../files/with-temporary-directory.ts'
import type { Digest } from '../model/digest.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import { assertMounts, explainByMounts } from './assert-mounts.ts'
import { assertPlatforms } from './assert-platforms.ts'
import type { OpenedBaseline } from './baseline/baseline-chain.ts'
import { buildRequiredTargets } from './build-required-targets.ts'
import { fromTheCache, type GatedRun, gateTargets, isHeldToBudgets } from './gate-targets.ts'
import { loadAhead } from './load-ahead.ts'
import type { JudgedTarget } from './judge-targets.ts'
import { MeasuringAhead } from './measuring-ahead.ts'
import { messages } from './messages.ts'
import { runCancelled } from './run-cancelled.ts'
import type { Checkout, RunContext, Storage, WholeContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, runResult } from './run-result.ts'
import { type KnownDockerfile, tellFindings } from './tell-findings.ts'
import { layoutUnpacker } from './layout-unpacker.ts'
import { withCaches } from './with-caches.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Builds the targets of a run, measures, compares and judges each image, and publishes them when the verdict on all of them allows it.
 *
 * @throws InputError, ToolError or ImageError; RunCancelled when the signal aborts.
 */
export async function run(plan: RunPlan, context: WholeContext): Promise<RunResult> {
  try {
    return await withCaches(plan, context, makeImages)
  } catch (error) {
    if (context.signal.aborted) throw runCancelled(error, context.signal.reason, plan)
    throw error
  }
}

async function makeImages(plan: RunPlan, context: WholeContext): Promise<RunResult> {
  return withTemporaryDirectory(context.tempDir, async tempDir => {
    const inside = {
      ...{ ...context, tempDir, env: { ...context.env, ...plan.env } },
      unpackLayout: layoutUnpacker(context),
      onEvent: loadAhead(context.onEvent, afterBuild),
    }
    for (const { request, inlineDockerfile } of plan.recipe.definition.targets.values()) {
      assertPlatforms(request.platforms)
      if (inlineDockerfile === null) await assertBuildFiles(request, inside.cwd)
    }
    const onEvent = tellFindings(await dockerfilesOf(plan, inside), plan.checks ?? true, inside.onEvent)
    const quiet = { ...inside, onEvent }
    const { gated, solved, judged } = await buildAndJudge(plan, await prepare(plan, quiet), quiet)
    if (gated.publish === null) return runResult(plan, solved, judged, NONE)
    const isOver = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail')
    if (isOver && plan.pushWhen !== 'always') return runResult(plan, solved, judged, gated.held)
    const { publishJudged } = await afterBuild()
    return await publishJudged(plan, gated.publish, { solved, judged }, quiet)
  })
}

async function buildAndJudge(
  plan: RunPlan,
  baselines: ReadonlyMap<string, OpenedBaseline>,
  context: WholeContext,
): Promise<Built & { readonly judged: ReadonlyMap<string, JudgedTarget> }> {
  const ahead = new MeasuringAhead(context)
  const onEvent: WholeContext['onEvent'] = event => {
    context.onEvent(event)
    ahead.onEvent(event)
  }
  try {
    const built = await build(plan, { ...context, onEvent, onLayouts: ahead.onLayouts })
    const { judgeTargets } = await afterBuild()
    return { ...built, judged: await judgeTargets(plan, { ...built, baselines, ahead }, context) }
  } finally {
    await ahead.close()
  }
}

/** Most of the program: see {@link loadAhead}. */
const afterBuild = () => import('./after-build.ts')

function dockerfilesOf({ recipe }: RunPlan, { cwd }: WholeContext): Promise<KnownDockerfile[]> {
  const targets = [...recipe.definition.targets.values()]
  return Promise.all(
    targets.map(async target => ({
      dockerfile: target.dockerfile,
      text: await readDockerfile(target, cwd),
    })),
  )
}

/**
 * What must be known before the build.
 *
 * @returns the baselines: the build may load or push an image under the very name of one.
 */
async function prepare(plan: RunPlan, context: WholeContext): Promise<ReadonlyMap<string, OpenedBaseline>> {
  const opening = baselinesOf(plan, context)
  const all = [opening, assertMounts(plan, context)] as const
  // None may go on in the directory when it is gone because another failed.
  await Promise.allSettled(all)
  const [baselines] = await Promise.all(all)
  return baselines
}

/** Without any to open, the code that does is loaded beside the build. */
async function baselinesOf(
  { targets }: RunPlan,
  context: WholeContext,
): Promise<ReadonlyMap<string, OpenedBaseline>> {
  const measured = targets.filter(each => each.measured)
  const none = measured.flatMap(({ target, baseline }) =>
    baseline.kind === 'none' ? [[target.name, { found: baseline, chain: null, tried: [] }] as const] : [],
  )
  if (none.length === measured.length) return new Map(none)
  const { openBaselines } = await import('./open-baselines.ts')
  return openBaselines(targets, context)
}

/** Who is told where images are copied. */
type Layouts = Pick<BuildContext, 'onLayouts'>

interface Built {
  readonly gated: GatedRun
  readonly solved: ReadonlyMap<string, SolvedTarget>
}

/** What was built and could not be stored is taken from the builder's cache again: to be measured first, where it is published. */
async function build(plan: RunPlan, context: WholeContext & Layouts): Promise<Built> {
  const gated = gateTargets(plan)
  try {
    await buildRequiredTargets(plan, context)
    return { gated, solved: await buildTargets(plan, gated.build, context) }
  } catch (error) {
    if (error instanceof LayoutNotRead) return await buildUnread(plan, error, context)
    const again = error instanceof ExportFailure ? secondAttempt(plan, gated, error) : null
    if (again === null) {
      await explainByMounts(error, plan, context)
      throw error
    }
    context.onEvent({ type: 'warning', message: messages.publishedAgain((error as ExportFailure).message) })
    return { gated: again, solved: await buildTargets(plan, again.build, context) }
  }
}

/** Null where it would fail again, or cannot be done again. */
function secondAttempt(plan: RunPlan, gated: GatedRun, { isPassing }: ExportFailure): GatedRun | null {
  const held = gated.publish === null ? holdAll(plan) : null
  if (held !== null || !isPassing) return held
  return gated.build.some(({ request }) => readsInput(request)) ? null : fromTheCache(gated)
}

/**
 * An image that this machine has no room to measure, as a build without slim-build makes it: from the builder's cache, and published at
 * once.
 *
 * @throws the failure when there is anything that the image must be judged by.
 */
async function buildUnread(plan: RunPlan, failure: LayoutNotRead, context: WholeContext): Promise<Built> {
  if (isHeldToBudgets(plan)) throw failure
  context.onEvent({ type: 'warning', message: messages.goesOnUnmeasured(failure.message) })
  const build = gateTargets(plan).build.map(each =>
    each.kind === 'image' ? { ...each, kind: 'unread' as const } : each,
  )
  return { gated: { build, publish: null, held: NONE }, solved: await buildTargets(plan, build, context) }
}

/** Null where it cannot be held back: it reads standard input, or nothing of it is published. */
function holdAll(plan: RunPlan): GatedRun | null {
  try {
    const held = gateTargets(plan, true)
    return held.publish === null ? null : held
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

/** Layers that the images will most likely have again are not exported. */
async function buildTargets(
  plan: RunPlan,
  builds: readonly TargetBuild[],
  context: RunContext & Storage & Checkout & ToolStreams & Layouts,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  context.onEvent({ type: 'phase', phase: { kind: 'build' } })
  return solveTargets(plan.recipe, builds, context, built => likelyLayers(plan, context, built))
}

async function* likelyLayers(
  { targets }: RunPlan,
  context: RunContext & Storage,
  built: AbortSignal,
): AsyncGenerator<Digest> {
  const { findLikelyLayers, readyLayerThreads } = await import('./before-reading.ts')
  const images = targets.filter(each => each.measured).map(({ image }) => image)
  let isKnown = false
  for await (const digest of findLikelyLayers(images, context, built)) {
    isKnown = true
    yield digest
  }
  if (!isKnown && !built.aborted) readyLayerThreads()
}
