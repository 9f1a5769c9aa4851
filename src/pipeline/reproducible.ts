import { environmentOf, type Recipe } from '../buildx/recipe.ts'
import { InputError } from '../errors/input-error.ts'
import { type GitPlace, gitText } from '../git/git.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { parseAttributes } from '../text/attributes.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { checkoutOf } from './checkout-of.ts'
import { messages } from './messages.ts'
import type { Checkout } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/** The variable that BuildKit and many a tool take a time from; buildx hands it on from its environment. */
const VARIABLE = 'SOURCE_DATE_EPOCH'

/**
 * The plan for images that have the same digest whenever the same content is built: all times are that of the commit, or what
 * SOURCE_DATE_EPOCH says, as a build argument or in the environment. BuildKit's own provenance is left out unless it is asked for,
 * since it holds the time of the build, and the digest of an index with it is another each time.
 *
 * @throws InputError when nothing says which time that is; ToolError when git does not read the checkout.
 */
export async function reproducible(plan: RunPlan, context: ToolContext & Checkout): Promise<RunPlan> {
  const { recipe } = plan
  const targets = plan.targets.map(each => ({ ...each, request: steadyRequest(each.request) }))
  const isGiven = targets.every(({ request: { buildArgs = [] } }) =>
    buildArgs.some(each => each === VARIABLE || each.startsWith(`${VARIABLE}=`)),
  )
  if (isGiven || (environmentOf(recipe, context)[VARIABLE] ?? '') !== '') return { ...plan, targets }
  const epoch = await commitTime(checkoutOf(sourceOf(recipe), context))
  return { ...plan, targets, env: { ...plan.env, [VARIABLE]: String(epoch) } }
}

function steadyRequest(request: BuildRequest): BuildRequest {
  const { attests = [], provenance } = request
  const isAttested =
    provenance !== undefined || attests.some(each => parseAttributes(each).get('type') === 'provenance')
  return {
    ...request,
    rewriteTimestamps: true,
    attests: isAttested ? attests : [...attests, 'type=provenance,disabled=true'],
  }
}

/** The directory, URL or standard input whose commit is built. */
function sourceOf(recipe: Recipe): string {
  const [target] = recipe.definition.targets.values()
  return recipe.kind === 'bake' ? recipe.request.source : (target?.request.context ?? '.')
}

/**
 * Time of the commit that is checked out, in seconds since 1970.
 *
 * @throws InputError when there is none; ToolError when git does not read the checkout.
 */
async function commitTime(place: GitPlace): Promise<number> {
  const text = await gitText(['log', '-1', '--no-show-signature', '--format=%ct'], place)
  const seconds = Number(text)
  if (text !== null && /^\d+$/.test(text) && Number.isSafeInteger(seconds)) return seconds
  throw new InputError(messages.noTimeForReproducible)
}
