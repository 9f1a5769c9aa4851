import { parseAttributes } from '../../buildx/attributes.ts'
import type { BakeDefinition, BakeTarget } from '../../buildx/bake/bake-target.ts'
import { makesImage } from '../../buildx/bake/makes-image.ts'
import type { BudgetLayer } from '../../inputs/budget-settings.ts'
import { loadsImage, parseOutputs } from '../../inputs/parse-output.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { TargetRun } from './bake-run.ts'
import { bakeImageNames } from './bake-image-names.ts'
import type { Baseline } from '../baseline/baseline.ts'
import type { BaselineSubject } from './bake-baseline.ts'

/** What is said of each image elsewhere than in the bake files. */
export interface BakePlan {
  /** Name of the image when there is only one; null: from its tags. */
  readonly image: string | null
  /** Provenance of targets that say nothing of it; null: BuildKit's default. */
  readonly defaultProvenance: string | null
  /** Budgets of an image, weakest first. */
  readonly budgetsOf: (image: string) => Promise<readonly BudgetLayer[]>
  readonly baselineOf: (subject: BaselineSubject) => Promise<Baseline>
}

/** Plans the targets that are asked for. */
export async function planBakeTargets(definition: BakeDefinition, plan: BakePlan): Promise<TargetRun[]> {
  const asked = definition.requested.flatMap(name => definition.targets.get(name) ?? [])
  const names = bakeImageNames(asked)
  const alone = asked.filter(makesImage).length === 1
  const provenance = asked.some(loads) ? null : plan.defaultProvenance
  return Promise.all(
    asked.map(async target => {
      const measured = makesImage(target)
      const image = (alone && measured ? plan.image : null) ?? names.get(target.name) ?? target.name
      return {
        target,
        request: withProvenance(target.request, provenance),
        measured,
        image,
        budgets: measured ? await plan.budgetsOf(image) : [],
        baseline: measured
          ? await plan.baselineOf({ target: target.name, image, request: target.request, alone })
          : { kind: 'none', reason: 'the target makes no image' },
      }
    }),
  )
}

/** As docker/bake-action: an image that is loaded gets no attestation that nobody asked for, and neither does any beside it. */
function loads({ request: { outputs } }: BakeTarget): boolean {
  return parseOutputs(outputs).some(loadsImage)
}

function withProvenance(request: SolveRequest, provenance: string | null): SolveRequest {
  const { attests = [] } = request
  const given = attests.some(attest => parseAttributes(attest).get('type') === 'provenance')
  if (provenance === null || given) return request
  return { ...request, attests: [...attests, `type=provenance,${provenance}`] }
}
