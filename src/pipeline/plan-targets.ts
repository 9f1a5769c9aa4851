import type { BakeTarget } from '../buildx/bake/bake-target.ts'
import { targetMakesImage } from '../buildx/bake/target-makes-image.ts'
import { loadsImage, parseOutputs } from '../buildx/parse-output.ts'
import type { Recipe } from '../buildx/recipe.ts'
import type { BuildRequest } from '../model/build-request.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import { parseAttributes } from '../text/attributes.ts'
import type { Baseline } from './baseline/baseline.ts'
import { imageNames } from './image-names.ts'
import type { BaselineTarget } from './named-baseline.ts'
import type { TargetPlan } from './run-plan.ts'

/** What is said of each image elsewhere than in its target. */
export interface TargetOptions {
  /** Name of the image when there is only one; null: from its tags. */
  readonly image: string | null
  /** Provenance of targets that say nothing of it; null: BuildKit's default. */
  readonly defaultProvenance: string | null
  readonly budgetsOf: (image: string) => ImageBudgets
  readonly baselineOf: (subject: BaselineTarget) => Promise<Baseline>
}

/** Plans the targets that are asked for. A single build is measured whatever it makes: its layout is an image. */
export async function planTargets(
  { kind, definition }: Recipe,
  options: TargetOptions,
): Promise<TargetPlan[]> {
  const isMeasured = (target: BakeTarget) => kind === 'build' || targetMakesImage(target)
  const asked = definition.requested.flatMap(name => definition.targets.get(name) ?? [])
  const names = imageNames(asked)
  const alone = asked.filter(isMeasured).length === 1
  const provenance = asked.some(loads) ? null : options.defaultProvenance
  return Promise.all(
    asked.map(async target => {
      const measured = isMeasured(target)
      const image = (alone && measured ? options.image : null) ?? names.get(target.name) ?? target.name
      const budgets = measured ? options.budgetsOf(image) : { layers: [] }
      return {
        target,
        request: withProvenance(target.request, provenance),
        measured,
        image,
        budgets,
        baseline: measured
          ? await options.baselineOf({ target: target.name, image, request: target.request, budgets, alone })
          : { kind: 'none', reason: 'the target makes no image' },
      }
    }),
  )
}

/** As docker/bake-action: an image that is loaded gets no attestation that nobody asked for, and neither does any beside it. */
function loads({ request: { outputs } }: BakeTarget): boolean {
  return parseOutputs(outputs).some(loadsImage)
}

function withProvenance(request: BuildRequest, provenance: string | null): BuildRequest {
  const { attests = [] } = request
  const given = attests.some(attest => parseAttributes(attest).get('type') === 'provenance')
  if (provenance === null || given) return request
  return { ...request, attests: [...attests, `type=provenance,${provenance}`] }
}
