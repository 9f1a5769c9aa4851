import type { TargetBuild } from '../../buildx/bake/solve-bake.ts'
import type { BakeRun, TargetRun } from './bake-run.ts'
import { gatePush } from '../gate-push.ts'
import { hasBudget } from '../run-build.ts'

/** A bake in two: what builds the images to be measured, and what publishes them once that is allowed. */
export interface GatedBake {
  readonly build: readonly TargetBuild[]
  /** Fully cached after `build`; null when nothing is held back. */
  readonly publish: readonly TargetBuild[] | null
}

/**
 * Splits a bake that publishes, so that nothing of a release is in a registry when one of its images is over budget. Targets that
 * publish nothing are done with the first solve.
 *
 * @throws InputError for a build that cannot be done twice, because it reads standard input.
 */
export function gateBake(run: BakeRun): GatedBake {
  const held = run.pushWhen !== 'always' && run.targets.some(isJudged)
  const gates = new Map(
    run.targets.map(each => [each.target.name, held && each.measured ? gatePush(each.request) : null]),
  )
  const asked = new Map(run.targets.map(each => [each.target.name, each]))
  const build = [...run.definition.targets.values()].map((target): TargetBuild => {
    const own = asked.get(target.name)
    if (own === undefined) return { target, request: target.request, kind: 'linked' }
    const request = gates.get(target.name)?.build ?? own.request
    return { target, request, kind: own.measured ? 'image' : 'other' }
  })
  if (![...gates.values()].some(gate => gate !== null)) return { build, publish: null }
  const publish = build.map(({ target, request }): TargetBuild => {
    const gate = gates.get(target.name) ?? null
    if (gate !== null) return { target, request: gate.publish, kind: 'image' }
    return { target, request: { ...request, ...FROM_THE_CACHE }, kind: 'linked' }
  })
  return { build, publish }
}

/** Nothing is built again, not even below a target that is published. */
const FROM_THE_CACHE = { noCache: false, noCacheFilters: [], pull: false, cacheTo: [] } as const

function isJudged({ measured, budgets }: TargetRun): boolean {
  return measured && budgets.some(hasBudget)
}
