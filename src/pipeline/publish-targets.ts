import type { SolvedTarget, TargetBuild } from '../buildx/bake/solve-bake.ts'
import { solveTargets } from '../buildx/recipe.ts'
import type { SolveResult } from '../buildx/solve/solve.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Measurement } from '../model/measurement.ts'
import { openImage } from '../oci/open-image.ts'
import { reportCache } from '../report/build/report-cache.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { runCache } from './cache/run-cache.ts'
import type { JudgedTarget } from './judge-targets.ts'
import { messages } from './messages.ts'
import type { Checkout, RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

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
  const layers = [...before.judged.values()].flatMap(({ measurement }) =>
    measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest)),
  )
  const solved = await solveTargets(plan.recipe, builds, context, () => layers)
  for (const [name, { image }] of solved) {
    const judged = before.judged.get(name)
    if (image !== null && judged !== undefined)
      await assertSameImage(judged.measurement, image, context.tempDir)
  }
  return { solved, judged: withFinalCache(plan, before, solved) }
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
  measurement: Measurement,
  published: Pick<SolveResult, 'layout' | 'digest'>,
  tempDir: string,
): Promise<void> {
  const judged = measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest))
  const source = await openImage(published.layout, { tempDir })
  const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest))
  await source.close()
  if (judged.join() === made.join()) return
  throw new ToolError(messages.pushedImageDiffers(measurement.name, published.digest ?? 'digest unknown'))
}
