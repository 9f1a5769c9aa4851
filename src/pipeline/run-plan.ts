import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import type { Recipe } from '../buildx/recipe.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { AdviceMode, PushWhen } from '../model/choices.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import type { Baseline } from './baseline/baseline.ts'
import type { CacheOptions } from './cache/cache-options.ts'
import type { VerifyOptions } from './verify/verify-advice.ts'

/** Everything that a run is to do: one target or forty. */
export interface RunPlan {
  readonly recipe: Recipe
  /** All targets that are asked for. */
  readonly targets: readonly TargetPlan[]
  /** Whether images are pushed when one is over its budgets; default: `within-budget`, and none is. */
  readonly pushWhen?: PushWhen | undefined
  /** Whether a budget on growth that cannot be judged fails; default: it is a warning. */
  readonly requireBaseline?: boolean | undefined
  /** Values of the matrix of this job; absent: it is in none. */
  readonly matrix?: readonly string[] | undefined
  /** Whether advice is given, and registries are asked for it; default: both. */
  readonly advice?: AdviceMode | undefined
  /** How advice is built, compared and started; absent: it is not. */
  readonly verify?: VerifyOptions | undefined
  /** Stages, or targets of the bake files, that must build before any image is built. */
  readonly requiredTargets?: readonly string[] | undefined
  /** Whether what BuildKit's checks find in the Dockerfiles is told as findings; default: it is. */
  readonly checks?: boolean | undefined
  /** Why a secret may be missing that is set up well, as an end of a sentence; absent: no idea. */
  readonly secretsHint?: string | undefined
  /** Caches to read and write; absent: the builder's own, and what the command or the bake files name. */
  readonly cache?: CacheOptions | undefined
  /** Variables that buildx gets beside those of the run. */
  readonly env?: Readonly<Record<string, string>> | undefined
}

export interface TargetPlan {
  readonly target: BakeTarget
  /** What it asks for: its own values, and the cache and attestations that it gets. */
  readonly request: BuildRequest
  /** Whether it makes an image, which is measured. */
  readonly measured: boolean
  /** What the image is called in the report. */
  readonly image: string
  readonly budgets: ImageBudgets
  readonly baseline: Baseline
}
