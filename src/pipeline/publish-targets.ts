import type { SolvedTarget, TargetBuild } from '../buildx/bake/solve-bake.ts'
import { solveTargets } from '../buildx/recipe.ts'
import type { SolveResult } from '../buildx/solve/solve.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Digest } from '../model/digest.ts'
import { openImage } from '../oci/open-image.ts'
import { reportCache } from '../report/build/report-cache.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { runCache } from './cache/run-cache.ts'
import { unpublished } from './gate-push.ts'
import type { JudgedTarget } from './judge-targets.ts'
import { messages } from './messages.ts'
import type { Checkout, RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'
import { withoutNews } from './without-news.ts'

/** What was built and judged, or published. */
export interface Published {
  readonly solved: ReadonlyMap<string, SolvedTarget>
  readonly judged: ReadonlyMap<string, JudgedTarget>
}

/**
 * The second solve, and the proof that it made what was judged.
 *
 * @throws ToolError when it made another image, which is then in the registry: BuildKit had lost its cache in between.
 */
export async function publishTargets(
  plan: RunPlan,
  builds: readonly TargetBuild[],
  before: Published,
  context: RunContext & TempDir & Checkout & ToolStreams,
): Promise<Published> {
  context.onEvent({ type: 'phase', phase: { kind: 'publish' } })
  const findKnown = () => [...before.judged.keys()].flatMap(name => judgedLayers(name, before))
  const solve = (all: readonly TargetBuild[], onEvent = context.onEvent) =>
    solveTargets(plan.recipe, all, { ...context, onEvent }, findKnown)
  const solved = await solve(builds.map(each => unreadWhereSaid(each, before)))
  const unproved = [...solved].filter(([name, { unread }]) => !isSaid(name, unread, before))
  const isUnread = unproved.some(([, { unread }]) => unread !== null)
  const read = isUnread ? await solve(builds.map(unpublishedBuild), withoutNews(context.onEvent)) : solved
  for (const [name, { unread }] of unproved) {
    const image = (unread === null ? solved : read).get(name)?.image ?? null
    if (image !== null) await assertSameImage(name, { ...image, ...unread }, before, context)
  }
  return { solved: withImages(solved, before), judged: withFinalCache(plan, before, solved) }
}

/**
 * An image of which BuildKit itself says what it holds need not be exported a second time to prove that. What went to caches is told by
 * who reads the image.
 */
function unreadWhereSaid(build: TargetBuild, before: Published): TargetBuild {
  const { name } = build.target
  const isPlain = build.kind === 'image' && (build.request.cacheTo ?? []).length === 0
  const image = before.solved.get(name)?.image ?? null
  return isPlain && isSaid(name, image, before) ? { ...build, kind: 'unread' } : build
}

/** Whether BuildKit says that an image has the layers that were judged. */
function isSaid(name: string, image: Pick<SolveResult, 'saidLayers'> | null, before: Published): boolean {
  return image?.saidLayers?.join() === judgedLayers(name, before).join()
}

/** Of all platforms. */
function judgedLayers(name: string, { judged }: Published): readonly Digest[] {
  const { platforms = [] } = judged.get(name)?.measurement ?? {}
  return platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest))
}

function unpublishedBuild(build: TargetBuild): TargetBuild {
  return build.kind === 'image' ? { ...build, request: unpublished(build.request) } : build
}

/** What was read of an image before it was published, under the names that it has now. */
function withImages(published: ReadonlyMap<string, SolvedTarget>, { solved }: Published) {
  return new Map(
    [...published].map(([name, { image, unread, metadata }]): [string, SolvedTarget] => {
      const read = solved.get(name)?.image ?? null
      const made = unread === null || read === null ? image : { ...read, ...unread }
      return [name, { image: made, unread: null, metadata }]
    }),
  )
}

/** Caches in a registry are written by what publishes. What went to caches in a solve went there for all of its targets. */
function withFinalCache(
  plan: RunPlan,
  { judged, solved }: Published,
  published: ReadonlyMap<string, SolvedTarget>,
): ReadonlyMap<string, JudgedTarget> {
  const moved = [solved, published].flatMap(targets =>
    [...targets.values()].flatMap(({ image }) => image ?? []).slice(0, 1),
  )
  return new Map(
    [...judged].map(([name, found]) => {
      const cache = reportCache(runCache(plan, found.uses, moved))
      return [name, { ...found, report: { ...found.report, cache } }]
    }),
  )
}

/**
 * The proof that what was published is what was judged.
 *
 * @throws ToolError when it is another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function assertSameImage(
  name: string,
  { layout, digest }: Pick<SolveResult, 'layout' | 'digest'>,
  before: Published,
  { tempDir }: TempDir,
): Promise<void> {
  const source = await openImage(layout, { tempDir })
  const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest))
  await source.close()
  if (judgedLayers(name, before).join() === made.join()) return
  const called = before.judged.get(name)?.measurement.name ?? name
  throw new ToolError(messages.pushedImageDiffers(called, digest ?? 'digest unknown'))
}
