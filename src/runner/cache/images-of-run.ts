import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import { identityKeys } from '../../model/image-identity.ts'
import type { TargetPlan } from '../../pipeline/run-plan.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { imageParts } from '../event/identity-of.ts'

/** What tells the images of a run from those of others, of whatever commit and with whatever arguments. */
export function imagesOfRun(
  images: readonly Pick<TargetPlan, 'image' | 'request'>[],
  inputs: Pick<ActionInputs, 'merge' | 'variant'>,
  context: ToolContext,
): string {
  const keys = images.map(
    ({ image, request }) => identityKeys(imageParts({ ...inputs, image, request }, context)).image,
  )
  return keys.sort().join(' ')
}
