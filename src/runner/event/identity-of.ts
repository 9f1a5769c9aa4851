import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { type ImageIdentity, imageIdentity, type ImageParts } from '../../model/image-identity.ts'
import { mergedImage, storedImage } from '../../pipeline/baseline/stored-image.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { movingValues } from './moving-values.ts'

type Built = Pick<ActionInputs, 'image' | 'request' | 'merge' | 'variant'>

/** What the image of a step is, or one image of its bake. */
export function identityOf(
  { image, request, merge, variant }: Built,
  { cwd, env }: ToolContext,
): ImageIdentity {
  const parts =
    merge === null
      ? storedImage({ image, request }, cwd, env)
      : mergedImage(image, request.platforms ?? [], request.tags)
  return imageIdentity({ ...parts, variant, moving: movingValues(env) })
}

/** What a bake is as a whole, before it is known what its targets are. */
export function bakeIdentity(
  { files, targets, set, variables, source }: BakeRequest,
  { image, variant }: Pick<ActionInputs, 'image' | 'variant'>,
  { env }: ToolContext,
): ImageIdentity {
  const parts: ImageParts = {
    ...mergedImage(image, []),
    target: targets.join(' '),
    recipe: { context: source, dockerfile: files.join(' ') },
    buildArgs: [...set, ...[...variables].map(([name, value]) => `${name}=${value}`)],
  }
  return imageIdentity({ ...parts, variant, moving: movingValues(env) })
}
