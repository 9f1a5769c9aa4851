import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { BakeRequest } from '../../model/bake-request.ts'
import { type ImageIdentity, imageIdentity, type ImageParts } from '../../model/image-identity.ts'
import { mergedImage, storedImage } from '../../pipeline/baseline/stored-image.ts'
import { withoutCredentials } from '../../text/hide-passwords.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { movingValues } from './moving-values.ts'

type Built = Pick<ActionInputs, 'image' | 'request' | 'merge' | 'variant'>

/**
 * All that makes the image of a step what it is, or one image of its bake.
 *
 * @param platforms of one that is put together, where more is known of them than the inputs say.
 */
export function imageParts(
  { image, request, merge, variant }: Built,
  { cwd, env }: ToolContext,
  platforms: readonly string[] = request.platforms ?? [],
): ImageParts {
  const parts =
    merge === null ? storedImage({ image, request }, cwd, env) : mergedImage(image, platforms, request.tags)
  return { ...parts, variant, moving: movingValues(env) }
}

/** What the image of a step is, or one image of its bake. */
export function identityOf(built: Built, context: ToolContext): ImageIdentity {
  return imageIdentity(imageParts(built, context))
}

/** The inputs of a step with what it builds. A bake is known as a whole, before it is known what its targets are. */
export function identified(
  inputs: ActionInputs,
  context: ToolContext,
): ActionInputs & { readonly built: ImageIdentity } {
  if (inputs.bake === null) return { ...inputs, built: identityOf(inputs, context) }
  const named = { ...inputs, image: nameOf(inputs.bake) }
  return { ...named, built: bakeIdentity(inputs.bake, named, context) }
}

/** What tells the comment of one bake from that of another in the same workflow. */
function nameOf({ image, files, targets }: BakeRequest): string {
  return image ?? ['bake', ...files.map(withoutCredentials), ...targets].join(' ')
}

function bakeIdentity(
  { files, targets, set, variables, source }: BakeRequest,
  { image, variant }: Pick<ActionInputs, 'image' | 'variant'>,
  { env }: ToolContext,
): ImageIdentity {
  const parts: ImageParts = {
    ...mergedImage(image, []),
    target: targets.join(' '),
    recipe: { context: withoutCredentials(source), dockerfile: files.map(withoutCredentials).join(' ') },
    buildArgs: [...set, ...[...variables].map(([name, value]) => `${name}=${value}`)],
  }
  return imageIdentity({ ...parts, variant, moving: movingValues(env) })
}
