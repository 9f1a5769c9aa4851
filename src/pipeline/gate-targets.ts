import { IGNORED_ADVICE } from '../judge/ignored-advice.ts'
import { NOISE_FLOOR } from '../judge/noise-floor.ts'
import type { TargetBuild } from '../buildx/bake/solve-bake.ts'
import type { BudgetLayer } from '../model/budget-settings.ts'
import { gatePush } from './gate-push.ts'
import type { RunPlan, TargetPlan } from './run-plan.ts'

/** A run in two: what builds the images to be measured, and what publishes them once that is allowed. */
export interface GatedRun {
  readonly build: readonly TargetBuild[]
  /** Fully cached after `build`; null when nothing is held back. */
  readonly publish: readonly TargetBuild[] | null
  /** Names of the targets whose images are held back. */
  readonly held: ReadonlySet<string>
}

/**
 * Splits a run that publishes, so that nothing of a release is in a registry when one of its images is over budget. Targets that
 * publish nothing are done with the first solve.
 *
 * @param holdsAll whether images are held back that nothing is held against.
 * @throws InputError for a build that cannot be done twice, because it reads standard input.
 */
export function gateTargets({ recipe, targets, pushWhen }: RunPlan, holdsAll = false): GatedRun {
  const holds = holdsAll || (pushWhen !== 'always' && targets.some(isJudged))
  const gates = new Map(
    targets.map(each => [each.target.name, holds && each.measured ? gatePush(each.request) : null]),
  )
  const asked = new Map(targets.map(each => [each.target.name, each]))
  const build = [...recipe.definition.targets.values()].map((target): TargetBuild => {
    const own = asked.get(target.name)
    if (own === undefined) return { target, request: target.request, kind: 'linked' }
    const request = gates.get(target.name)?.build ?? own.request
    return { target, request, kind: own.measured ? 'image' : 'other' }
  })
  const held = new Set([...gates].flatMap(([name, gate]) => (gate === null ? [] : [name])))
  if (held.size === 0) return { build, publish: null, held }
  const publish = build.map(({ target, request }): TargetBuild => {
    const gate = gates.get(target.name) ?? null
    if (gate !== null) return { target, request: gate.publish, kind: 'image' }
    return { target, request: { ...request, ...FROM_THE_CACHE }, kind: 'linked' }
  })
  return { build, publish, held }
}

/** Nothing is built again, not even below a target that is published. */
const FROM_THE_CACHE = { noCache: false, noCacheFilters: [], pull: false, cacheTo: [] } as const

/** A run whose images were built, and not stored, once more. */
export function fromTheCache(run: GatedRun): GatedRun {
  const build = run.build.map((each): TargetBuild => {
    const { cacheTo = [] } = each.request
    return { ...each, request: { ...each.request, ...FROM_THE_CACHE, cacheTo } }
  })
  return { ...run, build }
}

/** Whether an image of the run has a budget, be it of the commit before. */
export function isHeldToBudgets({ targets }: RunPlan): boolean {
  return targets.some(isJudged)
}

/** A change that removes all limits is held to those before it, where they hold. */
function isJudged({ measured, budgets: { layers, base } }: TargetPlan): boolean {
  return measured && [...layers, ...(base?.layers ?? [])].some(hasBudget)
}

/** Whether there is anything that an image can fail by; a noise floor is no budget, nor is what silences advice. */
function hasBudget(layer: BudgetLayer): boolean {
  return Object.keys(layer).some(key => ![NOISE_FLOOR.key, IGNORED_ADVICE.key].includes(key))
}
