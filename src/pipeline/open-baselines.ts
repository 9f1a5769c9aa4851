import { openBaseline, type OpenedBaseline } from './baseline/baseline-chain.ts'
import { storedImage } from './baseline/stored-image.ts'
import type { Clock, RunContext, Storage } from './run-context.ts'
import type { TargetPlan } from './run-plan.ts'

/**
 * What there is of the baselines of all images already, by target.
 *
 * @throws what {@link openBaseline} throws.
 */
export async function openBaselines(
  targets: readonly TargetPlan[],
  context: RunContext & Storage & Clock,
): Promise<ReadonlyMap<string, OpenedBaseline>> {
  const opened = new Map<string, OpenedBaseline>()
  // One after the other: they may fetch into the same clone.
  for (const plan of targets.filter(each => each.measured)) {
    const { target, baseline } = plan
    opened.set(
      target.name,
      await openBaseline(baseline, storedImage(plan, context.cwd, context.env), context),
    )
  }
  return opened
}
