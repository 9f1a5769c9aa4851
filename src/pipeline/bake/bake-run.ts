import type { BakeDefinition, BakeTarget } from '../../buildx/bake/bake-target.ts'
import type { BakeRequest } from '../../inputs/bake-request.ts'
import type { AdviceMode } from '../../inputs/advice-mode.ts'
import type { BudgetLayer } from '../../inputs/budget-settings.ts'
import type { PushWhen } from '../../inputs/push-when.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { Baseline } from '../baseline/baseline.ts'

/** A bake, planned. */
export interface BakeRun {
  readonly request: BakeRequest
  readonly definition: BakeDefinition
  /** All targets that are asked for, in the order of their names. */
  readonly targets: readonly TargetRun[]
  /** Whether images are pushed when one is over its budgets; default: `within-budget`, and none is. */
  readonly pushWhen?: PushWhen | undefined
  /** Whether advice is given, and registries are asked for it; default: both. */
  readonly advice?: AdviceMode | undefined
  /** Targets that must build before any other does. */
  readonly requiredTargets?: readonly string[] | undefined
  /** Whether BuildKit's checks of the Dockerfiles are run before the build; default: they are. */
  readonly checks?: boolean | undefined
  /** Why a secret may be missing that is set up well, as an end of a sentence. */
  readonly secretsHint?: string | undefined
}

export interface TargetRun {
  readonly target: BakeTarget
  /** What it asks for: its own values, and the cache and attestations that it gets. */
  readonly request: SolveRequest
  /** Whether it makes an image, which is measured. */
  readonly measured: boolean
  /** What the image is called in the report. */
  readonly image: string
  /** Budgets, weakest first. */
  readonly budgets: readonly BudgetLayer[]
  readonly baseline: Baseline
}
